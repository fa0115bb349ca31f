package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.source.UnknownSource;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Templates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImageTemplateJsonReadTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LEAST = """
            {
              "location": "westeurope",
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical"},
                "distribute": [
                  {"type": "ManagedImage", "runOutputName": "web", "imageId": "[variables('image')]", "location": "westeurope"}
                ]
              }
            }
            """;

    @ParameterizedTest
    @EnumSource(value = ApiVersion.class, names = ".*PREVIEW", mode = EnumSource.Mode.MATCH_NONE)
    void a_written_template_reads_back_equal(ApiVersion version) {
        TemplateDocument read = ImageTemplateJson.read(ImageTemplateJson.write(Templates.full(), version));

        assertThat(read.template()).isEqualTo(Templates.full());
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void a_published_template_is_read_whole() throws Exception {
        Path file = Shared.file("templates/0-creating-a-custom-linux-managed-image-helloimagetemplatelinux.json");

        TemplateDocument read = ImageTemplateJson.read(file);

        assertThat(read.apiVersion()).contains(ApiVersion.V2020_02_14);
        assertThat(read.template().buildTimeout()).contains(Duration.ofMinutes(80));
        assertThat(read.template().vmProfile().orElseThrow().vmSize()).contains("Standard_D1_v2");
        assertThat(read.template().customize()).hasSize(5);
        assertThat(((ShellCustomizer) read.template().customize().get(3)).inline())
                .hasSize(2);
        assertThat(read.template().distribute().get(0))
                .isInstanceOfSatisfying(ManagedImageDistributor.class, managed -> {
                    assertThat(managed.imageId().isParsed()).isFalse();
                    assertThat(managed.imageId().text()).endsWith("/images/<imageName>");
                    assertThat(managed.artifactTags()).containsEntry("baseosimg", "ubuntu1804");
                });
        assertThat(read.remarks())
                .extracting(ReadRemark::pointer)
                .containsExactly("/identity/userAssignedIdentities/<imgBuilderId>", "/properties/distribute/0/imageId");
    }

    @Test
    void unknown_members_are_kept_and_written_back() throws Exception {
        String json = """
                {
                  "location": "westeurope",
                  "extendedLocation": {"name": "edge", "cores": 1.50},
                  "properties": {
                    "optimise": [null, {"vmBoot": true}],
                    "source": {"type": "Snapshot", "id": "[resourceId('x')]"},
                    "customize": [
                      {"name": "trim", "type": "Compact", "level": 9},
                      {"type": "Shell", "inline": ["true"], "shell": "zsh"}
                    ],
                    "distribute": [
                      {"type": "ManagedImage", "runOutputName": "web", "imageId": "[variables('image')]", "location": "westeurope", "zone": 2}
                    ],
                    "vmProfile": {"vmSize": "", "osDiskSizeGB": 0, "vnetConfig": {"dns": {"servers": []}}}
                  }
                }
                """;

        TemplateDocument read = ImageTemplateJson.read(json);

        assertThat(read.template().source()).isInstanceOf(UnknownSource.class);
        assertThat(read.template().customize().get(0)).isInstanceOfSatisfying(UnknownCustomizer.class, unknown -> {
            assertThat(unknown.type()).isEqualTo("Compact");
            assertThat(unknown.name()).contains("trim");
        });
        assertThat(MAPPER.readTree(ImageTemplateJson.write(read.template(), ApiVersion.V2020_02_14)))
                .isEqualTo(MAPPER.readTree(json));
        assertThat(read.remarks())
                .extracting(ReadRemark::toString)
                .containsExactly(
                        place(json, "{\"name\": \"edge\"")
                                + ": 'extendedLocation' is not known here; it is kept as it is (at /extendedLocation)",
                        place(json, "[null")
                                + ": 'optimise' is not known here; it is kept as it is; did you mean 'optimize'? (at /properties/optimise)",
                        place(json, "{\"type\": \"Snap")
                                + ": type 'Snapshot' is not known here; the object is kept as it is (at /properties/source)",
                        place(json, "{\"name\": \"trim")
                                + ": type 'Compact' is not known here; the object is kept as it is (at /properties/customize/0)",
                        place(json, "\"zsh")
                                + ": 'shell' is not known here; it is kept as it is (at /properties/customize/1/shell)",
                        place(json, "2}")
                                + ": 'zone' is not known here; it is kept as it is (at /properties/distribute/0/zone)",
                        place(json, "{\"servers")
                                + ": 'dns' is not known here; it is kept as it is (at /properties/vmProfile/vnetConfig/dns)");
    }

    /** Line and column of a part of the text, counted here. */
    private static String place(String text, String part) {
        String before = text.substring(0, text.indexOf(part));
        return before.lines().count() + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    @Test
    void an_invalid_step_is_kept_with_a_remark() throws Exception {
        String json = LEAST.replace(
                "\"distribute\"",
                "\"customize\": [{\"type\": \"Shell\", \"name\": \"both\", \"inline\": [\"true\"], \"scriptUri\": \"https://example.com/a.sh\"}],\n    \"distribute\"");

        TemplateDocument read = ImageTemplateJson.read(json);

        assertThat(read.template().customize().get(0)).isInstanceOf(UnknownCustomizer.class);
        assertThat(read.remarks())
                .extracting(ReadRemark::message)
                .containsExactly(
                        "Shell step 'both' has both commands and a script; give exactly one of inline and scriptUri; the object is kept as it is");
        assertThat(MAPPER.readTree(ImageTemplateJson.write(read.template(), ApiVersion.V2020_02_14)))
                .isEqualTo(MAPPER.readTree(json));
    }

    @Test
    void an_invalid_value_is_kept_with_a_remark() throws Exception {
        String json = LEAST.replace("\"source\"", "\"buildTimeoutInMinutes\": 961,\n    \"source\"");

        TemplateDocument read = ImageTemplateJson.read(json);

        assertThat(read.template().buildTimeout()).isEmpty();
        assertThat(read.remarks())
                .extracting(ReadRemark::toString)
                .containsExactly(
                        "4:30: 961 minutes are not possible; use whole minutes from 0 to 960; it is kept as it is (at /properties/buildTimeoutInMinutes)");
        assertThat(MAPPER.readTree(ImageTemplateJson.write(read.template(), ApiVersion.V2020_02_14)))
                .isEqualTo(MAPPER.readTree(json));
    }

    @Test
    void read_only_members_are_remarked_on_and_not_written() {
        String json = LEAST.replace("\"source\"", "\"provisioningState\": \"Succeeded\",\n    \"source\"");

        TemplateDocument read = ImageTemplateJson.read(json);

        assertThat(read.remarks())
                .extracting(ReadRemark::message)
                .containsExactly("'provisioningState' is set by the service alone and is not sent");
        assertThat(ImageTemplateJson.write(read.template(), ApiVersion.V2020_02_14))
                .doesNotContain("provisioningState");
    }

    @Test
    void truncated_json_is_refused_with_line_and_column() {
        assertThatThrownBy(() -> ImageTemplateJson.read(LEAST.substring(0, LEAST.indexOf("\"publisher\""))))
                .isInstanceOfSatisfying(JsonReadException.class, e -> {
                    assertThat(e.line()).isEqualTo(4);
                    assertThat(e.column()).isEqualTo(41);
                    assertThat(e.pointer()).isEqualTo("/properties/source/type");
                })
                .hasMessage(
                        "template:4:41: the text breaks off here; the rest of the JSON is missing (at /properties/source/type)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"location\": \"westeurope\", | | template:1:1: 'location' is missing; it has to be given here",
                "\"source\": {\"type\": \"PlatformImage\", \"publisher\": \"Canonical\"}, | | template:3:17: 'source' is missing; it has to be given here (at /properties)",
                "\"distribute\" | \"distribution\" | template:3:17: 'distribute' is missing; it has to be given here (at /properties)",
                "\"westeurope\", | 7, | template:2:15: a text belongs here, not a number (at /location)",
                "\"Canonical\" | [\"Canonical\"] | template:4:54: a text belongs here, not an array (at /properties/source/publisher)",
                "\"location\": \"westeurope\", | \"location\": \"a\", \"location\": \"b\", | template:2:20: 'location' stands twice in this object; keep one (at /location)",
                "\"properties\" | \"buildTimeout\": NaN, \"properties\" | template:3:22: this is not JSON; a value, a name or a closing bracket belongs here (at /buildTimeout)",
            })
    void an_invalid_template_is_refused_with_its_place(String part, String changed, String message) {
        String json = LEAST.replaceFirst(Pattern.quote(part), changed == null ? "" : Matcher.quoteReplacement(changed));

        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessage(message);
    }

    @Test
    void a_template_without_targets_is_refused_at_its_list() {
        String json = LEAST.replaceFirst("(?s)\\{\"type\": \"ManagedImage\".*?\\}", "");

        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .hasMessage(
                        "template:5:19: there is no target here; a template needs at least one (at /properties/distribute)");
    }

    @Test
    void text_after_the_template_is_refused() {
        assertThatThrownBy(() -> ImageTemplateJson.read(LEAST + "{}"))
                .hasMessageContaining("the document ends before this, but more text follows; remove it");
    }

    @Test
    void endless_nesting_is_refused_within_bounds() {
        assertThatThrownBy(() -> ImageTemplateJson.read("[".repeat(201)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("template:1:")
                .hasMessageContaining("the text exceeds a limit");
    }

    @Test
    void members_that_only_the_pages_of_a_version_have_are_remarked_on() {
        String json = LEAST.replace(
                        "\"location\": \"westeurope\",\n",
                        "\"location\": \"westeurope\",\n  \"apiVersion\": \"2019-05-01-preview\",\n")
                .replace("\"source\"", "\"vmProfile\": {\"osDiskSizeGB\": 64}, \"source\"");

        assertThat(ImageTemplateJson.read(json).remarks())
                .extracting(ReadRemark::kind, ReadRemark::pointer)
                .containsExactly(tuple(ReadRemark.Kind.UNCERTAIN, "/properties/vmProfile/osDiskSizeGB"));
        assertThat(ImageTemplateJson.read(json.replace("2019-05-01-preview", "2020-02-14"))
                        .remarks())
                .isEmpty();
    }

    @Test
    void a_resource_of_another_type_is_refused() {
        String json = LEAST.replaceFirst("\\{", "{\"type\": \"Microsoft.Compute/virtualMachines\",");

        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .hasMessageContaining("this is a 'Microsoft.Compute/virtualMachines', not an image template");
    }

    @Test
    void limits_can_be_set() {
        ReadOptions shorter = ReadOptions.lenient().withLimits(new ReadLimits(LEAST.length() - 1, 200));
        ReadOptions flatter = ReadOptions.lenient().withLimits(new ReadLimits(LEAST.length(), 3));
        String deep = LEAST.replace("\"Canonical\"", "\"Canonical\", \"x\": " + "[".repeat(490) + "]".repeat(490));

        assertThatThrownBy(() -> ImageTemplateJson.read(LEAST, shorter))
                .hasMessageContaining("the text exceeds a limit");
        assertThatThrownBy(() -> ImageTemplateJson.read(LEAST, flatter))
                .hasMessageContaining("the text exceeds a limit");
        assertThat(ImageTemplateJson.read(
                                deep, ReadOptions.lenient().withLimits(new ReadLimits(10_000, ReadLimits.DEEPEST)))
                        .remarks())
                .extracting(ReadRemark::pointer)
                .containsExactly("/properties/source/x");
        assertThatThrownBy(() -> new ReadLimits(1, 501)).hasMessageContaining("a depth of at most 500");
    }

    @Test
    void a_deployment_template_is_refused_with_advice() {
        assertThatThrownBy(() -> ImageTemplateJson.read("{\"$schema\": \"x\", \"resources\": []}"))
                .hasMessage(
                        "template:1:1: there are 0 image templates in this deployment template, not one; DeploymentTemplateJson reads any number");
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(ImageTemplateJson.read("\uFEFF" + LEAST).template().location())
                .isEqualTo("westeurope");
    }

    @Test
    void scripts_and_signatures_stay_out_of_every_text_that_may_be_logged() {
        String json = LEAST.replace(
                "\"distribute\"",
                "\"customize\": [{\"type\": \"Shell\", \"inline\": [\"echo s3cret\"]},"
                        + " {\"type\": \"File\", \"sourceUri\": \"https://a.example/x?sig=s3cret\", \"mode\": \"s3cret\"},"
                        + " {\"type\": \"PowerShell\", \"inline\": [\"echo s3cret\"]}],\n    \"distribute\"");

        TemplateDocument read = ImageTemplateJson.read(json);

        assertThat(read.toString()).doesNotContain("s3cret");
        assertThat(ImageTemplateJson.write(read.template(), ApiVersion.V2020_02_14))
                .contains("echo s3cret", "?sig=s3cret");
    }
}
