package io.github.aib4j.model.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.template.TemplateFacts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TemplateFileTest {
    @Test
    void a_finding_does_not_quote_the_value_of_a_secure_parameter() {
        byte[] json = deployment(template("[parameters('secret')]", ""));
        DeploymentScope scope = DeploymentScope.empty().withParameter("secret", "it's MARK");

        TemplateFile file = read(json, ReadOptions.lenient().withScope(scope));

        assertThat(file.findings()).extracting(Finding::ruleId).contains("D07");
        assertThat(file.findings().toString()).doesNotContain("MARK");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS) // with a search of the text for each template: minutes
    void the_places_in_many_templates_are_found_in_one_pass() {
        byte[] json = deployment(
                IntStream.range(0, 3_000).mapToObj(i -> template("w", "")).collect(Collectors.joining(",")));

        assertThat(read(json, ReadOptions.lenient()).document().templates()).hasSize(3_000);
    }

    @Test
    void a_template_that_is_too_deep_to_be_evaluated_is_refused_at_its_place() {
        String deep = ", \"x\": " + "{\"a\":".repeat(400) + "1" + "}".repeat(400);
        byte[] json = deployment(template("w", deep));
        ReadOptions options = ReadOptions.lenient().withLimits(new ReadLimits(1 << 20, ReadLimits.DEEPEST));

        assertThatThrownBy(() -> DeploymentTemplateJson.read(json, "f", options))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("deep")
                .hasMessageContaining("/resources/0");
    }

    private static TemplateFile read(byte[] json, ReadOptions options) {
        return TemplateFile.read(json, "f", options, Optional.empty(), TemplateFacts.none());
    }

    private static byte[] deployment(String resources) {
        return ("{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                        + " \"contentVersion\": \"1.0.0.0\","
                        + " \"parameters\": {\"secret\": {\"type\": \"securestring\", \"defaultValue\": \"\"}},"
                        + " \"resources\": [" + resources + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String template(String location, String more) {
        return "{\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"apiVersion\": \"2024-02-01\","
                + " \"name\": \"web\", \"location\": \"" + location + "\", \"properties\": {"
                + "\"source\": {\"type\": \"PlatformImage\", \"publisher\": \"p\", \"offer\": \"o\","
                + " \"sku\": \"s\", \"version\": \"latest\"},"
                + "\"distribute\": [{\"type\": \"ManagedImage\", \"runOutputName\": \"o\","
                + " \"imageId\": \"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i\","
                + " \"location\": \"elsewhere\"}]" + more + "}}";
    }

    @Test
    void a_finding_about_a_member_under_another_name_is_where_the_file_has_that_name() {
        String json = """
                {
                  "location": "westeurope",
                  "properties": {
                    "source": {
                      "type": "SharedImageVersion",
                      "imageVersionID": "x"
                    },
                    "distribute": [{"type": "VHD", "runOutputName": "o"}]
                  }
                }""";

        TemplateFile file = read(json.getBytes(StandardCharsets.UTF_8), ReadOptions.lenient());

        assertThat(file.findings())
                .filteredOn(finding -> finding.ruleId().equals("S19"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/properties/source/imageVersionId");
                    assertThat(finding.location()).contains(new FileLocation("f", 6, 25));
                });
    }
}
