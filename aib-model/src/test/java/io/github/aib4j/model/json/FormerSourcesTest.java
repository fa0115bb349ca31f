package io.github.aib4j.model.json;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2018_06_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_03_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.testing.Csv;
import io.github.aib4j.model.testing.Trees;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources of versions that were in another place before: each api-version gets them in its place. */
class FormerSourcesTest {
    private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/";
    private static final String IMAGE = GROUP + "Microsoft.Compute/images/web";
    private static final String ACCOUNT = GROUP + "Microsoft.Storage/storageAccounts/acc";
    private static final String URI = "https://acc.blob.core.windows.net/c/os.vhd";

    private static final String IN_PUBLISHING =
            "{\"publishingProfile\": {\"replicaCount\": 2, \"source\": {\"managedImage\": {\"id\": \"" + IMAGE
                    + "\"}}}}";
    private static final String IN_STORAGE = "{\"publishingProfile\": {\"replicaCount\": 2}, \"storageProfile\":"
            + " {\"source\": {\"id\": \"" + IMAGE + "\"}}}";
    private static final String VHD_OF_VERSION =
            "{\"storageProfile\": {\"source\": {\"id\": \"" + ACCOUNT + "\", \"uri\": \"" + URI + "\"}}}";
    private static final String VHD_OF_DISK = "{\"storageProfile\": {\"osDiskImage\": {\"source\": {\"%s\": \""
            + ACCOUNT + "\", \"uri\": \"" + URI + "\"}}}}";

    private static GalleryImageVersion read(String properties, GalleryApiVersion version) {
        return GalleryJson.imageVersion("{\"apiVersion\": \"" + version
                        + "\", \"location\": \"westeurope\", \"properties\": " + properties + "}")
                .value();
    }

    private static JsonNode written(GalleryImageVersion value, GalleryApiVersion version) {
        return Trees.tree(GalleryJson.write(value, version)).get("properties");
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                Arguments.of(IN_PUBLISHING, V2018_06_01, IN_STORAGE, V2019_07_01),
                Arguments.of(IN_PUBLISHING, V2019_03_01, IN_STORAGE, V2026_03_03),
                Arguments.of(IN_STORAGE, V2019_07_01, IN_PUBLISHING, V2019_03_01),
                Arguments.of(VHD_OF_VERSION, V2020_09_30, VHD_OF_DISK.formatted("storageAccountId"), V2022_03_03),
                Arguments.of(VHD_OF_VERSION, V2022_01_03, VHD_OF_DISK.formatted("storageAccountId"), V2026_03_03),
                Arguments.of(
                        VHD_OF_DISK.formatted("storageAccountId"),
                        V2022_03_03,
                        VHD_OF_DISK.formatted("id"),
                        V2022_01_03));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void a_source_is_written_in_the_place_of_the_api_version(
            String before, GalleryApiVersion from, String after, GalleryApiVersion to) {
        GalleryImageVersion version = read(before, from);

        assertThat(written(version, from)).isEqualTo(Trees.tree(before));
        assertThat(written(version, to)).isEqualTo(Trees.tree(after));
    }

    @Test
    void read_only_members_of_disks_do_not_keep_a_source_from_its_place() {
        String answer =
                IN_PUBLISHING.replaceFirst("}$", ", \"storageProfile\": {\"osDiskImage\": {\"sizeInGB\": 30}}}");
        GalleryImageVersion version = read(answer, V2018_06_01);

        assertThat(written(version, V2019_07_01).at("/storageProfile/source/id").asText())
                .isEqualTo(IMAGE);
        assertThat(Trees.tree(GalleryResponseJson.write(version, V2018_06_01)).get("properties"))
                .isEqualTo(Trees.tree(answer));
    }

    @Test
    void a_source_in_both_places_is_refused() {
        GalleryImageVersion version = read(
                IN_PUBLISHING.replaceFirst("}$", ", \"storageProfile\": {\"source\": {\"id\": \"" + IMAGE + "2\"}}}"),
                V2018_06_01);

        assertThatThrownBy(() -> GalleryJson.write(version, V2026_03_03))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("/properties/publishingProfile/source");
        assertThatThrownBy(() -> GalleryJson.write(version, V2018_06_01))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("storageProfile");
    }

    @Test
    void a_source_that_the_old_place_cannot_express_is_refused_there() {
        GalleryImageVersion version = read(
                "{\"storageProfile\": {\"source\": {\"id\": \"" + GROUP
                        + "Microsoft.Compute/galleries/g/images/i/versions/1.0.0\"}}}",
                V2019_07_01);

        assertThatThrownBy(() -> GalleryJson.write(version, V2019_03_01))
                .isInstanceOf(UnsupportedMemberException.class);
    }

    /** Each of them has its pair above, or in FormerIdsTest. */
    @Test
    void the_table_has_no_other_members_that_an_api_version_took_away() {
        List<String> versions = Stream.of(GalleryApiVersion.values())
                .map(GalleryApiVersion::toString)
                .toList();
        List<String> gone = Csv.rows("gallery-2026/properties-gallery.csv").stream()
                .filter(row ->
                        row.getOrDefault(versions.get(versions.size() - 1), "").isEmpty())
                .map(FormerSourcesTest::member)
                .collect(Collectors.toList());

        assertThat(gone)
                .containsExactlyInAnyOrder(
                        "GalleryImageVersionPublishingProfile.source",
                        "GalleryArtifactSource.managedImage",
                        "ManagedArtifact.id",
                        "GalleryArtifactVersionSource.id",
                        "GalleryArtifactVersionSource.uri");
    }

    private static String member(Map<String, String> row) {
        return Objects.requireNonNull(row.get("object")) + "." + row.get("property");
    }
}
