package io.github.aib4j.model.json;

import static io.github.aib4j.model.ApiVersion.V2018_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.testing.Csv;
import io.github.aib4j.model.testing.Trees;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Misspellings and their meaning: the rows of the table of aliases in their order, A01 to A22, without those of
 * galleries.
 */
class AliasTest {
    private static final String LEAST = """
            {"location": "westeurope",
             "properties": {
               "source": {"type": "PlatformImage", "publisher": "Canonical"},
               "distribute": [
                 {"type": "SharedImage", "runOutputName": "web", "galleryImageId": "[variables('image')]",
                  "replicationRegions": ["westeurope"]}]}}
            """;
    private static final String STEP = "/properties/customize/0";
    private static final String SOURCE = "/properties/source";
    private static final String TARGET = "/properties/distribute/0";

    @Test
    void A01_managedImage_is_ManagedImage() {
        String target = "{\"type\": \"%s\", \"runOutputName\": \"a\", \"imageId\": \"[i]\", \"location\": \"l\"}";
        checkType(TARGET, target, "managedImage", "ManagedImage");
        checkType(TARGET, target, "MANAGEDIMAGE", "ManagedImage");
        assertThat(rewritten(TARGET, target.formatted("ManagedImage"), V2018_02_01_PREVIEW)
                        .get("type")
                        .asText())
                .isEqualTo("managedImage");
    }

    @Test
    void A02_sharedImage_is_SharedImage() {
        String target = "{\"type\": \"%s\", \"runOutputName\": \"a\", \"galleryImageId\": \"[i]\"}";
        checkType(TARGET, target, "sharedImage", "SharedImage");
        assertThat(rewritten(TARGET, target.formatted("SharedImage"), V2018_02_01_PREVIEW)
                        .get("type")
                        .asText())
                .isEqualTo("sharedImage");
    }

    @Test
    void A03_shell_is_Shell() {
        String step = "{\"type\": \"%s\", \"scriptUri\": \"https://a.example/x\"}";
        checkType(STEP, step, "shell", "Shell");
        assertThat(rewritten(STEP, step.formatted("Shell"), V2018_02_01_PREVIEW)
                        .get("type")
                        .asText())
                .isEqualTo("shell");
    }

    @Test
    void A04_script_of_a_shell_step_is_scriptUri() {
        checkName(STEP, "{\"type\": \"Shell\", \"%s\": \"https://a.example/x\"}", "script", "scriptUri");
        assertThat(rewritten(STEP, "{\"type\": \"Shell\", \"scriptUri\": \"u\"}", V2019_02_01_PREVIEW))
                .isEqualTo(Trees.tree("{\"type\": \"Shell\", \"script\": \"u\"}"));
    }

    @Test
    void A05_script_of_a_PowerShell_step_is_scriptUri() {
        checkName(STEP, "{\"type\": \"PowerShell\", \"%s\": \"https://a.example/x\"}", "script", "scriptUri");
        assertThat(rewritten(STEP, "{\"type\": \"PowerShell\", \"scriptUri\": \"u\"}", V2019_02_01_PREVIEW))
                .isEqualTo(Trees.tree("{\"type\": \"PowerShell\", \"script\": \"u\"}"));
    }

    @Test
    void A06_sourceURI_is_sourceUri() {
        String iso = "{\"type\": \"ISO\", \"%s\": \"https://a.example/x\", \"sha256Checksum\": \"[c]\"}";
        Changed.Read read = read(SOURCE, iso.formatted("sourceURI"));

        assertThat(read.remarks()).containsExactly("ALIAS " + SOURCE + "/sourceURI");
        assertThat(read.written(V2019_05_01_PREVIEW).at(SOURCE)).isEqualTo(Trees.tree(iso.formatted("sourceUri")));
        assertThat(read.written(V2019_02_01_PREVIEW).at(SOURCE)).isEqualTo(Trees.tree(iso.formatted("sourceURI")));
    }

