package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.update.TemplateEditor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentTemplateJsonTest {
    private static final ReadOptions LENIENT = ReadOptions.lenient();

    @Test
    void a_written_deployment_reads_back_equal_with_commands_that_look_like_expressions() {
        ImageTemplate template = TemplateEditor.of(Templates.full())
                .addCustomizers(Customizer.shell("test", "[ -f /etc/hosts ]", "[[ -n $HOME ]]", "[concat('a')]"))
                .build();
        TemplateDocument document = TemplateDocument.of("web-01", template);

        String json = DeploymentTemplateJson.write(document, ApiVersion.V2022_07_01, List.of());
        TemplateDocument read = ImageTemplateJson.read(json);

        assertThat(json).contains("\"[[concat('a')]\"", "\"[[ -f /etc/hosts ]\"");
        assertThat(read.template()).isEqualTo(template);
        assertThat(read.name()).contains("web-01");
        assertThat(read.apiVersion()).contains(ApiVersion.V2022_07_01);
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void an_id_that_is_an_expression_is_written_as_one_and_evaluated_when_it_is_read() {
        ManagedImageId image = ManagedImageId.parse("[resourceId('Microsoft.Compute/images', parameters('image'))]");
        TemplateDocument document = TemplateDocument.of(
                "web-01",
                Templates.small().toBuilder()
                        .distribute(Distributor.managedImage("web", image, "westeurope"))
                        .build());

        String json = DeploymentTemplateJson.write(
                document,
                ApiVersion.V2025_10_01,
                List.of(TemplateParameter.of("region", ParameterType.STRING, "/location")));
        String declared = json.replace("\"parameters\": {", "\"parameters\": {\"image\": {\"type\": \"string\"},");
        DeploymentScope scope = DeploymentScope.empty()
                .withSubscriptionId("9e223dbe")
                .withResourceGroup("images")
                .withParameter("image", "web")
                .withParameter("region", "northeurope");
        TemplateDocument read = ImageTemplateJson.read(declared, LENIENT.withScope(scope));

        assertThat(json).contains("\"location\": \"[parameters('region')]\"", "\"defaultValue\": \"westeurope\"");
        assertThat(read.template().location()).isEqualTo("northeurope");
        assertThat(read.template().distribute())
                .containsExactly(
                        Distributor.managedImage("web", ManagedImageId.of("9e223dbe", "images", "web"), "westeurope"));
    }

    @Test
    void triggers_are_written_as_child_resources_and_read_back() {
        TriggerDefinition trigger = TriggerDefinition.builder()
                .name("on-new-source")
                .kind(TriggerKind.SOURCE_IMAGE)
                .build();
        TemplateDocument document = new TemplateDocument(
                Templates.small(),
                Optional.of("web-01"),
                Optional.empty(),
                List.of("[resourceId('a/b', 'c')]"),
                List.of(trigger),
                List.of());

        TemplateDocument read =
                ImageTemplateJson.read(DeploymentTemplateJson.write(document, ApiVersion.V2022_07_01, List.of()));

        assertThat(read.triggers()).containsExactly(trigger);
        assertThat(read.dependsOn()).containsExactly("[resourceId('a/b', 'c')]");
        assertThatThrownBy(() -> DeploymentTemplateJson.write(document, ApiVersion.V2022_02_14, List.of()))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("/resources (since 2022-07-01)");
    }

    @Test
    void the_value_of_a_secure_parameter_is_never_quoted() {
        String json = """
                {"$schema": "x", "parameters": {"key": {"type": "securestring"}}, "resources": [
                  {"type": "Microsoft.VirtualMachineImages/imageTemplates", "name": "web", "location": "westeurope", "properties": {
                    "source": {"type": "[parameters('key')]"},
                    "distribute": [{"type": "ManagedImage", "runOutputName": "web", "imageId": "[parameters('key')]", "location": "westeurope"}]
                  }}]}
                """;
        ReadOptions options = LENIENT.withScope(DeploymentScope.empty().withParameter("key", "s3cret"));

        DeploymentDocument read =
                DeploymentTemplateJson.read(json.getBytes(StandardCharsets.UTF_8), "deploy.json", options);

        assertThat(read.remarks()).isNotEmpty();
        assertThat(read.remarks().toString()).doesNotContain("s3cret");
    }

    @Test
    void several_templates_are_read_each_with_its_own_remarks() {
        String resource = """
                {"type": "Microsoft.VirtualMachineImages/imageTemplates", "name": "%s", "location": "westeurope", %s "properties": {
                  "source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}]}}
                """;
        String json = "{\"$schema\": \"x\", \"resources\": [" + resource.formatted("one", "")
                + ", {\"type\": \"Other\"}, " + resource.formatted("two", "\"colour\": 1,") + "]}";

        DeploymentDocument read =
                DeploymentTemplateJson.read(json.getBytes(StandardCharsets.UTF_8), "deploy.json", LENIENT);

        assertThat(read.templates()).extracting(t -> t.name().orElseThrow()).containsExactly("one", "two");
        assertThat(read.otherResources()).isEqualTo(1);
        assertThat(read.templates().get(0).remarks()).isEmpty();
        assertThat(read.templates().get(1).remarks())
                .extracting(ReadRemark::pointer)
                .containsExactly("/resources/2/colour");
        assertThat(read.remarks()).hasSize(1);
        assertThatThrownBy(() -> ImageTemplateJson.read(json))
                .hasMessageContaining("there are 2 image templates in this deployment template, not one");
    }

    @Test
    void a_published_kind_of_command_stays_a_command() {
        String json = DeploymentTemplateJson.write(
                TemplateDocument.of("web", Templates.full()), ApiVersion.V2020_02_14, List.of());

        assertThat(ImageTemplateJson.read(json).template().customize().get(1))
                .isInstanceOfSatisfying(
                        ShellCustomizer.class, step -> assertThat(step.inline()).hasSize(2));
    }
}
