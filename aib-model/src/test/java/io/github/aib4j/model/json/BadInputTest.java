package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.lint.report.SuppressionFile;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.testing.Trees;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading any file ends soon: with a value, or with an error that names the place. */
@Timeout(20)
class BadInputTest {
    private static final String LEAST = """
            {"location": "westeurope",
             "properties": {
               "source": {"type": "PlatformImage"},
               "distribute": [{"type": "VHD", "runOutputName": "web"}]}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void a_text_in_another_unicode_form_is_read_all_the_same(String charset) {
        byte[] json = LEAST.replace("westeurope", "Köln").getBytes(Charset.forName(charset));

        assertThat(ImageTemplateJson.read(json, "a", ReadOptions.lenient())
                        .template()
                        .location())
                .isEqualTo("Köln");
    }

    @Test
    void a_text_in_utf_16_with_a_byte_order_mark_is_read_too() {
        byte[] json = LEAST.getBytes(StandardCharsets.UTF_16);

        assertThat(ImageTemplateJson.read(json, "a", ReadOptions.lenient())
                        .template()
                        .location())
                .isEqualTo("westeurope");
    }

    @Test
    void invalid_utf_8_is_refused_with_its_place() {
        byte[] latin = LEAST.replace("westeurope", "Köln").getBytes(StandardCharsets.ISO_8859_1);
        byte[] broken = LEAST.getBytes(Charset.forName("UTF-32BE"));
        Arrays.fill(broken, 40, 44, (byte) 0x7f);

        assertThatThrownBy(() -> ImageTemplateJson.read(latin, "a.json", ReadOptions.lenient()))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("a.json:1:");
        assertThatThrownBy(() -> ImageTemplateJson.read(broken, "a.json", ReadOptions.lenient()))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("a.json:1:");
    }

    @Test
    void a_document_of_50_mb_is_refused() {
        byte[] json = LEAST.replace("westeurope", "x".repeat(50 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ImageTemplateJson.read(json, "a.json", ReadOptions.lenient()))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("a.json:1:1: ")
                .hasMessageContaining("33554432");
    }

    @Test
    void a_document_of_50_mb_of_blanks_is_refused() {
        byte[] json = (" ".repeat(50 * 1024 * 1024) + LEAST).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ImageTemplateJson.read(json, "a.json", ReadOptions.lenient()))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("33554432");
    }

    @Test
    void a_file_that_is_too_long_is_refused_without_reading_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(3L * 1024 * 1024 * 1024);
        }

        assertThatThrownBy(() -> ImageTemplateJson.read(file))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("huge.json:1:1: ")
                .hasMessageContaining("33554432");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483647",
                "1e99999999999",
                "-1E+99999999999",
                "1.5",
                "1e10"
            })
    void a_number_that_is_no_whole_number_is_refused_in_bounded_time(String number) {
        String json = LEAST.replace("\"source\"", "\"vmProfile\": {\"osDiskSizeGB\": " + number + "}, \"source\"");

        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("(at /properties/vmProfile/osDiskSizeGB)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"64.0", "6.4e1", "640e-1", "0.64e2"})
    void a_whole_number_may_be_written_with_a_fraction_or_an_exponent(String number) {
        String json = LEAST.replace("\"source\"", "\"vmProfile\": {\"osDiskSizeGB\": " + number + "}, \"source\"");

        assertThat(ImageTemplateJson.read(json)
                        .template()
                        .vmProfile()
                        .orElseThrow()
                        .osDiskSizeGB())
                .contains(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999999999", "-0.00", "123456789012345678901234567890"})
    void a_number_of_an_unknown_member_is_kept_digit_by_digit(String number) {
        String json = LEAST.replace("\"source\"", "\"cores\": " + number + ", \"source\"");

        assertThat(ImageTemplateJson.write(ImageTemplateJson.read(json).template(), ApiVersion.latest()))
                .contains("\"cores\": " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "0x10", "1_000", "1."})
    void an_invalid_json_number_is_refused(String number) {
        String json = LEAST.replace("\"source\"", "\"buildTimeoutInMinutes\": " + number + ", \"source\"");

        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("template:3:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/tags | [] | an object of texts belongs here, not an array | /tags",
                "/tags/a | [] | a text belongs here, not an array | /tags/a",
                "/identity | \"x\" | an object belongs here, not a text | /identity",
                "/identity/userAssignedIdentities | [\"x\"] | an object with an identity id as name belongs here, not an array | /identity/userAssignedIdentities",
                "/properties | [] | an object belongs here, not an array | /properties",
                "/properties/source | [] | an object belongs here, not an array | /properties/source",
                "/properties/source/planInfo | 1 | an object belongs here, not a number | /properties/source/planInfo",
                "/properties/customize | \"x\" | an object belongs here, not a text | /properties/customize",
                "/properties/customize/0 | \"x\" | an object belongs here, not a text | /properties/customize/0",
                "/properties/customize/0 | {\"type\": \"Shell\", \"inline\": [1]} | a text belongs here, not a number | /properties/customize/0/inline/0",
                "/properties/customize/0 | {\"type\": \"PowerShell\", \"inline\": [\"a\"], \"validExitCodes\": [{}]} | a whole number belongs here, not an object | /properties/customize/0/validExitCodes/0",
                "/properties/validate | [] | an object belongs here, not an array | /properties/validate",
                "/properties/validate/inVMValidations/0 | 1 | an object belongs here, not a number | /properties/validate/inVMValidations/0",
                "/properties/validate/sourceValidationOnly | 1 | true or false belongs here, not a number | /properties/validate/sourceValidationOnly",
                "/properties/distribute/0 | true | an object belongs here, not a boolean | /properties/distribute/0",
                "/properties/distribute/0/artifactTags | \"x\" | an object of texts belongs here, not a text | /properties/distribute/0/artifactTags",
                "/properties/vmProfile/vnetConfig/subnetId | {} | a text belongs here, not an object | /properties/vmProfile/vnetConfig/subnetId",
                "/properties/buildTimeoutInMinutes | \"ninety\" | a whole number belongs here, not a text | /properties/buildTimeoutInMinutes",
                "/properties/additionalDataDisks/0/sizeGB | true | a whole number belongs here, not a boolean | /properties/additionalDataDisks/0/sizeGB",
                "/properties/optimize/vmBoot/state | true | a text belongs here, not a boolean | /properties/optimize/vmBoot/state",
                "/dependsOn | {\"a\": 1} | a text belongs here, not an object | /dependsOn",
                "/resources/0 | 7 | a child resource, which is an object, belongs here, not a number | /resources/0",
                "/resources/0 | {\"name\": 7} | a text belongs here, not a number | /resources/0/name",
                "/resources/0 | {\"name\": \"t\", \"properties\": {}} | 'kind' is missing; it has to be given here | /resources/0/properties",
                "/resources/0 | {\"name\": \"t\"} | 'properties' is missing; it has to be given here | /resources/0",
                "/name | 7 | a text belongs here, not a number | /name",
                "/apiVersion | 7 | a text belongs here, not a number | /apiVersion",
                "/type | 7 | a text belongs here, not a number | /type",
            })
    void a_value_of_the_wrong_kind_is_refused_at_its_place(String pointer, String value, String message, String place) {
        assertThatThrownBy(() -> Changed.with(LEAST, pointer, value))
                .isInstanceOfSatisfying(
                        JsonReadException.class, e -> assertThat(e.pointer()).isEqualTo(place))
                .hasMessageEndingWith(": " + message + " (at " + place + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/name",
                "/type",
                "/apiVersion",
                "/dependsOn",
                "/resources",
                "/tags",
                "/tags/a",
                "/identity",
                "/identity/userAssignedIdentities/x",
                "/properties/customize",
                "/properties/vmProfile/vnetConfig",
                "/properties/distribute/0/artifactTags",
                "/properties/distribute/0/artifactTags/a",
                "/properties/managedResourceTags/a",
                "/properties/distribute/0/uri",
                "/unknown",
            })
    void an_explicit_null_means_the_same_as_an_absent_member(String pointer) {
        TemplateDocument read = Changed.with(LEAST, pointer, "null").document();

        JsonNode written = Trees.tree(ImageTemplateJson.writeFile(read, ApiVersion.latest()));
        assertThat(written.at(pointer).asText("")).isNotEqualTo("null");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void an_explicit_null_in_a_response_means_the_same_as_an_absent_member() {
        ObjectNode answer = Trees.object(LEAST);
        answer.put("name", "web").put("id", "/x").putNull("systemData").putNull("tags");
        Trees.put(answer, "/identity/userAssignedIdentities/x", Trees.tree("null"));
        Trees.put(answer, "/properties/lastRunStatus", Trees.tree("null"));

        assertThat(ResponseJson.imageTemplate(answer.toString().getBytes(StandardCharsets.UTF_8))
                        .identityPrincipals())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags", "/properties", "/properties/source", "/properties/distribute/0", "/unknown/deep"})
    void a_duplicate_name_in_an_object_is_refused(String pointer) {
        ObjectNode root = Trees.object(LEAST);
        Trees.put(root, pointer + "/once", Trees.tree("1"));
        String json = root.toString().replace("\"once\":1", "\"once\":1,\"once\":1");

        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessageEndingWith("'once' stands twice in this object; keep one (at " + pointer + "/once)");
    }

    @Test
    void an_unpaired_surrogate_is_kept() {
        String json = LEAST.replace("westeurope", "a\\ud83d");

        String written = ImageTemplateJson.write(ImageTemplateJson.read(json).template(), ApiVersion.latest());

        assertThat(Trees.tree(written).at("/location").asText()).isEqualTo("a\ud83d");
    }

    @Test
    void positions_of_many_remarks_are_found_in_one_pass() {
        StringBuilder many = new StringBuilder(LEAST.strip());
        many.setLength(many.length() - 1);
        for (int i = 0; i < 50_000; i++) {
            many.append(",\n \"unknown").append(i).append("\": [").append(i).append(']');
        }
        long begun = System.nanoTime();

        TemplateDocument read = ImageTemplateJson.read(many.append('}').toString());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(read.remarks()).hasSize(50_000).last().satisfies(remark -> {
            assertThat(remark.line()).isEqualTo(50_004);
            assertThat(remark.pointer()).isEqualTo("/unknown49999");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "}", "}, \"x\"", "}, \"x\": [1", "}, \"x\": {\"a"})
    void truncated_json_after_a_refused_value_is_reported_as_truncated(String end) {
        String json = "{\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"location\": \"westeurope\","
                + " \"properties\": {\"source\": {\"type\": \"PlatformImage\"}, \"distribute\": []" + end;

        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("the text breaks off here");
        assertThatThrownBy(() -> DeploymentTemplateJson.read(
                        json.getBytes(StandardCharsets.UTF_8), "main.json", ReadOptions.lenient()))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("the text breaks off here");
    }

    static Stream<Named<Consumer<byte[]>>> readers() {
        return Stream.of(
                Named.of("template", json -> ImageTemplateJson.read(json, "test", ReadOptions.lenient())),
                Named.of("deployment", json -> DeploymentTemplateJson.read(json, "test", ReadOptions.lenient())),
                Named.of("evaluation", json -> DeploymentEvaluation.of(json, "test", DeploymentScope.empty())),
                Named.of("parameters", json -> DeploymentScope.empty().withParameterFile(json, "test")),
                Named.of("galleries", json -> GalleryDeploymentJson.read(json, "test", ReadOptions.lenient())),
                Named.of("gallery", json -> GalleryJson.gallery(json, "test", ReadOptions.lenient())),
                Named.of("definition", json -> GalleryJson.imageDefinition(json, "test", ReadOptions.lenient())),
                Named.of("version", json -> GalleryJson.imageVersion(json, "test", ReadOptions.lenient())),
                Named.of("response", ResponseJson::imageTemplate),
                Named.of("gallery's response", GalleryResponseJson::gallery),
                Named.of("suppressions", json -> SuppressionFile.read(json, "test", TemplateLinter.rules())),
                Named.of("any", json -> JsonText.parse(json, "test")));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void nesting_beyond_the_limit_is_refused_by_every_reader(Consumer<byte[]> reader) {
        byte[] json = ("{\"a\": " + "[".repeat(200) + "]".repeat(200) + "}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader.accept(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("exceeds a limit")
                .hasMessageContaining("201");
    }
}
