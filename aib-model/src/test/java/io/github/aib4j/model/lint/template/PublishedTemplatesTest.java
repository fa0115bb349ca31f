package io.github.aib4j.model.lint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.report.TemplateFile;
import io.github.aib4j.model.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Templates that people published and ran, with the expected findings. */
class PublishedTemplatesTest {
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "<imgBuilderId>", Subject.IDENTITY,
            "<sigDefImgVersionId>", Subject.DEFINITION + "/versions/1.0.0",
            "<scriptUrl>", "https://example.com/a.sh",
            "<scriptFileUrl>", "https://example.com/a.ps1",
            "<subscriptionID>", Subject.SUBSCRIPTION,
            "<region>", "westeurope",
            "<region1>", "westeurope",
            "<region2>", "northeurope");

    @Test
    void findings_in_published_templates_are_the_expected_ones() {
        Map<String, Integer> counts = new TreeMap<>();
        findings().forEach(finding -> counts.merge(finding.ruleId(), 1, Integer::sum));

        System.out.println("PublishedTemplatesTest: " + counts);
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        // One file has no identity, which its api-version requires.
                        "I02", 1,
                        // No file gives a checksum of what it fetches.
                        "R31", 30,
                        // "apt install" without -y; it goes well while nothing else is to be installed.
                        "R34", 6,
                        // Windows updates on a machine with one processor.
                        "R36", 2,
                        // The first page of their api-version forbids latest, later ones do not.
                        "S12", 7));
    }

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Shared.files("templates", ".json").forEach(file -> findings.addAll(findings(file)));
        return findings;
    }

    /** An api-version that a parameter leaves open is 2020-02-14. */
    private static List<Finding> findings(Path file) {
        TemplateFile read = read(file, Optional.empty());
        boolean isOpen = read.document().templates().get(0).apiVersion().isEmpty();
        return (isOpen ? read(file, Optional.of(ApiVersion.V2020_02_14)) : read).findings();
    }

    private static TemplateFile read(Path file, Optional<ApiVersion> version) {
        return TemplateFile.read(
                filled(file).getBytes(StandardCharsets.UTF_8),
                file.toString(),
                ReadOptions.lenient(),
                version,
                TemplateFacts.none());
    }

    private static String filled(Path file) {
        try {
            String text = Files.readString(file);
            for (Map.Entry<String, String> placeholder : PLACEHOLDERS.entrySet()) {
                text = text.replace(placeholder.getKey(), placeholder.getValue());
            }
            return text.replaceAll("<([A-Za-z0-9]+)>", "$1");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
