package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gallery resources of a deployment keep expressions as image templates do. */
class OpenGalleryValuesTest {
    private static final String OPEN = "[parameters('open')]";

    private static final String RESOURCES = """
            [{"type": "Microsoft.Compute/galleries", "apiVersion": "2024-03-03", "name": "golden", "location": "westeurope",
              "tags": {"team": "images"}, "condition": "[equals(parameters('env'), 'prod')]",
              "properties": {"description": "all", "softDeletePolicy": {"isSoftDeleteEnabled": true},
                "sharingProfile": {"permissions": "Groups"}}},
             {"type": "Microsoft.Compute/galleries/images", "apiVersion": "2024-03-03", "name": "golden/web",
              "location": "westeurope", "dependsOn": ["[resourceId('Microsoft.Compute/galleries', parameters('env'))]"],
              "properties": {"osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2",
                "identifier": {"publisher": "a", "offer": "b", "sku": "c"},
                "features": [{"name": "SecurityType", "value": "TrustedLaunch"}],
                "recommended": {"vCPUs": {"min": 1, "max": 4}}, "endOfLifeDate": "2030-01-01T00:00:00Z"}},
             {"type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2024-03-03", "name": "golden/web/1.0.0",
              "location": "westeurope",
              "properties": {
                "safetyProfile": {"allowDeletionOfReplicatedLocations": true},
                "publishingProfile": {"replicaCount": 2, "excludeFromLatest": true, "storageAccountType": "Standard_LRS",
                  "targetRegions": [{"name": "westeurope", "regionalReplicaCount": 2,
                    "encryption": {"dataDiskImages": [{"lun": 0}]}}]},
                "storageProfile": {
                  "osDiskImage": {"hostCaching": "ReadOnly", "source": {
                    "id": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/disks/d"}},
                  "dataDiskImages": [{"lun": 0, "source": {
                    "id": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/disks/e"}}]}}}]
            """;

    private static GalleryDeployment read(JsonValue resources, ReadOptions options) {
        JsonValue parameters =
                JsonText.parse("{\"open\": {\"type\": \"object\"}, \"env\": {\"type\": \"string\"}}", "test");
        String json = JsonText.print(JsonObject.empty()
                .with("$schema", new JsonString("x"))
                .with("parameters", parameters)
                .with("resources", resources));
        return GalleryDeploymentJson.read(json.getBytes(StandardCharsets.UTF_8), "deploy.json", options);
    }

    static JsonArray resources() {
        return (JsonArray) JsonText.parse(RESOURCES, "test");
    }

