package io.github.aib4j.model.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintResult;
import io.github.aib4j.model.lint.RuleSelection;
import io.github.aib4j.model.lint.Suppression;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.lint.template.TemplateLinter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings at their places, as text, JSON and SARIF. */
class FindingReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FILE = """
            {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0",
              "resources": [
                {
                  "type": "Microsoft.VirtualMachineImages/imageTemplates",
                  "apiVersion": "2024-02-01",
                  "name": "web",
                  "location": "westeurope",
                  "properties": {
                    "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "u", "sku": "s", "version": "latest"},
                    "customize": [
                      {"type": "Shell", "inline": ["export PASSWORD=Sommer2026"]},
                      {"type": "Shell", "inline": ["id"], "scriptUri": "https://example.com/a.sh?sig=abcdefghijk"}
                    ],
                    "distribute": [{"type": "VHD", "runOutputName": "disk"}]
                  }
                }
              ]
            }
            """;

    private static TemplateFile read(String text, String name) {
        return TemplateFile.read(
                text.getBytes(StandardCharsets.UTF_8),
                name,
                ReadOptions.lenient(),
                Optional.empty(),
                TemplateFacts.none());
    }

    private static LintResult judged(List<Finding> findings, Suppression... accepted) {
        return RuleSelection.of(TemplateLinter.rules())
                .withSuppressions(List.of(accepted))
                .judge(findings);
    }

    private static LintResult some() {
        return judged(
                read(FILE, "templates/my web.json").findings(),
                Suppression.of("R31", "/properties/customize/*/scriptUri", "pinned elsewhere"),
                Suppression.of("C09", "/properties/customize/0/type", "not there"));
    }

    @Test
    void each_finding_has_its_line_and_column_in_the_file() {
        assertThat(FindingReport.text(some()).lines())
                .anyMatch(line -> line.startsWith("templates/my web.json:5:5: error I02 /identity "))
                .anyMatch(line -> line.startsWith("templates/my web.json:14:11: error X01 /properties/customize/1 "))
                .anyMatch(line ->
                        line.startsWith("templates/my web.json:13:40: warning C06 /properties/customize/0/inline/0 "))
                .anyMatch(line -> line.startsWith("warning U01 /properties/customize/0/type "));
    }

    @Test
    void no_form_of_a_report_shows_a_secret() {
        assertThat(FindingReport.text(some())
                        + FindingReport.json(some())
                        + FindingReport.sarif(some(), TemplateLinter.rules()))
                .doesNotContain("Sommer2026", "abcdefghijk");
    }

    @Test
    void json_has_all_that_a_finding_has() throws JsonProcessingException {
        JsonNode json = MAPPER.readTree(FindingReport.json(some()));

        JsonNode first = json.get("findings").get(0);
        assertThat(first.get("rule").asText()).isEqualTo("I02");
        assertThat(first.get("severity").asText()).isEqualTo("error");
        assertThat(first.get("pointer").asText()).isEqualTo("/identity");
        assertThat(first.get("line").asInt()).isEqualTo(5);
        assertThat(first.get("column").asInt()).isEqualTo(5);
        assertThat(first.get("file").asText()).isEqualTo("templates/my web.json");
        assertThat(first.get("remedy").asText()).isEqualTo("Give a user-assigned identity.");
        assertThat(first.get("link").asText()).startsWith("https://learn.microsoft.com/");
        assertThat(json.get("suppressed").get(0).get("reason").asText()).isEqualTo("pinned elsewhere");
    }

    @Test
    void sarif_is_valid_with_and_without_findings() throws Exception {
        assertThat(schema().validate(sarif(some()))).isEmpty();
        assertThat(schema().validate(sarif(judged(List.of())))).isEmpty();
        assertThat(sarif(judged(List.of())).at("/runs/0/results").isArray()).isTrue();
        assertThat(schema().validate(MAPPER.readTree("{\"version\": \"2.1.0\"}")))
                .isNotEmpty();
    }

    @Test
    void sarif_has_rules_levels_places_and_suppressions() throws JsonProcessingException {
        JsonNode run = sarif(some()).at("/runs/0");

        assertThat(run.at("/tool/driver/rules")).hasSize(TemplateLinter.rules().size() + 1);
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(rule.at("/defaultConfiguration/level")).isEqualTo(result.get("level"));
        }
        JsonNode first = run.at("/results/0/locations/0");
        assertThat(first.at("/physicalLocation/artifactLocation/uri").asText()).isEqualTo("templates/my%20web.json");
        assertThat(first.at("/physicalLocation/region/startLine").asInt()).isEqualTo(5);
        assertThat(first.at("/logicalLocations/0/fullyQualifiedName").asText()).isEqualTo("/identity");
        assertThat(run.findValuesAsText("justification")).containsExactly("pinned elsewhere");
    }

    @ParameterizedTest
    @CsvSource({
        "a:b.json, ./a:b.json",
        "1:2.json, ./1:2.json",
        "a/b:c.json, a/b:c.json",
        "C:\\x\\y.json, file:///C:/x/y.json",
        "\\\\server\\share\\x.json, file://server/share/x.json",
        "50%#?.json, 50%25%23%3F.json",
        "ü.json, %C3%BC.json",
        "x\ud800.json, x%3F.json"
    })
    void sarif_refers_to_any_file(String file, String uri) throws Exception {
        JsonNode log = sarif(judged(read(FILE, file).findings()));

        assertThat(log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(uri);
        assertThat(schema().validate(log)).isEmpty();
    }

    @Test
    void text_has_one_line_for_each_finding_whatever_the_file_is_called() {
        LintResult judged = judged(read(FILE, "a\nb.json").findings());

        assertThat(FindingReport.text(judged).lines())
                .hasSameSizeAs(judged.findings())
                .allMatch(line -> line.startsWith("a b.json:"));
    }

    @Test
    void fingerprints_survive_a_moved_line_and_differ_from_each_other() throws JsonProcessingException {
        List<String> before = sarif(judged(read(FILE, "a.json").findings())).findValuesAsText("finding/v1");
        List<String> after =
                sarif(judged(read("\n\n" + FILE, "a.json").findings())).findValuesAsText("finding/v1");

        assertThat(after).isEqualTo(before).doesNotHaveDuplicates().isNotEmpty();
    }

    private static JsonNode sarif(LintResult judgement) throws JsonProcessingException {
        return MAPPER.readTree(FindingReport.sarif(judgement, TemplateLinter.rules()));
    }

    private static JsonSchema schema() throws java.io.IOException {
        try (InputStream schema = FindingReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(MAPPER.readTree(Objects.requireNonNull(schema)));
        }
    }
}
