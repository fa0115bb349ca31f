package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentScopeTest {
    private static final String FILE = """
            {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
              "contentVersion": "1.0.0.0",
              "parameters": {
                "name": {"value": "web-01"},
                "count": {"value": 3},
                "password": {"reference": {"keyVault": {"id": "/subscriptions/s"}, "secretName": "pw"}},
                "empty": {}
              }
            }
            """;

    private static DeploymentScope file(String json) {
        return DeploymentScope.empty().withParameterFile(json.getBytes(StandardCharsets.UTF_8), "p.json");
    }

    @Test
    void a_parameter_file_gives_values(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("p.json"), FILE);

        DeploymentScope scope = DeploymentScope.empty().withParameterFile(file);

        assertThat(scope.parameters())
                .containsEntry("NAME", new JsonString("web-01"))
                .containsEntry("count", new JsonNumber("3"))
                .hasSize(2);
    }

    @Test
    void a_reference_to_a_key_vault_stays_unknown() {
        DeploymentScope scope = file(FILE);

        assertThat(scope.unknownParameters()).containsExactly("empty", "password");
        assertThat(scope.remarks())
                .first()
                .hasToString("7:17: the value is in a key vault and is not fetched; the parameter stays unknown"
                        + " (at /parameters/password)");
    }

    @Test
    void a_later_value_replaces_an_earlier_one() {
        DeploymentScope scope = file(FILE).withParameter("Password", "pw").withParameter("NAME", "web-02");

        assertThat(scope.unknownParameters()).containsExactly("empty");
        assertThat(scope.parameters())
                .containsEntry("name", new JsonString("web-02"))
                .hasSize(3);
    }

    @Test
    void a_scope_is_a_value() {
        DeploymentScope scope = DeploymentScope.empty()
                .withSubscriptionId("s")
                .withResourceGroup("g")
                .withLocation("l")
                .withParameter("pw", "hunter2");

        assertThat(scope)
                .isEqualTo(DeploymentScope.empty()
                        .withParameter("PW", "hunter2")
                        .withLocation("l")
                        .withResourceGroup("g")
                        .withSubscriptionId("s"))
                .isNotEqualTo(scope.withParameter("pw", "other"))
                .hasSameHashCodeAs(scope.withParameter("pw", "hunter2"));
        assertThat(scope.toString()).contains("pw").doesNotContain("hunter2");
        assertThat(DeploymentScope.empty().parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                | a parameter file, which is an object, belongs here, not an array",
                "{}                                | a parameter file has 'parameters'",
                "{\"parameters\": []}              | an object belongs here, not an array (at /parameters)",
                "{\"parameters\": {\"a\": \"b\"}}  | an object with 'value' belongs here, not a text (at /parameters/a)",
                "{\"parameters\": {}, \"resources\": []}"
                        + " | this is a deployment template; give the file with the values of its parameters",
            })
    void a_document_that_is_no_parameter_file_is_refused(String json, String reason) {
        assertThatThrownBy(() -> file(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining(reason);
    }
}
