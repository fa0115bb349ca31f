package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Published deployment templates as Bicep: none is refused. */
class PublishedBicepTest {
    @Test
    void published_deployments_are_translated() {
        Map<String, String> refused = new TreeMap<>();
        int translated = 0;
        for (Path file : Shared.files("templates", ".json")) {
            String json = text(file);
            if (json.contains("\"$schema\"") && json.contains("deploymentTemplate.json")) {
                try {
                    check(DeploymentBicep.translate(withApiVersion(json)));
                    translated++;
                } catch (IllegalArgumentException e) {
                    refused.put(String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
                }
            }
        }

        System.out.println("PublishedBicepTest: " + translated + " deployments, refused " + refused);
        assertThat(refused).isEmpty();
        assertThat(translated).isPositive();
    }

    /** Six files take it from a parameter without default, which Bicep cannot. */
    private static String withApiVersion(String json) {
        return json.replace("\"[parameters('api-version')]\"", "\"2020-02-14\"");
    }

    /** As many brackets are closed as are opened, and no expression of a deployment is left. */
    private static void check(String bicep) {
        assertThat(bicep.lines()).noneMatch(line -> line.matches(".*'\\[[a-zA-Z]+\\(.*\\)]'.*"));
        assertThat(List.of(count(bicep, '{'), count(bicep, '['), count(bicep, '(')))
                .isEqualTo(List.of(count(bicep, '}'), count(bicep, ']'), count(bicep, ')')));
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
