package io.github.aib4j.model.json;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_12_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_08_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2023_07_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2025_12_03;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import io.github.aib4j.model.testing.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows about galleries of the tables of aliases and of disagreements. */
class GalleryDisagreementTest {
    private static final String DEFINITION = """
            {"location": "westeurope",
             "properties": {
               "osType": "Linux", "osState": "Generalized",
               "identifier": {"publisher": "p", "offer": "o", "sku": "s"}}}
            """;
    private static final String VERSION = "{\"location\": \"westeurope\", \"properties\": {}}";
    private static final String COMPUTE = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/";
    private static final String PROFILE = "/properties/publishingProfile";
    private static final String DISK = "/properties/storageProfile/osDiskImage";
    private static final String SOURCE = "/properties/storageProfile/source";

    private static List<String> remarks(GalleryDocument<?> document) {
        return document.remarks().stream()
                .map(remark -> remark.kind() + " " + remark.pointer())
                .toList();
    }

    private static String with(String document, String pointer, String value) {
        ObjectNode json = Trees.object(document);
        Trees.put(json, pointer, Trees.tree(value));
        return json.toString();
    }

    private static JsonNode writtenVersion(String pointer, String value, GalleryApiVersion version) {
        return Trees.tree(GalleryJson.write(
                        GalleryJson.imageVersion(with(VERSION, pointer, value)).value(), version))
                .at(pointer);
    }

    private static void checkVersion(String pointer, String value, String alias, String official) {
        String json = with(VERSION, pointer, value.formatted(alias));

        assertThat(remarks(GalleryJson.imageVersion(json)))
                .singleElement()
                .satisfies(remark -> assertThat(remark).startsWith("ALIAS " + pointer));
        assertThat(writtenVersion(pointer, value.formatted(alias), V2019_12_01))
                .isEqualTo(Trees.tree(value.formatted(official)));
        assertThat(remarks(GalleryJson.imageVersion(with(VERSION, pointer, value.formatted(official)))))
                .isEmpty();
    }

    private static void checkDefinition(String name, String alias, String official) {
        String pointer = "/properties/" + name;
        GalleryDocument<?> read = GalleryJson.imageDefinition(with(DEFINITION, pointer, "\"" + alias + "\""));

        assertThat(remarks(read)).containsExactly("ALIAS " + pointer);
        assertThat(Trees.tree(GalleryJson.write(
                                (io.github.aib4j.model.gallery.GalleryImageDefinition) read.value(), V2019_12_01))
                        .at(pointer)
                        .asText())
                .isEqualTo(official);
    }

    @Test
    void A19_a_state_in_lower_case_is_that_state() {
        checkDefinition("osState", "generalized", "Generalized");
        checkDefinition("osState", "specialized", "Specialized");
    }

    @Test
    void A20_a_storage_account_type_of_a_profile_in_lower_case_is_that_type() {
        checkVersion(PROFILE, "{\"storageAccountType\": \"%s\"}", "premium_lrs", "Premium_LRS");
        checkVersion(PROFILE, "{\"storageAccountType\": \"%s\"}", "standard_zrs", "Standard_ZRS");
    }

    @Test
    void A21_a_storage_account_type_of_a_region_in_lower_case_is_that_type() {
        String region = "{\"targetRegions\": [{\"name\": \"r\", \"storageAccountType\": \"%s\"}]}";
        checkVersion(PROFILE, region, "standard_lrs", "Standard_LRS");
        checkVersion(PROFILE, region, "standard_zrs", "Standard_ZRS");
    }

    @Test
    void M39_a_storage_account_type_is_met_in_any_case_and_written_as_the_service_spells_it() {
        checkVersion(PROFILE, "{\"storageAccountType\": \"%s\"}", "STANDARD_lrs", "Standard_LRS");
    }

    @Test
    void M40_state_and_type_of_the_system_are_met_in_any_case_and_written_as_the_service_spells_them() {
        checkDefinition("osState", "SPECIALIZED", "Specialized");
        checkDefinition("osType", "linux", "Linux");
        checkDefinition("osType", "windows", "Windows");
    }

