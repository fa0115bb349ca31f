package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.source.IsoSource;
import io.github.aib4j.model.testing.Csv;
import io.github.aib4j.model.testing.Schemas;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.testing.Trees;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where documents and official types disagree: what is read, and what is written; rows M01 to M56, those of galleries apart. */
class DisagreementTest {
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
    private static final String SHELL = "{\"type\": \"Shell\", \"inline\": [\"a\"]}";
    private static final String ISO =
            "{\"type\": \"ISO\", \"sourceUri\": \"https://a.example/medium\", \"sha256Checksum\": \"[c]\"}";

    /** Rows that say nothing about reading and writing, and who is concerned instead. */
    private static final Map<String, String> NOTHING_TO_READ = new TreeMap<>();

    static {
        NOTHING_TO_READ.put("M32", "a date in the documents alone");
        NOTHING_TO_READ.put("M33", "names of files inside the image; linter");
        NOTHING_TO_READ.put("M34", "linter");
        NOTHING_TO_READ.put("M47", "regions of an example in the documents alone");
        NOTHING_TO_READ.put("M49", "linter");
    }

    @Test
    void M01_a_managed_image_target_is_met_in_any_case_and_written_by_version() {
        String target = "{\"type\": \"%s\", \"runOutputName\": \"a\", \"imageId\": \"[i]\", \"location\": \"l\"}";
        assertTypes(TARGET, target, "mAnAgedImage", "managedImage", "ManagedImage");
    }

    @Test
    void M02_a_gallery_target_is_met_in_any_case_and_written_by_version() {
        String target = "{\"type\": \"%s\", \"runOutputName\": \"a\", \"galleryImageId\": \"[i]\"}";
        assertTypes(TARGET, target, "SHAREDIMAGE", "sharedImage", "SharedImage");
    }

    @Test
    void M03_a_shell_step_is_met_in_any_case_and_written_by_version() {
        assertTypes(STEP, "{\"type\": \"%s\", \"scriptUri\": \"u\"}", "sHELL", "shell", "Shell");
    }

    @Test
    void M04_a_link_to_a_script_is_met_under_both_names_and_written_by_version() {
        for (String name : List.of("script", "scriptUri")) {
            Changed.Read read = read(STEP, "{\"type\": \"PowerShell\", \"%s\": \"u\"}".formatted(name));
            for (ApiVersion version : since(ApiVersion.V2019_02_01_PREVIEW)) {
                String official = version.isAtLeast(ApiVersion.V2019_05_01_PREVIEW) ? "scriptUri" : "script";
                assertThat(onlyOther(read.written(version).at(STEP))).isEqualTo(official);
            }
        }
    }

    @Test
    void M05_a_link_to_a_medium_is_met_under_both_names_and_written_by_version() {
        for (String name : List.of("sourceURI", "sourceUri")) {
            Changed.Read read = read(SOURCE, ISO.replace("sourceUri", name));
            assertThat(read.written(ApiVersion.V2018_02_01_PREVIEW).at(SOURCE).has("sourceURI"))
                    .isTrue();
            assertThat(read.written(ApiVersion.V2019_02_01_PREVIEW).at(SOURCE).has("sourceURI"))
                    .isTrue();
            assertThat(read.written(ApiVersion.V2019_05_01_PREVIEW).at(SOURCE).has("sourceUri"))
                    .isTrue();
        }
    }

    @Test
    void M06_a_medium_is_read_always_and_refused_from_2020_02_14_on() {
        for (ApiVersion version : since(ApiVersion.V2020_02_14)) {
            assertRefused(SOURCE, ISO, version, SOURCE + "/type");
        }
        assertKept(SOURCE, ISO, ApiVersion.V2019_05_01_PREVIEW);
        Changed.Read later = Changed.with(LEAST.replaceFirst("\\{", "{\"apiVersion\": \"2020-02-14\","), SOURCE, ISO);
        assertThat(later.remarks()).containsExactly("OTHER_VERSION " + SOURCE + "/type");
        assertThat(later.document().remarks().get(0).message())
                .contains("2020-02-14", "since 2018-02-01-preview, until 2019-05-01-preview");
        Changed.Read then =
                Changed.with(LEAST.replaceFirst("\\{", "{\"apiVersion\": \"2019-05-01-preview\","), SOURCE, ISO);
        assertThat(then.remarks()).containsExactly("UNCERTAIN " + SOURCE + "/type");
    }