    static List<GalleryDocument<?>> all(GalleryDeployment read) {
        return Stream.of(read.galleries(), read.imageDefinitions(), read.imageVersions())
                .<GalleryDocument<?>>flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/0/location",
                "/0/tags",
                "/0/tags/team",
                "/0/properties",
                "/0/properties/description",
                "/0/properties/softDeletePolicy",
                "/0/properties/softDeletePolicy/isSoftDeleteEnabled",
                "/0/properties/sharingProfile/permissions",
                "/1/properties",
                "/1/properties/osType",
                "/1/properties/identifier",
                "/1/properties/identifier/sku",
                "/1/properties/features",
                "/1/properties/features/0",
                "/1/properties/features/0/value",
                "/1/properties/recommended",
                "/1/properties/recommended/vCPUs/min",
                "/1/properties/endOfLifeDate",
                "/2/properties",
                "/2/properties/publishingProfile",
                "/2/properties/publishingProfile/replicaCount",
                "/2/properties/publishingProfile/excludeFromLatest",
                "/2/properties/publishingProfile/targetRegions",
                "/2/properties/publishingProfile/targetRegions/0",
                "/2/properties/publishingProfile/targetRegions/0/name",
                "/2/properties/publishingProfile/targetRegions/0/regionalReplicaCount",
                "/2/properties/publishingProfile/targetRegions/0/encryption/dataDiskImages/0/lun",
                "/2/properties/storageProfile",
                "/2/properties/storageProfile/osDiskImage",
                "/2/properties/storageProfile/osDiskImage/source",
                "/2/properties/storageProfile/osDiskImage/source/id",
                "/2/properties/storageProfile/dataDiskImages",
                "/2/properties/storageProfile/dataDiskImages/0",
                "/2/properties/storageProfile/dataDiskImages/0/lun",
            })
    void an_expression_is_kept_at_any_place_and_written_back_there(String pointer) {
        JsonArray resources =
                (JsonArray) OpenValuesTest.with(JsonText.parse(RESOURCES, "test"), pointer, new JsonString(OPEN));

        GalleryDeployment read = read(resources, ReadOptions.strict());

        assertThat(read.remarks()).extracting(ReadRemark::kind).containsOnly(Kind.EXPRESSION);
        assertThat(read.remarks())
                .filteredOn(remark -> remark.pointer().equals("/resources" + pointer))
                .hasSize(1);
        assertThat(all(read)).hasSize(3);
        for (int i = 0; i < 3; i++) {
            String written = GalleryDeploymentJson.write(all(read).get(i), List.of());
            assertThat(((JsonObject) JsonText.parse(written, "written"))
                            .array("resources")
                            .orElseThrow()
                            .items())
                    .containsExactly(resources.items().get(i));
        }
        assertThatThrownBy(() -> body(all(read).get(pointer.charAt(1) - '0').value()))
                .isInstanceOf(OpenExpressionException.class)
                .hasMessageContaining(pointer.substring(2) + " '" + OPEN + "'");
    }

    private static String body(Object value) {
        if (value instanceof Gallery gallery) {
            return GalleryJson.write(gallery, GalleryApiVersion.latest());
        }
        return value instanceof GalleryImageDefinition definition
                ? GalleryJson.write(definition, GalleryApiVersion.latest())
                : GalleryJson.write((GalleryImageVersion) value, GalleryApiVersion.latest());
    }

    @Test
    void children_are_written_with_their_whole_names() {
        JsonValue resources = JsonText.parse("""
                [{"type": "Microsoft.Compute/galleries", "apiVersion": "2024-03-03", "name": "[parameters('env')]",
                  "location": "westeurope", "properties": {}, "resources": [
                    {"type": "images", "apiVersion": "2024-03-03", "name": "web", "location": "westeurope",
                     "dependsOn": ["[resourceId('Microsoft.Compute/galleries', parameters('env'))]"],
                     "properties": {"osType": "Linux", "osState": "Generalized",
                       "identifier": {"publisher": "a", "offer": "b", "sku": "[parameters('open')]"}}}]}]
                """, "test");

        GalleryDocument<GalleryImageDefinition> definition =
                read(resources, ReadOptions.lenient()).imageDefinitions().get(0);
        JsonObject written = (JsonObject) JsonText.parse(GalleryDeploymentJson.write(definition, List.of()), "written");
        JsonObject resource =
                (JsonObject) written.array("resources").orElseThrow().items().get(0);

        assertThat(definition.dependsOn()).hasSize(1);
        assertThat(resource.text("name")).contains("[concat(parameters('env'), '/', 'web')]");
        assertThat(resource.text("type")).contains("Microsoft.Compute/galleries/images");
        assertThat(written.object("parameters").orElseThrow().members()).containsOnlyKeys("open", "env");
    }

    @Test
    void a_resource_alone_in_its_file_keeps_its_expressions_too() {
        JsonObject resource = (JsonObject) OpenValuesTest.with(
                ((JsonArray) JsonText.parse(RESOURCES, "test")).items().get(2),
                "/properties/publishingProfile/targetRegions",
                new JsonString(OPEN));

        GalleryDocument<GalleryImageVersion> read = GalleryJson.imageVersion(JsonText.print(resource));

        assertThat(read.remarks())
                .extracting(ReadRemark::pointer)
                .containsExactly("/properties/publishingProfile/targetRegions");
        assertThat(JsonText.parse(GalleryJson.writeFile(read.value(), GalleryApiVersion.V2024_03_03), "written"))
                .isEqualTo(resource);
        assertThatThrownBy(() -> GalleryJson.write(read.value(), GalleryApiVersion.V2024_03_03))
                .isInstanceOf(OpenExpressionException.class);
    }
}
