package io.github.aib4j.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.report.TemplateFile;
import io.github.aib4j.model.value.JsonNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterProblemsTest {
    private static final byte[] DEPLOYMENT = """
            {"$schema": "x", "resources": [], "parameters": {
              "minutes": {"type": "int", "maxValue": 240},
              "region": {"type": "string", "allowedValues": ["westeurope"]},
              "password": {"type": "securestring", "minLength": 12}
            }}
            """.getBytes(UTF_8);

    private static ReadOptions with(DeploymentScope scope) {
        return ReadOptions.lenient().withScope(scope);
    }

    @Test
    void an_allowed_value_is_no_problem() {
        DeploymentScope scope = DeploymentScope.empty()
                .withParameter("minutes", JsonNumber.of(240))
                .withParameter("REGION", "westeurope")
                .withParameter("unheard", "of");

        assertThat(DeploymentTemplateJson.parameterProblems(DEPLOYMENT, "x.json", with(scope)))
                .isEmpty();
    }

    @Test
    void values_that_azure_refuses_are_reported_by_name_without_secrets() {
        DeploymentScope scope = DeploymentScope.empty()
                .withParameter("Minutes", JsonNumber.of(241))
                .withParameter("region", "mars")
                .withParameter("password", "s3cr3t");

        assertThat(DeploymentTemplateJson.parameterProblems(DEPLOYMENT, "x.json", with(scope)))
                .containsOnly(
                        entry("Minutes", List.of("parameter 'Minutes': the value '241' is above its maxValue, 240")),
                        entry("region", List.of("parameter 'region': the value 'mars' is not one of those allowed")),
                        entry("password", List.of("parameter 'password': the length is below its minLength, 12")));
    }

    @Test
    void a_document_that_is_no_deployment_has_no_parameters() {
        DeploymentScope scope = DeploymentScope.empty().withParameter("minutes", "x");

        assertThat(DeploymentTemplateJson.parameterProblems("{}".getBytes(UTF_8), "x.json", with(scope)))
                .isEmpty();
    }

    @Test
    void values_are_located_in_a_file() {
        assertThat(TemplateFile.locate(DEPLOYMENT, "x.json", List.of("/parameters/region/type", "/parameters/none")))
                .containsOnly(
                        entry("/parameters/region/type", new FileLocation("x.json", 3, 22)),
                        entry("/parameters/none", new FileLocation("x.json", 1, 49)));
    }
}