    @Test
    void M07_a_medium_of_any_release_is_read() {
        for (String release : List.of("7.2", "7.3", "7.4", "7.5")) {
            Changed.Read read = read(SOURCE, ISO.replace("medium", "rhel-server-" + release));
            assertThat(read.remarks()).isEmpty();
            assertThat(read.template().source()).isInstanceOf(IsoSource.class);
        }
    }

    @Test
    void M08_a_gallery_source_has_both_spellings_and_is_written_with_one() {
        for (String name : List.of("imageVersionID", "imageVersionId")) {
            String source = "{\"type\": \"SharedImageVersion\", \"%s\": \"[i]\"}".formatted(name);
            assertThat(onlyOther(
                            read(SOURCE, source).written(ApiVersion.V2020_02_14).at(SOURCE)))
                    .isEqualTo("imageVersionId");
        }
    }

    @Test
    void M09_exit_codes_have_both_names_and_are_written_with_one() {
        for (String name : List.of("valid_exit_codes", "validExitCodes")) {
            String step = "{\"type\": \"PowerShell\", \"inline\": [\"a\"], \"%s\": [5]}".formatted(name);
            assertThat(read(STEP, step).written(ApiVersion.V2019_02_01_PREVIEW).at(STEP + "/validExitCodes"))
                    .isEqualTo(Trees.tree("[5]"));
        }
    }

    @Test
    void M10_exit_codes_are_met_as_text_number_and_array_and_written_as_an_array() {
        for (String codes : List.of("\"0,5\"", "[0, 5]", "[\"0\", \"5\"]", "[\"0\", 5]")) {
            String step = "{\"type\": \"PowerShell\", \"inline\": [\"a\"], \"validExitCodes\": " + codes + "}";
            assertThat(read(STEP, step).written(ApiVersion.V2020_02_14).at(STEP + "/validExitCodes"))
                    .isEqualTo(Trees.tree("[0, 5]"));
        }
    }

    @Test
    void M11_inline_is_met_as_text_and_array_and_written_as_an_array() {
        for (String inline : List.of("\"a\"", "[\"a\"]")) {
            assertThat(read(STEP, "{\"type\": \"Shell\", \"inline\": " + inline + "}")
                            .written(ApiVersion.V2019_02_01_PREVIEW)
                            .at(STEP + "/inline"))
                    .isEqualTo(Trees.tree("[\"a\"]"));
        }
        assertRefused(STEP, SHELL, ApiVersion.V2018_02_01_PREVIEW, STEP + "/inline");
    }

    @Test
    void M12_runElevated_is_met_in_quotes_and_written_as_a_boolean_since_2019_05_01_preview() {
        String step = "{\"type\": \"PowerShell\", \"inline\": [\"a\"], \"runElevated\": \"true\"}";
        assertThat(read(STEP, step).written(ApiVersion.V2019_05_01_PREVIEW).at(STEP + "/runElevated"))
                .isEqualTo(Trees.tree("true"));
        assertRefused(STEP, step, ApiVersion.V2019_02_01_PREVIEW, STEP + "/runElevated");
    }

    @Test
    void M13_tags_of_a_disk_are_met_and_written_as_artifactTags() {
        String target = "{\"type\": \"VHD\", \"runOutputName\": \"a\", \"tags\": {\"b\": \"c\"}}";
        for (ApiVersion version : since(ApiVersion.V2019_02_01_PREVIEW)) {
            assertThat(read(TARGET, target)
                            .written(version)
                            .at(TARGET + "/artifactTags/b")
                            .asText())
                    .isEqualTo("c");
        }
    }

    @Test
    void M14_a_network_is_met_in_both_forms_and_each_has_its_versions() {
        String network = "/properties/vmProfile/vnetConfig";
        String parts = "{\"name\": \"hub\", \"subnetName\": \"build\", \"resourceGroupName\": \"g\"}";
        String id = "{\"subnetId\": \"[s]\"}";
        assertKept(network, parts, ApiVersion.V2019_05_01_PREVIEW);
        assertRefused(network, parts, ApiVersion.V2019_02_01_PREVIEW, "/properties/vmProfile");
        assertRefused(network, id, ApiVersion.V2019_02_01_PREVIEW, "/properties/vmProfile");
        assertRefused(network, id, ApiVersion.V2019_05_01_PREVIEW, network + "/subnetId");
        for (ApiVersion version : since(ApiVersion.V2020_02_14)) {
            assertKept(network, id, version);
            assertRefused(network, parts, version, network + "/name");
        }
    }

