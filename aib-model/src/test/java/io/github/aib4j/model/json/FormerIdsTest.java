package io.github.aib4j.model.json;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_08_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2023_07_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that {@code id} named before they had a member of their own: each api-version gets its member. */
class FormerIdsTest {
    private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/";
    private static final String ACCOUNT = GROUP + "Microsoft.Storage/storageAccounts/acc";
    private static final String MACHINE = GROUP + "Microsoft.Compute/virtualMachines/vm";

    /** A place, what is there in the old form, and the sibling with its first api-version. */
    static Stream<Arguments> pairs() {
        String vhd = "{\"%s\": \"" + ACCOUNT + "\", \"uri\": \"https://acc.blob.core.windows.net/c/os.vhd\"}";
        return Stream.of(
                Arguments.of(
                        "{\"osDiskImage\": {\"source\": " + vhd + "}}", "storageAccountId", V2022_03_03, V2022_01_03),
                Arguments.of(
                        "{\"osDiskImage\": {\"source\": {\"id\": \"" + GROUP + "Microsoft.Compute/disks/d\"}},"
                                + " \"dataDiskImages\": [{\"lun\": 1, \"source\": " + vhd + "}]}",
                        "storageAccountId",
                        V2022_03_03,
                        V2020_09_30),
                Arguments.of(
                        "{\"source\": {\"%s\": \"" + MACHINE + "\"}}", "virtualMachineId", V2023_07_03, V2022_08_03));
    }

    private static GalleryDocument<GalleryImageVersion> read(String profile, GalleryApiVersion version) {
        return GalleryJson.imageVersion("{\"apiVersion\": \"" + version
                + "\", \"location\": \"westeurope\", \"properties\": {\"storageProfile\": " + profile + "}}");
    }

    private static JsonNode profile(GalleryImageVersion value, GalleryApiVersion version) {
        return Trees.tree(GalleryJson.write(value, version)).at("/properties/storageProfile");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_old_form_and_its_sibling_are_one_value_and_each_version_gets_its_own(
            String place, String sibling, GalleryApiVersion since, GalleryApiVersion before) {
        GalleryDocument<GalleryImageVersion> old = read(place.formatted("id"), before);
        GalleryDocument<GalleryImageVersion> current = read(place.formatted(sibling), since);

        assertThat(old.value()).isEqualTo(current.value());
        assertThat(old.remarks()).isEmpty();
        assertThat(current.remarks()).isEmpty();
        assertThat(profile(old.value(), before)).isEqualTo(Trees.tree(place.formatted("id")));
        assertThat(profile(current.value(), before)).isEqualTo(Trees.tree(place.formatted("id")));
        assertThat(profile(old.value(), since)).isEqualTo(Trees.tree(place.formatted(sibling)));
        assertThat(profile(old.value(), V2026_03_03)).isEqualTo(Trees.tree(place.formatted(sibling)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_old_form_is_an_alias_once_there_is_a_sibling(
            String place, String sibling, GalleryApiVersion since, GalleryApiVersion before) {
        assertThat(read(place.formatted("id"), since).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.ALIAS);
            assertThat(remark.pointer()).endsWith("/source/id");
            assertThat(remark.officialPointer()).endsWith("/source/" + sibling);
            assertThat(remark.message()).contains("'" + sibling + "' since " + since);
        });
    }

    @Test
    void the_published_case_of_2021_is_written_with_the_account_of_its_blob() {
        String file = Shared.text("../cases/f20-gallery-blob-id-uri-2021.json");

        GalleryImageVersion version = GalleryJson.imageVersion(file).value();

        assertThat(profile(version, V2026_03_03)
                        .at("/osDiskImage/source/storageAccountId")
                        .asText())
                .endsWith("/storageAccounts/acc");
        assertThat(profile(version, V2026_03_03).at("/osDiskImage/source/id").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"osDiskImage\": {\"source\": {\"id\": \"" + MACHINE + "\"}}}",
                "{\"dataDiskImages\": [{\"lun\": 0, \"source\": {\"id\": \"" + MACHINE + "\"}}]}"
            })
    void a_machine_at_a_disk_has_no_remark_about_a_member_that_disks_lack(String profile) {
        assertThat(read(profile, V2026_03_03).remarks()).isEmpty();
    }
}
