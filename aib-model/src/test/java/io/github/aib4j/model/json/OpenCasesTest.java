package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import io.github.aib4j.model.value.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reported files with expressions that have no value. */
class OpenCasesTest {
    private static byte[] bytes(String name) {
        Path file = Shared.file("../cases/" + name);
        assumeTrue(Files.exists(file));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f02-required-tags.json",
                "f03-int-parameter.json",
                "f04-bool-parameter.json",
                "f05-vnetconfig-if.json",
                "f06-customize-union.json",
                "f07-source-parameter.json",
                "f08-properties-shallowmerge.json",
                "f28-top-level-trigger.json",
            })
    void the_template_is_read_and_written_as_it_was_evaluated(String name) {
        byte[] json = bytes(name);

        DeploymentDocument document = DeploymentTemplateJson.read(json, name, ReadOptions.lenient());
        TemplateDocument read = document.templates().get(0);
        byte[] written = DeploymentTemplateJson.write(read, List.of()).getBytes(StandardCharsets.UTF_8);

        assertThat(document.templates()).hasSize(1);
        assertThat(read.remarks())
                .filteredOn(remark ->
                        remark.kind() == Kind.EXPRESSION && remark.pointer().startsWith(read.pointer() + "/"))
                .hasSameSizeAs(read.origin().openExpressions());
        assertThat(Trees.meaning(Trees.tree(JsonText.print(resource(written).without("resources")))))
                .isEqualTo(Trees.meaning(Trees.tree(JsonText.print(resource(json)))));
    }

    private static JsonObject resource(byte[] json) {
        JsonObject document = (JsonObject) JsonText.parse(json, "test");
        return DeploymentEvaluator.evaluate(document, ReadContext.of(json, "test"), DeploymentScope.empty())
                .templates()
                .get(0)
                .resource();
    }

    @Test
    void a_trigger_beside_its_template_is_written_with_what_it_depends_on() {
        TemplateDocument read = DeploymentTemplateJson.read(
                        bytes("f28-top-level-trigger.json"), "f28", ReadOptions.strict())
                .templates()
                .get(0);

        assertThat(read.triggers()).extracting(trigger -> trigger.name()).containsExactly("t");
        assertThat(DeploymentTemplateJson.write(read, List.of()))
                .contains("\"dependsOn\"", "[resourceId('Microsoft.VirtualMachineImages/imageTemplates','web')]");
    }

    @Test
    void a_template_of_a_newer_api_version_stays_one() {
        byte[] json = bytes("f29-newer-aib-api-version.json");
        TemplateDocument read = ImageTemplateJson.read(json, "f29", ReadOptions.lenient());

        assertThat(JsonText.parse(ImageTemplateJson.writeFile(read), "written")).isEqualTo(JsonText.parse(json, "f29"));
        assertThatThrownBy(() -> ImageTemplateJson.writeFile(read, ApiVersion.V2025_10_01))
                .hasMessageContaining("'2026-06-01', which is not known here");
    }

    @Test
    void a_version_with_expressions_is_read_and_written() {
        byte[] json = bytes("f22-gallery-version-expressions.json");
        GalleryDocument<GalleryImageVersion> read = GalleryJson.imageVersion(json, "f22", ReadOptions.lenient());

        JsonObject written = (JsonObject)
                JsonText.parse(GalleryJson.writeFile(read.value(), GalleryApiVersion.V2023_07_03), "written");
        JsonObject publishing = written.object("properties")
                .flatMap(properties -> properties.object("publishingProfile"))
                .orElseThrow();

        assertThat(publishing.text("replicaCount")).contains("[parameters('replicas')]");
        assertThat(publishing.text("targetRegions")).contains("[parameters('regions')]");
        assertThat(written.text("location")).contains("[parameters('location')]");
        assertThat(read.dependsOn()).containsExactly("x");
    }

    @Test
    void gallery_resources_of_a_deployment_are_read_and_written() {
        GalleryDeployment read =
                GalleryDeploymentJson.read(bytes("f23-gallery-deployment.json"), "f23", ReadOptions.lenient());

        assertThat(read.size()).isEqualTo(3);
        assertThat(read.galleries().get(0).value().tags()).containsEntry("team", "images");
        assertThat(GalleryDeploymentJson.write(read.imageDefinitions().get(0), List.of()))
                .contains("\"golden/web\"", "[resourceId('Microsoft.Compute/galleries', parameters('gallery'))]")
                .contains("\"defaultValue\": \"golden\"");
    }

    @Test
    void an_empty_identity_gets_a_remark() {
        assertThat(ImageTemplateJson.read(bytes("f26-identity-empty-key.json"), "f26", ReadOptions.lenient())
                        .remarks())
                .extracting(ReadRemark::message)
                .contains("'' is not the id of a user-assigned identity; it is kept as it is");
    }
}