    @Test
    void M15_the_size_of_the_system_disk_is_written_since_2019_05_01_preview() {
        assertSince(
                "/properties/vmProfile/osDiskSizeGB", "64", ApiVersion.V2019_05_01_PREVIEW, "/properties/vmProfile");
    }

    @Test
    void M16_a_WindowsUpdate_step_is_written_since_2019_05_01_preview() {
        assertSince(STEP, "{\"type\": \"WindowsUpdate\"}", ApiVersion.V2019_05_01_PREVIEW, STEP + "/type");
    }

    @Test
    void M17_the_version_latest_is_taken_and_written_always() {
        assertSince(SOURCE + "/version", "\"latest\"", ApiVersion.V2018_02_01_PREVIEW, "");
    }

    @Test
    void M18_an_identity_is_read_always_and_written_since_2019_05_01_preview() {
        assertSince("/identity", "{\"type\": \"UserAssigned\"}", ApiVersion.V2019_05_01_PREVIEW, "/identity");
    }

    @Test
    void M19_any_number_of_identities_is_read_and_written() {
        assertKept(
                "/identity",
                "{\"type\": \"UserAssigned\", \"userAssignedIdentities\": {\"[a]\": {}, \"[b]\": {}}}",
                ApiVersion.V2020_02_14);
    }

    @Test
    void M20_a_gallery_image_with_a_version_is_read_always_and_written_since_2020_02_14() {
        String id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/c/images/i";
        String pointer = TARGET + "/galleryImageId";
        assertSince(pointer, "\"" + id + "\"", ApiVersion.V2018_02_01_PREVIEW, "");
        assertSince(pointer, "\"" + id + "/versions/1.0.3\"", ApiVersion.V2020_02_14, pointer);
    }

    @Test
    void M21_any_storage_is_read_and_premium_is_written_since_2022_07_01() {
        String pointer = TARGET + "/storageAccountType";
        assertSince(pointer, "\"Standard_ZRS\"", ApiVersion.V2020_02_14, pointer);
        assertSince(pointer, "\"Ultra_XRS\"", ApiVersion.V2020_02_14, pointer);
        assertSince(pointer, "\"Premium_LRS\"", ApiVersion.V2022_07_01, pointer);
    }

    @Test
    void M22_regions_are_written_in_the_form_in_which_they_were_read() {
        String target =
                "{\"type\": \"SharedImage\", \"runOutputName\": \"a\", \"galleryImageId\": \"[i]\", \"%s\": %s}";
        for (ApiVersion version : since(ApiVersion.V2022_07_01)) {
            assertKept(TARGET, target.formatted("replicationRegions", "[\"l\"]"), version);
            assertKept(TARGET, target.formatted("targetRegions", "[{\"name\": \"l\"}]"), version);
        }
    }

    @Test
    void M23_the_address_of_a_disk_is_read_always_and_written_since_2022_07_01() {
        String target = "{\"type\": \"VHD\", \"runOutputName\": \"a\", \"uri\": \"https://a.example/x\"}";
        assertKept(TARGET, target, ApiVersion.V2022_07_01);
        assertRefused(TARGET, target, ApiVersion.V2022_02_14, TARGET + "/uri");
    }

    @Test
    void M24_absent_search_criteria_stay_absent() {
        assertKept(STEP, "{\"type\": \"WindowsUpdate\"}", ApiVersion.latest());
        assertKept(STEP, "{\"type\": \"WindowsUpdate\", \"searchCriteria\": \"\"}", ApiVersion.latest());
    }

    @Test
    void M25_PowerShell_is_taken_on_any_source() {
        assertKept(STEP, "{\"type\": \"PowerShell\", \"inline\": [\"dir\"]}", ApiVersion.latest());
    }

    @Test
    void M26_an_absent_machine_size_stays_absent() {
        assertKept("/properties/vmProfile", "{}", ApiVersion.latest());
        assertKept("/properties/vmProfile", "{\"vmSize\": \"\"}", ApiVersion.latest());
    }

    @Test
    void M27_any_restart_command_is_written_as_given() {
        assertKept(
                STEP,
                "{\"type\": \"WindowsRestart\", \"restartCommand\": \"shutdown /r /f /t 0 /c\"}",
                ApiVersion.latest());
    }

