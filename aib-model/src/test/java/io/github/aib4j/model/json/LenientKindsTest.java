package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.testing.Shared;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of another kind that mean what they should, and members that every resource of a deployment has. */
class LenientKindsTest {
    private static final String TEMPLATE = """
            {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "web",
             "location": "westeurope", "tags": {"a": %s},
             "properties": {
               "buildTimeoutInMinutes": %s, "vmProfile": {"osDiskSizeGB": %s},
               "source": {"type": "PlatformImage", "publisher": "p", "offer": "o", "sku": "s", "version": "latest"},
               "distribute": [{"type": "SharedImage", "runOutputName": "web", "excludeFromLatest": %s,
                 "galleryImageId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b"}]}}
            """;

    private static TemplateDocument read(String tag, String minutes, String size, String exclude) {
        return ImageTemplateJson.read(TEMPLATE.formatted(tag, minutes, size, exclude), ReadOptions.lenient());
    }

    @Test
    void numbers_and_booleans_in_quotes_are_read_and_written_without() {
        TemplateDocument document = read("\"x\"", "\"120\"", "\"30\"", "\"True\"");

        assertThat(document.remarks())
                .extracting(ReadRemark::message)
                .containsExactly(
                        "\"120\" is written without quotes",
                        "\"30\" is written without quotes",
                        "\"True\" is written without quotes");
        assertThat(document.remarks()).extracting(ReadRemark::kind).containsOnly(ReadRemark.Kind.ALIAS);
        assertThat(document.template().buildTimeout()).contains(Duration.ofHours(2));
        assertThat(ImageTemplateJson.write(document.template(), ApiVersion.V2024_02_01))
                .contains("\"buildTimeoutInMinutes\": 120")
                .contains("\"osDiskSizeGB\": 30")
                .contains("\"excludeFromLatest\": true");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "true,true", "-1.50,-1.50"})
    void a_tag_that_is_no_text_becomes_one(String tag, String text) {
        TemplateDocument document = read(tag, "120", "30", "false");

        assertThat(document.template().tags()).containsEntry("a", text);
        assertThat(document.remarks())
                .extracting(ReadRemark::message)
                .containsExactly(tag + " is written as a text, \"" + text + "\"");
    }

    @Test
    void a_text_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> read("\"x\"", "\"soon\"", "30", "true"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("a whole number belongs here, not a text");
        assertThatThrownBy(() -> read("\"x\"", "120", "\"99999999999\"", "true"))
                .isInstanceOf(JsonReadException.class);
        assertThatThrownBy(() -> read("{}", "120", "30", "true")).hasMessageContaining("a text belongs here");
        assertThat(read("\"x\"", "120", "30", "\"perhaps\"").remarks())
                .extracting(ReadRemark::message)
                .containsExactly("'perhaps' is neither true nor false; it is kept as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "condition",
                "comments",
                "copy",
                "metadata",
                "scope",
                "zones",
                "sku",
                "kind",
                "plan",
                "asserts",
                "managedBy"
            })
    void members_of_every_resource_are_known_strictly_too(String member) {
        String json = TEMPLATE.formatted("\"x\"", "120", "30", "true")
                .replaceFirst("\\{", "{\"" + member + "\": {\"a\": 1}, ");

        assertThat(ImageTemplateJson.read(json, ReadOptions.strict()).remarks()).isEmpty();
        assertThatThrownBy(() -> ImageTemplateJson.read(
                        json.replace("\"vmProfile\": {", "\"vmProfile\": {\"" + member + "\": 1, "),
                        ReadOptions.strict()))
                .isInstanceOf(StrictReadException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "f05-vnetconfig-if.json, 1, 0",
        "f06-customize-union.json, 1, 0",
        "f08-properties-shallowmerge.json, 1, 0",
        "f11-line-comment.json, 1, 1",
        "f12-block-comment.json, 1, 1",
        "f17-envelope-strict.json, 2, 1",
        "f27-upper-resources.json, 1, 0",
        "f30-number-as-text.json, 1, 2"
    })
    void reported_cases_are_read(String file, int templates, int remarks) {
        DeploymentDocument document = readCase(file, ReadOptions.lenient());

        assertThat(document.templates()).hasSize(templates);
        assertThat(document.remarks()).hasSize(remarks);
        assertThat(document.templates())
                .allMatch(template -> template.template().distribute().size() == 1);
    }

    @Test
    void a_case_with_members_of_every_resource_is_read_strictly() {
        ReadOptions options = ReadOptions.strict()
                .withScope(DeploymentScope.empty().withSubscriptionId("s").withResourceGroup("g"));

        assertThat(readCase("f17-envelope-strict.json", options).remarks()).isEmpty();
    }

    @Test
    void a_trailing_comma_is_reported_as_such() {
        assertThatThrownBy(() -> readCase("f14-trailing-comma.json", ReadOptions.lenient()))
                .hasMessageContaining("there is a comma too many");
    }

    @Test
    void a_loop_with_an_unknown_count_is_not_a_missing_member() {
        String json = ("{\"$schema\": \"s\", \"parameters\": {\"n\": {\"type\": \"int\"}}, \"resources\": ["
                        + TEMPLATE.formatted("\"x\"", "120", "30", "true") + "]}")
                .replaceFirst(
                        "(?s)\"distribute\": \\[.*?\\}\\]",
                        "\"copy\": [{\"name\": \"distribute\", \"count\":"
                                + " \"[parameters('n')]\", \"input\": {\"type\": \"VHD\"}}]");

        DeploymentDocument document =
                DeploymentTemplateJson.read(json.getBytes(StandardCharsets.UTF_8), "web.json", ReadOptions.lenient());

        assertThat(document.remarks())
                .extracting(ReadRemark::message)
                .containsExactly("parameter 'n' is not given and has no default; the expression is kept as it is");
        assertThat(document.templates()).hasSize(1);
    }

    private static DeploymentDocument readCase(String file, ReadOptions options) {
        byte[] json = Shared.text("../cases/" + file).getBytes(StandardCharsets.UTF_8);
        return DeploymentTemplateJson.read(json, file, options);
    }
}
