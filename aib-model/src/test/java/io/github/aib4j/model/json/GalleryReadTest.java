package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.DiskGallerySource;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.gallery.source.UnknownGallerySource;
import io.github.aib4j.model.gallery.source.VhdGallerySource;
import io.github.aib4j.model.gallery.source.VirtualMachineGallerySource;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.testing.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Irregular gallery resources that are read, and those that are refused. */
class GalleryReadTest {
    private static final GalleryApiVersion NEWEST = GalleryApiVersion.latest();
    private static final String SOURCE = "/properties/storageProfile/source";
    private static final String DISK = "/properties/storageProfile/osDiskImage/source";
    private static final String COMPUTE = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/";

    private static GalleryDocument<GalleryImageVersion> version(String pointer, String value) {
        ObjectNode json = Trees.object("{\"location\": \"westeurope\", \"properties\": {}}");
        Trees.put(json, pointer, Trees.tree(value));
        return GalleryJson.imageVersion(json.toString());
    }

    private static List<String> remarks(GalleryDocument<?> document) {
        return document.remarks().stream()
                .map(remark -> remark.kind() + " " + remark.pointer())
                .toList();
    }

    private static GallerySource source(GalleryDocument<GalleryImageVersion> document) {
        StorageProfile profile = document.value().storageProfile().orElseThrow();
        return profile.source()
                .or(() -> profile.osDiskImage().flatMap(disk -> disk.source()))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"communityGalleryImageId\": \"/CommunityGalleries/pub-1/Images/web/Versions/1.0.0\"}",
                "{\"id\": \"/SharedGalleries/unique-1/Images/web/Versions/1.0.0\"}",
                "{\"id\": \"" + COMPUTE + "galleries/golden/images/web/versions/1.0.0\"}",
                "{\"id\": \"" + COMPUTE + "images/web\"}",
                "{\"virtualMachineId\": \"" + COMPUTE + "virtualMachines/web\"}"
            })
    void an_image_or_machine_is_read_without_a_remark_and_written_as_it_was(String source) {
        GalleryDocument<GalleryImageVersion> read = version(SOURCE, source);

        assertThat(remarks(read)).isEmpty();
        assertThat(source(read)).isNotInstanceOf(UnknownGallerySource.class);
        assertThat(Trees.tree(GalleryJson.write(read.value(), NEWEST)).at(SOURCE))
                .isEqualTo(Trees.tree(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"communityGalleryImageId", "id", "virtualMachineId"})
    void a_text_that_is_no_id_of_a_source_gets_a_remark(String member) {
        assertThat(remarks(version(SOURCE, "{\"" + member + "\": \"web\"}")))
                .contains("VALUE " + SOURCE + "/" + member);
    }

    @Test
    void an_unknown_source_is_kept_unchanged() {
        String json = "{\"id\": \"" + COMPUTE + "restorePoints/r\", \"added\": 1}";
        GalleryDocument<GalleryImageVersion> read = version(SOURCE, json);

        assertThat(source(read)).isInstanceOf(UnknownGallerySource.class);
        assertThat(remarks(read)).containsExactly("UNKNOWN " + SOURCE + "/added");
        assertThat(Trees.tree(GalleryJson.write(read.value(), NEWEST)).at(SOURCE))
                .isEqualTo(Trees.tree(json));
    }

    @Test
    void an_expression_is_kept_as_a_source_since_its_kind_is_not_known() {
        GalleryDocument<GalleryImageVersion> read = version(SOURCE, "{\"id\": \"[parameters('source')]\"}");

        assertThat(source(read)).isInstanceOf(UnknownGallerySource.class);
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void an_invalid_id_is_kept_with_a_remark() {
        GalleryDocument<GalleryImageVersion> read = version(SOURCE, "{\"virtualMachineId\": \"myVM\"}");

        assertThat(remarks(read)).containsExactly("VALUE " + SOURCE + "/virtualMachineId");
        assertThat(source(read)).isInstanceOf(VirtualMachineGallerySource.class);
        assertThat(Trees.tree(GalleryJson.write(read.value(), NEWEST)).at(SOURCE))
                .isEqualTo(Trees.tree("{\"virtualMachineId\": \"myVM\"}"));
    }

    @Test
    void the_id_of_a_machine_in_the_member_of_images_is_written_where_it_belongs() {
        String machine = COMPUTE + "virtualMachines/vm";
        ObjectNode json = Trees.object("{\"location\": \"l\", \"properties\": {}, \"apiVersion\": \"2023-07-03\"}");
        Trees.put(json, SOURCE, Trees.tree("{\"id\": \"" + machine + "\"}"));

        GalleryDocument<GalleryImageVersion> read = GalleryJson.imageVersion(json.toString());

        assertThat(remarks(read)).containsExactly("ALIAS " + SOURCE + "/id");
        assertThat(Trees.tree(GalleryJson.write(read.value(), NEWEST)).at(SOURCE))
                .isEqualTo(Trees.tree("{\"virtualMachineId\": \"" + machine + "\"}"));
    }

    @Test
    void an_empty_source_of_the_system_disk_is_no_second_source() {
        GalleryDocument<GalleryImageVersion> read = version("/properties/storageProfile", """
                {"source": {"id": "%simages/web"}, "osDiskImage": {"sizeInGB": 30, "source": {}}}""".formatted(COMPUTE));

        assertThat(read.value().storageProfile().orElseThrow().osDiskImage()).isPresent();
    }

    @Test
    void two_sources_of_the_system_disk_are_kept_with_a_remark_that_names_the_rule() {
        String both = """
                {"source": {"id": "%1$simages/web"}, "osDiskImage": {"source": {"id": "%1$sdisks/d"}}}""".formatted(COMPUTE);
        GalleryDocument<GalleryImageVersion> read = version("/properties/storageProfile", both);

        assertThat(remarks(read)).containsExactly("VALUE /properties/storageProfile");
        assertThat(read.remarks().get(0).message()).contains("(G05)");
        assertThat(Trees.tree(GalleryJson.write(read.value(), NEWEST)).at("/properties/storageProfile"))
                .isEqualTo(Trees.tree(both));
    }

    @Test
    void data_disks_with_the_same_LUN_are_kept_with_a_remark_that_names_the_rule() {
        GalleryDocument<GalleryImageVersion> read = version(
                "/properties/storageProfile", "{\"dataDiskImages\": [{\"lun\": 1}, {\"lun\": 2}, {\"lun\": 1}]}");

        assertThat(read.remarks().get(0).message())
                .startsWith("Two data disks have the LUN 1 (X28); give each data disk a LUN of its own");
    }

    @Test
    void values_that_only_the_service_may_set_are_read() {
        GalleryDocument<GalleryImageVersion> read = version("/properties", """
                {"publishingProfile": {"storageAccountType": "Standard_LRS", "storageAccountStrategy": "PreferStandard_ZRS"},
                 "storageProfile": {"dataDiskImages": [{"lun": 0, "sizeInGB": 2048}]}}""");

        assertThat(read.value().publishingProfile().orElseThrow().storageAccountStrategy())
                .isPresent();
        assertThat(read.value().storageProfile().orElseThrow().dataDiskImages()).hasSize(1);
        assertThat(read.value().unknownProperties()).isEmpty();
    }

    @Test
    void a_missing_location_is_remarked_on() {
        GalleryDocument<?> read = GalleryJson.gallery("{\"properties\": {}}");

        assertThat(read.remarks())
                .extracting(ReadRemark::kind, ReadRemark::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Kind.VALUE, "'location' is missing (G22); give the region"));
        assertThat(GalleryJson.write(GalleryJson.gallery("{\"properties\": {}}").value(), NEWEST))
                .doesNotContain("location");
    }

    @Test
    void a_resource_of_another_type_is_refused_and_a_short_or_misspelt_type_is_not() {
        String json = "{\"location\": \"l\", \"properties\": {}, \"type\": \"%s\"}";

        assertThatThrownBy(() -> GalleryJson.imageVersion(json.formatted("Microsoft.Compute/galleries")))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("this is a 'Microsoft.Compute/galleries'; a"
                        + " 'Microsoft.Compute/galleries/images/versions' belongs here");
        assertThat(remarks(GalleryJson.imageVersion(json.formatted("versions"))))
                .containsExactly("ALIAS /type");
        assertThat(remarks(GalleryJson.gallery(json.formatted("microsoft.compute/Galleries"))))
                .containsExactly("ALIAS /type");
    }

    @Test
    void unknown_members_are_kept_with_a_suggestion_and_refused_by_strict_reading() {
        String json = "{\"location\": \"l\", \"properties\": {\"descripton\": \"d\"}, \"added\": [1]}";
        GalleryDocument<?> read = GalleryJson.gallery(json);

        assertThat(read.remarks())
                .extracting(ReadRemark::message)
                .anyMatch(message -> message.contains("did you mean 'description'?"));
        assertThat(Trees.tree(GalleryJson.write(GalleryJson.gallery(json).value(), NEWEST)))
                .isEqualTo(Trees.tree(json));
        assertThatThrownBy(() ->
                        GalleryJson.gallery(json.getBytes(StandardCharsets.UTF_8), "all.json", ReadOptions.strict()))
                .isInstanceOf(StrictReadException.class)
                .hasMessageStartingWith("all.json: 2 refused");
    }

    @Test
    void an_unknown_api_version_of_galleries_is_remarked_on() {
        GalleryDocument<?> read =
                GalleryJson.gallery("{\"location\": \"l\", \"properties\": {}, \"apiVersion\": \"2024-02-01\"}");

        assertThat(read.apiVersion()).isEmpty();
        assertThat(remarks(read)).containsExactly("VALUE /apiVersion");
    }

    @ParameterizedTest
    @EnumSource(
            value = GalleryApiVersion.class,
            names = {"V2018_06_01", "V2019_03_01"})
    void disks_that_early_versions_report_are_not_sent_back(GalleryApiVersion early) {
        GalleryImageVersion reported =
                GalleryResponseJson.imageVersion("""
                {"location": "l",
                 "properties": {
                   "publishingProfile": {"source": {"managedImage": {"id": "%simages/web"}}},
                   "storageProfile": {"osDiskImage": {"sizeInGB": 30, "hostCaching": "ReadWrite"},
                                      "dataDiskImages": [{"lun": 0, "sizeInGB": 40}]}}}
                """.formatted(COMPUTE).getBytes(StandardCharsets.UTF_8));

        assertThat(Trees.tree(GalleryJson.write(reported, early))
                        .at("/properties/storageProfile")
                        .isMissingNode())
                .isTrue();
        assertThat(Trees.tree(GalleryResponseJson.write(reported, early)).at("/properties/storageProfile/osDiskImage"))
                .isEqualTo(Trees.tree("{\"sizeInGB\": 30, \"hostCaching\": \"ReadWrite\"}"));
    }

    @Test
    void no_signature_of_a_VHD_shows() {
        String uri = "https://a.blob.core.windows.net/v/os.vhd?sv=1&sig=SECRET";
        GalleryDocument<GalleryImageVersion> known = version(DISK, "{\"uri\": \"" + uri + "\"}");
        GalleryDocument<GalleryImageVersion> unknown = version(DISK, "{\"uri\": \"" + uri + "\", \"added\": 1}");

        assertThat(source(known)).isInstanceOf(VhdGallerySource.class);
        assertThat(source(unknown)).isInstanceOf(UnknownGallerySource.class);
        for (GalleryDocument<GalleryImageVersion> read : List.of(known, unknown)) {
            assertThat(read.toString() + source(read)).contains("GallerySource").doesNotContain("SECRET");
            assertThat(GalleryJson.write(read.value(), NEWEST)).contains("SECRET");
        }
    }

    @Test
    void a_disk_source_in_the_wrong_place_is_kept() {
        GalleryDocument<GalleryImageVersion> read = version(SOURCE, "{\"id\": \"" + COMPUTE + "disks/d\"}");

        assertThat(source(read)).isInstanceOf(DiskGallerySource.class);
        assertThat(Trees.tree(GalleryJson.write(read.value(), NEWEST))
                        .at(SOURCE + "/id")
                        .asText())
                .isEqualTo(COMPUTE + "disks/d");
    }

    @Test
    void a_gallery_may_have_no_properties() {
        String resource = "{\"type\": \"Microsoft.Compute/galleries\", \"apiVersion\": \"2024-03-03\","
                + " \"name\": \"g\", \"location\": \"westeurope\"}";
        String deployment = "{\"$schema\": \"s\", \"resources\": [" + resource + "]}";

        GalleryDeployment read = GalleryDeploymentJson.read(
                deployment.getBytes(StandardCharsets.UTF_8), "main.json", ReadOptions.lenient());

        assertThat(read.remarks()).isEmpty();
        assertThat(read.galleries()).hasSize(1);
        String written = GalleryDeploymentJson.write(read.galleries().get(0), List.of());
        assertThat(Trees.tree(written).at("/resources/0/properties")).isEqualTo(Trees.tree("{}"));
    }
}
