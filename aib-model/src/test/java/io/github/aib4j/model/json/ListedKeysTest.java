package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The results of {@code listKeys} and similar functions are secrets, whoever provided them. */
class ListedKeysTest {
    private static final String DEPLOYMENT = """
            {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
             "resources": [{"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01",
              "name": "web", "location": "westeurope", "tags": {"a": "[LISTKEYS('account', '2024-01-01')]"},
              "properties": {"source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "o", "sku": "s",
               "version": "latest"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}]}}]}
            """;

    @Test
    void listed_keys_are_not_shown_and_not_written_to_a_file() {
        DeploymentScope scope = DeploymentScope.empty()
                .withFunctionResult(
                        "listKeys",
                        List.of(new JsonString("account"), new JsonString("2024-01-01")),
                        new JsonString("made-up-key-1234"));
        TemplateDocument read = DeploymentTemplateJson.read(
                        DEPLOYMENT.getBytes(StandardCharsets.UTF_8),
                        "test",
                        ReadOptions.lenient().withScope(scope))
                .templates()
                .get(0);

        assertThat(read.template().tags()).containsEntry("a", "made-up-key-1234");
        assertThat(read.secrets()).containsExactly("/tags/a");
        assertThat(read.toString()).doesNotContain("made-up-key");
        assertThatThrownBy(() -> DeploymentTemplateJson.write(read, ApiVersion.V2024_02_01, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/tags/a")
                .hasMessageNotContaining("made-up-key");
    }
}