    @Test
    void A07_imageVersionID_is_imageVersionId() {
        checkName(SOURCE, "{\"type\": \"SharedImageVersion\", \"%s\": \"[i]\"}", "imageVersionID", "imageVersionId");
    }

    @Test
    void A08_valid_exit_codes_is_validExitCodes() {
        checkName(
                STEP,
                "{\"type\": \"PowerShell\", \"inline\": [\"a\"], \"%s\": [0, 1]}",
                "valid_exit_codes",
                "validExitCodes");
    }

    @Test
    void A09_validExitCodes_in_texts_are_numbers() {
        for (String codes : List.of("\"0, 3010\"", "[\"0\", 3010]", "[\"0,3010\"]")) {
            Changed.Read read =
                    read(STEP, "{\"type\": \"PowerShell\", \"inline\": [\"a\"], \"validExitCodes\": " + codes + "}");

            assertThat(read.remarks()).singleElement().asString().startsWith("ALIAS " + STEP + "/validExitCodes");
            assertThat(read.written(V2020_02_14).at(STEP + "/validExitCodes")).isEqualTo(Trees.tree("[0, 3010]"));
        }
        checkValue("PowerShell\", \"inline\": [\"a\"], \"", "validExitCodes", "7", "[7]");
    }

    @Test
    void A10_inline_of_a_shell_step_in_one_text_is_a_list_of_one() {
        checkValue("Shell\", \"", "inline", "\"a\"", "[\"a\"]");
    }

    @Test
    void A11_inline_of_a_PowerShell_step_in_one_text_is_a_list_of_one() {
        checkValue("PowerShell\", \"", "inline", "\"a\"", "[\"a\"]");
    }

    @Test
    void A12_runElevated_in_quotes_is_a_boolean() {
        checkValue("PowerShell\", \"inline\": [\"a\"], \"", "runElevated", "\"true\"", "true");
        checkValue("PowerShell\", \"inline\": [\"a\"], \"", "runElevated", "\"False\"", "false");
    }

    @Test
    void A13_tags_of_a_disk_are_artifactTags() {
        checkName(
                TARGET,
                "{\"type\": \"VHD\", \"runOutputName\": \"a\", \"%s\": {\"b\": \"c\"}}",
                "tags",
                "artifactTags");
    }

    @Test
    void A14_a_subnet_in_three_parts_becomes_an_id_with_the_subscription() {
        String parts = "{\"name\": \"hub\", \"subnetName\": \"build\", \"resourceGroupName\": \"network\"}";
        Changed.Read read = read("/properties/vmProfile/vnetConfig", parts);

        assertThat(read.written(V2019_05_01_PREVIEW).at("/properties/vmProfile/vnetConfig"))
                .isEqualTo(Trees.tree(parts));
        assertThatThrownBy(() -> read.written(V2020_02_14))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("use subnetId");
        assertThat(read.template()
                        .vmProfile()
                        .orElseThrow()
                        .vnetConfig()
                        .orElseThrow()
                        .withSubnetIdIn("s"))
                .satisfies(
                        network -> assertThat(network.subnetId()).contains(SubnetId.of("s", "network", "hub", "build")))
                .satisfies(network -> assertThat(network.name()).isEmpty());
    }

    @Test
    void A15_customize_as_an_object_is_a_list_of_one_or_none() {
        String step = "{\"type\": \"Shell\", \"inline\": [\"a\"]}";
        Changed.Read one = read("/properties/customize", step);
        Changed.Read none = read("/properties/customize", "{}");

        assertThat(one.remarks()).containsExactly("ALIAS /properties/customize");
        assertThat(one.written(V2020_02_14).at("/properties/customize")).isEqualTo(Trees.tree("[" + step + "]"));
        assertThat(none.remarks()).containsExactly("ALIAS /properties/customize");
        assertThat(none.template().customize()).isEmpty();
    }

