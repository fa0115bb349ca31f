package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The value of a secure parameter is never shown, wherever it is used. */
class SecretParametersTest {
    @Test
    void an_api_version_that_is_a_secret_is_not_shown() {
        String file = """
                {"$schema": "x", "parameters": {"s": {"type": "secureString", "defaultValue": "pa55"}}, "resources": [
                 {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "[parameters('s')]",
                  "name": "[parameters('s')]", "location": "x", "properties": {"source": {"type": "PlatformImage"},
                  "distribute": [{"type": "VHD", "runOutputName": "r"}]}}]}""";

        DeploymentDocument read =
                DeploymentTemplateJson.read(file.getBytes(StandardCharsets.UTF_8), "main.json", ReadOptions.lenient());

        assertThat(read.templates().get(0).origin().apiVersion()).contains("pa55");
        assertThat(read.toString()).doesNotContain("pa55");
        assertThat(read.templates().get(0).origin().toString()).doesNotContain("pa55");
    }

    private static final String SECRET = "s3cr3t";

    private static DeploymentDocument read(String members) {
        String json = """
                {"$schema": "s",
                 "parameters": {"password": {"type": "securestring"}, "machine": {"type": "secureObject"}},
                 "variables": {"word": "[concat('a', parameters('password'))]",
                               "profile": {"vmSize": "x", "osDiskSizeGB": "[variables('word')]"}},
                 "resources": [{
                   "type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "web",
                   "location": "westeurope", %s
                   "properties": {"source": {"type": "PlatformImage"},
                     "distribute": [{"type": "VHD", "runOutputName": "web"}], %s}}]}""".formatted("", members);
        DeploymentScope scope = DeploymentScope.empty()
                .withParameter("password", SECRET)
                .withParameter(
                        "machine",
                        JsonText.parse(
                                "{\"osDiskSizeGB\": \"" + SECRET + "\", \"" + SECRET + "\": {\"a\": 1}}", "scope"));
        return DeploymentTemplateJson.read(
                json.getBytes(StandardCharsets.UTF_8),
                "test",
                ReadOptions.lenient().withScope(scope));
    }

    private static void assertHidden(DeploymentDocument read, String pointer) {
        assertThat(read.remarks()).isNotEmpty().allSatisfy(remark -> {
            assertThat(remark.toString()).doesNotContain(SECRET);
            assertThat(remark.pointer()).isEqualTo(pointer);
        });
        assertThat(read.toString()).doesNotContain(SECRET);
    }

    @Test
    void in_an_invalid_value_through_a_variable() {
        assertHidden(
                read("\"stagingResourceGroup\": \"[variables('word')]\""),
                "/resources/0/properties/stagingResourceGroup");
    }

    @Test
    void within_an_object_that_a_variable_holds() {
        DeploymentDocument read = read("\"optimize\": {\"vmBoot\": \"[variables('profile')]\"}");

        assertHidden(read, "/resources/0/properties/optimize/vmBoot");
    }

    @Test
    void as_the_names_of_a_secure_object() {
        assertHidden(read("\"optimize\": \"[parameters('machine')]\""), "/resources/0/properties/optimize");
    }

    @Test
    void an_error_about_it_hides_it_too() {
        assertThatThrownBy(() -> read("\"vmProfile\": \"[variables('profile')]\""))
                .isInstanceOf(JsonReadException.class)
                .hasMessageNotContaining(SECRET)
                .hasMessageContaining("/resources/0/properties/vmProfile)");
    }

    @Test
    void a_file_does_not_get_it_unless_a_secure_parameter_takes_its_place() {
        TemplateDocument read = read("\"stagingResourceGroup\": \"[variables('word')]\"")
                .templates()
                .get(0);

        assertThat(read.secrets()).containsExactly("/properties/stagingResourceGroup");
        assertThatThrownBy(() -> ImageTemplateJson.writeFile(read, ApiVersion.V2024_02_01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/properties/stagingResourceGroup")
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> DeploymentTemplateJson.write(read, ApiVersion.V2024_02_01, List.of()))
                .hasMessageContaining("/properties/stagingResourceGroup");
        assertThat(DeploymentTemplateJson.write(
                        read,
                        ApiVersion.V2024_02_01,
                        List.of(TemplateParameter.of(
                                "group", ParameterType.SECURE_STRING, "/properties/stagingResourceGroup"))))
                .contains("[parameters('group')]")
                .doesNotContain(SECRET);
    }

    @Test
    void remarks_are_one_line_whatever_names_and_values_hold() {
        String json = """
                {"location": "westeurope", "bad\\nname": 1,
                 "properties": {"source": {"type": "PlatformImage"}, "stagingResourceGroup": "https://a/?sig=s3cr3t\\n",
                   "distribute": [{"type": "VHD", "runOutputName": "web"}]}}""";

        assertThat(ImageTemplateJson.read(json).remarks())
                .hasSize(2)
                .allSatisfy(remark -> assertThat(remark.toString()).doesNotContain("\n", SECRET));
    }
}