    @Test
    void M28_build_is_ignored_with_a_remark_and_never_written() {
        Changed.Read read = read("/properties/build", "{}");
        assertThat(read.remarks()).containsExactly("IGNORED /properties/build");
        for (ApiVersion version : ApiVersion.values()) {
            assertThat(read.written(version).at("/properties/build").isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void M29_objects_in_place_of_lists_are_lists_of_one_or_none() {
        assertThat(read("/properties/customize", SHELL).template().customize()).hasSize(1);
        assertThat(read("/properties/customize", "{}").template().customize()).isEmpty();
        assertThat(read("/properties/distribute", "{\"type\": \"VHD\", \"runOutputName\": \"a\"}")
                        .written(ApiVersion.V2020_02_14)
                        .at("/properties/distribute")
                        .isArray())
                .isTrue();
    }

    @Test
    void M30_tags_belong_to_the_template_and_artifactTags_to_the_image() {
        assertKept("/tags", "{\"a\": \"b\"}", ApiVersion.V2018_02_01_PREVIEW);
        Changed.Read read = read("/tags", "{\"a\": \"b\"}");
        assertThat(read.template().tags()).containsEntry("a", "b");
        assertThat(read.template().distribute().get(0).artifactTags()).isEmpty();
    }

    @Test
    void M31_excludeFromLatest_is_a_boolean() {
        assertSince(TARGET + "/excludeFromLatest", "true", ApiVersion.V2020_02_14, TARGET + "/excludeFromLatest");
    }

    @Test
    void M35_a_broken_id_is_reported_and_not_repaired() {
        String id = "\"/subscriptions/s/resourceGroups/g/p  roviders/Microsoft.Compute/images/i\"";
        Changed.Read read = read(SOURCE, "{\"type\": \"ManagedImage\", \"imageId\": " + id + "}");
        assertThat(read.remarks()).containsExactly("VALUE " + SOURCE + "/imageId");
        assertThat(read.written(ApiVersion.latest()).at(SOURCE + "/imageId")).isEqualTo(Trees.tree(id));
    }

    @Test
    void M36_the_state_of_a_build_is_met_in_any_case_and_never_sent() {
        for (String state : List.of("ready", "running", "SUCCEEDED", "Failed")) {
            ObjectNode answer = Trees.object(LEAST).put("id", "/x").put("name", "web");
            answer.withObject("/properties/lastrunstatus").put("runstate", state);
            assertThat(ResponseJson.imageTemplate(answer.toString().getBytes(StandardCharsets.UTF_8))
                            .lastRunStatus()
                            .orElseThrow()
                            .runState()
                            .orElseThrow()
                            .toString())
                    .isEqualTo(state);
        }
        Changed.Read read = read("/properties/lastRunStatus", "{\"runState\": \"Running\"}");
        assertThat(read.remarks()).containsExactly("READ_ONLY /properties/lastRunStatus");
        assertThat(read.written(ApiVersion.latest()).toString()).doesNotContain("Running");
    }

    @Test
    void M37_only_strict_JSON_is_read() {
        for (String json : List.of(
                LEAST.replace("}]}}", "},]}}"),
                LEAST.replace("\"location\"", "\u201clocation\u201d"),
                LEAST.replace("\"westeurope\",", "\"westeurope\""),
                LEAST.replace("]}]}}", "]}]"))) {
            assertThat(json).isNotEqualTo(LEAST);
            assertThatThrownBy(() -> ImageTemplateJson.read(json)).isInstanceOf(JsonReadException.class);
        }
    }

    @Test
    void M38_a_dot_in_the_name_of_a_run_output_is_written_since_2019_05_01_preview() {
        String pointer = TARGET + "/runOutputName";
        assertSince(pointer, "\"web_01-a\"", ApiVersion.V2018_02_01_PREVIEW, "");
        assertSince(pointer, "\"web.01\"", ApiVersion.V2019_05_01_PREVIEW, pointer);
    }

    @Test
    void M50_any_filter_is_written_as_given() {
        assertKept(
                STEP,
                "{\"type\": \"WindowsUpdate\", \"filters\": [\"exclude:a\", \"include:$true\", \"BrowseOnly\"]}",
                ApiVersion.V2020_02_14);
    }

    @Test
    void M51_a_system_disk_of_0_stays_as_it_was_read() {
        assertKept("/properties/vmProfile", "{\"osDiskSizeGB\": 0}", ApiVersion.latest());
        assertKept("/properties/vmProfile", "{}", ApiVersion.latest());
    }

    @Test
    void M52_a_template_without_a_name_is_read_and_a_file_has_the_name_that_it_is_given() {
        TemplateDocument read = ImageTemplateJson.read(LEAST);
        assertThat(read.name()).isEmpty();
        String file = ImageTemplateJson.writeFile(TemplateDocument.of("web-01", read.template()), ApiVersion.latest());
        assertThat(Trees.tree(file).get("name").asText()).isEqualTo("web-01");
    }

    @Test
    void M53_a_step_needs_no_name() {
        assertKept(STEP, SHELL, ApiVersion.latest());
    }

    @Test
    void M54_the_address_of_an_output_is_read_always_and_written_since_2019_02_01_preview() {
        byte[] body = "{\"name\": \"a\", \"properties\": {\"artifactUri\": \"https://a.example/x\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ResponseJson.runOutput(body).artifactUri()).isPresent();
        assertThat(ResponseJson.write(ResponseJson.runOutput(body), ApiVersion.V2019_02_01_PREVIEW))
                .contains("https://a.example/x");
        assertThatThrownBy(() -> ResponseJson.write(ResponseJson.runOutput(body), ApiVersion.V2018_02_01_PREVIEW))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("/properties/artifactUri");
    }

    @Test
    void M55_two_steps_of_one_name_are_read_and_written() {
        String step = "{\"type\": \"Shell\", \"name\": \"a\", \"inline\": [\"a\"]}";
        assertKept("/properties/customize", "[" + step + "," + step + "]", ApiVersion.latest());
    }

    @Test
    void M56_what_is_written_is_valid_by_the_derived_schemas() {
        for (ApiVersion version : ApiVersion.values()) {
            assertThat(Schemas.errors(version, ImageTemplateJson.write(Templates.small(), version)))
                    .filteredOn(error -> !error.contains("identity"))
                    .isEmpty();
        }
    }

    @Test
    void every_row_has_a_test_or_a_reason_for_having_none() {
        List<String> tests = Stream.of(DisagreementTest.class, GalleryDisagreementTest.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .toList();
        List<String> rows = Csv.rows("disagreements.csv").stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();

        assertThat(rows).hasSize(56).containsAll(NOTHING_TO_READ.keySet());
        assertThat(rows)
                .filteredOn(id -> !NOTHING_TO_READ.containsKey(id))
                .allMatch(id -> tests.stream().anyMatch(test -> test.startsWith(id + "_")));
    }

    private static void assertTypes(String pointer, String json, String met, String first, String later) {
        Changed.Read read = read(pointer, json.formatted(met));
        assertThat(read.remarks()).containsExactly("ALIAS " + pointer + "/type");
        for (ApiVersion version : ApiVersion.values()) {
            assertThat(Changed.with(LEAST.replace("[\"westeurope\"]", "[]"), pointer, json.formatted(met))
                            .written(version)
                            .at(pointer + "/type")
                            .asText())
                    .isEqualTo(version == ApiVersion.V2018_02_01_PREVIEW ? first : later);
        }
    }

    /** Read without a remark, written as it was. */
    private static void assertKept(String pointer, String value, ApiVersion version) {
        Changed.Read read = read(pointer, value);
        assertThat(read.remarks()).isEmpty();
        assertThat(read.written(version).at(pointer)).isEqualTo(Trees.tree(value));
    }

    private static void assertRefused(String pointer, String value, ApiVersion version, String refused) {
        Changed.Read read = read(pointer, value);
        assertThatThrownBy(() -> read.written(version))
                .isInstanceOfSatisfying(
                        UnsupportedMemberException.class,
                        e -> assertThat(e.members())
                                .extracting(UnsupportedMember::pointer)
                                .contains(refused));
    }

    private static void assertSince(String pointer, String value, ApiVersion first, String refused) {
        for (ApiVersion version : ApiVersion.values()) {
            if (version.isAtLeast(first)) {
                assertKept(pointer, value, version);
            } else {
                assertRefused(pointer, value, version, refused);
            }
        }
    }

    private static List<ApiVersion> since(ApiVersion first) {
        return Arrays.stream(ApiVersion.values())
                .filter(version -> version.isAtLeast(first))
                .toList();
    }

    /** The one member beside the type. */
    private static String onlyOther(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.remove("type");
        assertThat(names).hasSize(1);
        return names.get(0);
    }

    private static Changed.Read read(String pointer, String value) {
        return Changed.with(LEAST, pointer, value);
    }
}