    /** An empty list of targets is understood as such, and then is not a template. */
    @Test
    void A16_distribute_as_an_object_is_a_list_of_one_or_none() {
        String target = "{\"type\": \"VHD\", \"runOutputName\": \"a\"}";
        Changed.Read one = read("/properties/distribute", target);

        assertThat(one.remarks()).containsExactly("ALIAS /properties/distribute");
        assertThat(one.written(V2020_02_14).at("/properties/distribute")).isEqualTo(Trees.tree("[" + target + "]"));
        assertThatThrownBy(() -> read("/properties/distribute", "{}"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("there is no target here");
    }

    @Test
    void A17_build_means_nothing() {
        Changed.Read read = read("/properties/build", "{\"a\": 1}");

        assertThat(read.remarks()).containsExactly("IGNORED /properties/build");
        assertThat(read.written(V2020_02_14).at("/properties/build").isMissingNode())
                .isTrue();
    }

    @Test
    void A18_a_runState_may_be_in_lower_case() {
        ObjectNode answer = Trees.object(LEAST).put("id", "/x").put("name", "web");
        Trees.put(answer, "/properties/lastrunstatus/runstate", Trees.tree("\"partiallySucceeded\""));

        ImageTemplateResource resource =
                ResponseJson.imageTemplate(answer.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(resource.lastRunStatus().flatMap(RunStatus::runState)).contains(RunState.PARTIALLY_SUCCEEDED);
        assertThat(Trees.tree(ResponseJson.write(resource, V2020_02_14))
                        .at("/properties/lastRunStatus/runState")
                        .asText())
                .isEqualToIgnoringCase("PartiallySucceeded");
    }

    @Test
    void A22_the_provider_alone_is_the_type_of_a_template() {
        Changed.Read read = read("/type", "\"Microsoft.VirtualMachineImages\"");

        assertThat(read.remarks()).containsExactly("ALIAS /type");
        assertThat(Trees.tree(ImageTemplateJson.writeFile(read.document(), V2020_02_14))
                        .get("type")
                        .asText())
                .isEqualTo("Microsoft.VirtualMachineImages/imageTemplates");
    }

    @Test
    void every_row_has_a_test_or_a_reason_for_having_none() {
        List<String> tests = Stream.of(AliasTest.class, GalleryDisagreementTest.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .toList();

        assertThat(IntStream.rangeClosed(1, Csv.rows("aliases.csv").size()).mapToObj("A%02d"::formatted))
                .hasSize(22)
                .allMatch(id -> tests.stream().anyMatch(test -> test.startsWith(id + "_")));
    }

    private static void checkType(String pointer, String json, String alias, String official) {
        Changed.Read read = read(pointer, json.formatted(alias));
        assertThat(read.remarks()).containsExactly("ALIAS " + pointer + "/type");
        assertThat(read.written(V2020_02_14).at(pointer)).isEqualTo(Trees.tree(json.formatted(official)));
        assertThat(read(pointer, json.formatted(official)).remarks()).isEmpty();
    }

    private static void checkName(String pointer, String json, String alias, String official) {
        Changed.Read read = read(pointer, json.formatted(alias));
        assertThat(read.remarks()).containsExactly("ALIAS " + pointer + "/" + alias);
        assertThat(read.written(V2020_02_14).at(pointer)).isEqualTo(Trees.tree(json.formatted(official)));
        assertThat(read(pointer, json.formatted(official)).remarks()).isEmpty();
    }

    private static void checkValue(String stepUpToName, String name, String alias, String official) {
        String json = "{\"type\": \"" + stepUpToName + name + "\": ";
        Changed.Read read = read(STEP, json + alias + "}");
        assertThat(read.remarks()).containsExactly("ALIAS " + STEP + "/" + name);
        assertThat(read.written(V2020_02_14).at(STEP)).isEqualTo(Trees.tree(json + official + "}"));
    }

    private static Changed.Read read(String pointer, String value) {
        return Changed.with(LEAST, pointer, value);
    }

    /** The value of that place, as it is written again. */
    private static JsonNode rewritten(String pointer, String value, ApiVersion version) {
        return read(pointer, value).written(version).at(pointer);
    }
}
