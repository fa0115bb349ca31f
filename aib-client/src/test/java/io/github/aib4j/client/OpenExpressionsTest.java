package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.OpenExpressionException;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.testing.LocalImageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Expressions that only a deployment evaluates are not sent to Azure. */
@ParameterizedClass
@EnumSource(Flavour.class)
class OpenExpressionsTest {
    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final ImageBuilderClient client;

    OpenExpressionsTest(Flavour flavour) {
        this.client = flavour.of(new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(service.httpClient()));
    }

    @Test
    void a_template_with_expressions_is_refused_with_the_pointer_of_each() {
        ImageTemplate open = Samples.template().toBuilder()
                .location("[resourceGroup().location]")
                .identity(UserAssignedIdentityId.parse("[parameters('identity')]"))
                .distribute(Distributor.vhd("[variables('output')]"))
                .build();

        assertThatThrownBy(() -> client.beginCreate("images", "web", open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Could not create image template 'web'")
                .hasMessageContaining("/location, ")
                .hasMessageContaining("/identity/userAssignedIdentities/[parameters('identity')]")
                .hasMessageContaining("/properties/distribute/0/runOutputName")
                .hasMessageContaining("Nothing was sent");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void commands_and_tags_are_literal_whatever_they_begin_with() {
        ImageTemplate literal = Samples.template().toBuilder()
                .customize(Customizer.shell("test", "[ -f /a ] && [ -f /b ]"))
                .putTag("note", "[draft]")
                .build();

        assertThat(client.beginCreate("images", "web", literal).getFinalResult().name())
                .isEqualTo("web");
    }

    @Test
    void an_expression_that_a_deployment_left_open_is_refused_with_its_place_even_in_a_tag() {
        String json = """
                {"$schema": "x", "parameters": {"team": {"type": "string"}, "gb": {"type": "int"}}, "resources": [
                  {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "web",
                   "location": "westeurope", "tags": {"team": "[parameters('team')]"},
                   "properties": {"vmProfile": {"osDiskSizeGB": "[parameters('gb')]"}, "source": {"type": "PlatformImage"},
                     "distribute": [{"type": "VHD", "runOutputName": "disk"}]}}]}
                """;
        ImageTemplate open = ImageTemplateJson.read(json).template();

        assertThatThrownBy(() -> client.beginCreate("images", "web", open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Could not create image template 'web'")
                .hasMessageContaining("/tags/team '[parameters('team')]'")
                .hasMessageContaining("/properties/vmProfile/osDiskSizeGB '[parameters('gb')]'")
                .hasMessageContaining("Nothing was sent")
                .hasCauseInstanceOf(OpenExpressionException.class);
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void an_update_with_expressions_is_refused() {
        TemplateUpdate open = TemplateUpdate.of(Samples.template())
                .addDistributor(Distributor.vhd("[parameters('output')]"))
                .leavingVersioningUnset("gallery")
                .build();

        assertThatThrownBy(() -> client.beginUpdate("images", "web", open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/properties/distribute/2/runOutputName");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void a_gallery_with_expressions_is_refused() {
        GalleryClient galleries = new GalleryClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(service.httpClient())
                .buildClient();
        Gallery open = Gallery.builder()
                .location("[parameters('location')]")
                .description("[draft]")
                .build();

        assertThatThrownBy(() -> galleries.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expressions at /location;");
        assertThat(service.requests()).isEmpty();
    }
}