    @ParameterizedTest
    @EnumSource
    void M41_a_VHD_is_read_always_and_written_by_what_the_version_has(GalleryApiVersion version) {
        String account = COMPUTE.replace("Compute", "Storage") + "storageAccounts/a";
        String uri = "{\"source\": {\"uri\": \"https://a.example/os.vhd\"}}";
        String both = with(uri, "/source/storageAccountId", "\"" + account + "\"");

        checkSince(V2020_09_30, DISK, uri, version);
        if (version.isAtLeast(V2022_03_03) || !version.isAtLeast(V2020_09_30)) {
            checkSince(V2022_03_03, DISK, both, version);
        } else {
            assertThat(writtenVersion(DISK, both, version))
                    .isEqualTo(Trees.tree(both.replace("storageAccountId", "id")));
        }
    }

    private static void checkSince(GalleryApiVersion first, String pointer, String value, GalleryApiVersion version) {
        assertThat(remarks(GalleryJson.imageVersion(with(VERSION, pointer, value))))
                .isEmpty();
        if (version.isAtLeast(first)) {
            assertThat(writtenVersion(pointer, value, version)).isEqualTo(Trees.tree(value));
        } else {
            assertThatThrownBy(() -> writtenVersion(pointer, value, version))
                    .isInstanceOf(UnsupportedMemberException.class);
        }
    }

    @Test
    void M42_a_machine_is_met_under_both_names_and_written_by_version() {
        String id = "{\"id\": \"" + COMPUTE + "virtualMachines/vm\"}";
        String machine = id.replace("\"id\"", "\"virtualMachineId\"");
        for (String met : List.of(id, machine)) {
            assertThat(writtenVersion(SOURCE, met, V2022_08_03)).isEqualTo(Trees.tree(id));
            assertThat(writtenVersion(SOURCE, met, V2023_07_03)).isEqualTo(Trees.tree(machine));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_web", "web-", "a b"})
    void M43_a_name_of_a_definition_is_read_whatever_it_is_and_refused_where_it_is_given(String name) {
        String json = with(DEFINITION, "/name", "\"" + name + "\"");

        GalleryImageDefinition definition = GalleryJson.imageDefinition(json).value();

        assertThat(definition.name()).contains(name);
        assertThatThrownBy(() -> GalleryLinter.check(name, definition, V2025_12_03, GalleryFacts.none()))
                .isInstanceOf(LintException.class);
    }

    @Test
    void M44_a_region_of_a_gallery_has_its_own_name_for_the_number_of_replicas() {
        String region = "{\"targetRegions\": [{\"name\": \"r\", \"%s\": 2}]}";
        String place = PROFILE + "/targetRegions/0/";

        assertThat(remarks(GalleryJson.imageVersion(with(VERSION, PROFILE, region.formatted("regionalReplicaCount")))))
                .isEmpty();
        assertThat(remarks(GalleryJson.imageVersion(with(VERSION, PROFILE, region.formatted("replicaCount")))))
                .containsExactly("UNKNOWN " + place + "replicaCount");
    }

    @Test
    void M45_a_purchase_plan_of_a_gallery_has_its_own_names() {
        String own = "{\"name\": \"n\", \"publisher\": \"q\", \"product\": \"p\"}";
        String others = "{\"planName\": \"n\"}";
        String place = "/properties/purchasePlan";

        assertThat(remarks(GalleryJson.imageDefinition(with(DEFINITION, place, own))))
                .isEmpty();
        assertThat(remarks(GalleryJson.imageDefinition(with(DEFINITION, place, others))))
                .containsExactly("UNKNOWN " + place + "/planName");
    }

    @Test
    void M46_an_end_of_life_is_met_without_a_time_and_written_with_one() {
        checkVersion(PROFILE, "{\"endOfLifeDate\": \"%s\"}", "2020-12-01", "2020-12-01T00:00:00Z");
        assertThat(writtenVersion(PROFILE, "{\"endOfLifeDate\": \"2024-12-02T00:00:00+00:00\"}", V2019_12_01))
                .isEqualTo(Trees.tree("{\"endOfLifeDate\": \"2024-12-02T00:00:00+00:00\"}"));
    }

    @Test
    void an_empty_end_of_life_is_no_date() {
        assertThat(remarks(GalleryJson.imageVersion(with(VERSION, PROFILE, "{\"endOfLifeDate\": \"\"}"))))
                .containsExactly("VALUE " + PROFILE + "/endOfLifeDate");
    }

    @Test
    void M48_a_missing_location_is_read_with_a_remark() {
        assertThat(remarks(GalleryJson.imageVersion("{\"properties\": {}}"))).containsExactly("VALUE ");
        assertThat(remarks(GalleryJson.imageVersion(VERSION))).isEmpty();
    }
}
