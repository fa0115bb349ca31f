package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentEvaluationTest {
    private static final DeploymentScope SCOPE = DeploymentScope.empty()
            .withSubscriptionId("11111111-2222-3333-4444-555555555555")
            .withResourceGroup("images")
            .withLocation("westeurope");

    private static DeploymentEvaluation evaluated(String rest) {
        return evaluated(rest, SCOPE);
    }

    private static DeploymentEvaluation evaluated(String rest, DeploymentScope scope) {
        String template = "{\"$schema\": \"s\", \"contentVersion\": \"1.0.0.0\", " + rest + "}";
        return DeploymentEvaluation.of(template.getBytes(StandardCharsets.UTF_8), "main.json", scope);
    }

    private static String resource(String name, String more) {
        return "{\"type\": \"Microsoft.Web/sites\", \"apiVersion\": \"2022-03-01\", \"name\": \"" + name + "\"" + more
                + "}";
    }

    @Test
    void resources_of_any_type_are_evaluated() {
        ResourceEvaluation site = evaluated(
                        "\"parameters\": {\"name\": {\"type\": \"string\", \"defaultValue\": \"web\"}},"
                                + "\"resources\": ["
                                + resource(
                                        "[parameters('name')]",
                                        ", \"location\": \"[resourceGroup().location]\", \"dependsOn\": [\"[concat('a', 'b')]\"]")
                                + "]")
                .resources()
                .get(0);

        assertThat(site.type()).isEqualTo("Microsoft.Web/sites");
        assertThat(site.name()).isEqualTo("web");
        assertThat(site.apiVersion()).isEqualTo("2022-03-01");
        assertThat(site.dependsOn()).containsExactly("ab");
        assertThat(site.content().text("location")).contains("westeurope");
        assertThat(site.open()).isEmpty();
        assertThat(site.symbolicName()).isEmpty();
        assertThat(site).hasToString("Microsoft.Web/sites web");
    }

    @Test
    void a_loop_makes_a_resource_for_each_iteration_and_keeps_its_names() {
        List<ResourceEvaluation> sites = evaluated("\"languageVersion\": \"2.0\", \"resources\": {\"site\": "
                        + resource("[concat('web', copyIndex())]", ", \"copy\": {\"name\": \"each\", \"count\": 2}")
                        + "}")
                .resources();

        assertThat(sites).extracting(ResourceEvaluation::name).containsExactly("web0", "web1");
        assertThat(sites.get(1).symbolicName()).contains("site[1]");
        assertThat(sites.get(1).loops()).containsExactly("each", "site");
    }

    @Test
    void children_follow_their_parents_with_the_whole_type_and_name() {
        List<ResourceEvaluation> all = evaluated("\"resources\": ["
                        + resource(
                                "web",
                                ", \"resources\": [{\"type\": \"slots\", \"apiVersion\": \"2022-03-01\", \"name\": \"blue\"}]")
                        + "]")
                .resources();

        assertThat(all)
                .extracting(ResourceEvaluation::toString)
                .containsExactly("Microsoft.Web/sites web", "Microsoft.Web/sites/slots web/blue");
        assertThat(all.get(0).content().get("resources")).isEmpty();
    }

    @Test
    void resources_that_are_not_deployed_are_marked() {
        List<ResourceEvaluation> all = evaluated("\"languageVersion\": \"2.0\", \"resources\": {\"a\": "
                        + resource("web", ", \"existing\": true") + ", \"b\": "
                        + resource("no", ", \"condition\": \"[equals(1, 2)]\", \"location\": \"[variables('x')]\"")
                        + "}")
                .resources();

        assertThat(all.get(0).isExisting()).isTrue();
        assertThat(all.get(0).isLeftOut()).isFalse();
        assertThat(all.get(1).isLeftOut()).isTrue();
        assertThat(all.get(1).open()).isEmpty();
    }

    @Test
    void an_expression_without_a_value_stays_with_its_reason() {
        ResourceEvaluation site = evaluated("\"resources\": ["
                        + resource("web", ", \"properties\": {\"key\": \"[listKeys('x', '2020-01-01').value]\"}") + "]")
                .resources()
                .get(0);

        assertThat(site.open()).containsOnlyKeys("/properties/key");
        assertThat(site.open().get("/properties/key")).contains("'listKeys' needs Azure");
        assertThat(site.content().object("properties").orElseThrow().text("key"))
                .contains("[listKeys('x', '2020-01-01').value]");
    }

    @Test
    void functions_that_need_azure_are_called_each_time() {
        List<List<JsonValue>> asked = new ArrayList<>();
        DeploymentScope scope = SCOPE.withFunctionResults((function, arguments, at) -> {
            asked.add(arguments);
            return asked.size() < 2
                    ? Optional.empty()
                    : Optional.of(new JsonObject(Map.of(
                            "id", new JsonString(function + at.resourceGroup().orElse("")))));
        });
        ResourceEvaluation site = evaluated(
                        "\"resources\": [" + resource("web", ", \"location\": \"[reference('other').id]\"") + "]",
                        scope)
                .resources()
                .get(0);

        assertThat(site.open()).containsOnlyKeys("/location");
        assertThat(site.evaluatedAgain().content().text("location")).contains("referenceimages");
        assertThat(asked.get(0)).containsExactly(new JsonString("other"));
    }

    @Test
    void a_nested_deployment_has_its_own_scope_and_parameters() {
        String nested =
                ", \"resourceGroup\": \"other\", \"properties\": {\"expressionEvaluationOptions\": {\"scope\": \"inner\"},"
                        + " \"parameters\": {\"name\": {\"value\": \"[concat('w', 'eb')]\"}}, \"template\": {\"$schema\": \"s\","
                        + " \"parameters\": {\"name\": {\"type\": \"string\"}}, \"resources\": ["
                        + resource("[parameters('name')]", ", \"location\": \"[resourceGroup().name]\"") + "],"
                        + " \"outputs\": {\"by\": {\"type\": \"string\", \"value\": \"[deployment().name]\"}}}}";
        ResourceEvaluation module = evaluated("\"resources\": ["
                        + resource("inner", nested)
                                .replaceFirst("Microsoft.Web/sites", "Microsoft.Resources/deployments")
                        + "]")
                .resources()
                .get(0);

        DeploymentEvaluation inner = module.nested().orElseThrow();
        assertThat(module.content().object("properties").orElseThrow().get("template"))
                .isEmpty();
        assertThat(inner.resources().get(0).name()).isEqualTo("web");
        assertThat(inner.resources().get(0).content().text("location")).contains("other");
        assertThat(inner.outputs().get(0).value()).contains(new JsonString("inner"));
    }

    @Test
    void parameters_and_outputs_have_a_value_or_a_reason_and_are_not_shown() {
        DeploymentEvaluation evaluation = evaluated("\"parameters\": {\"a\": {\"type\": \"string\"},"
                + " \"s\": {\"type\": \"securestring\", \"defaultValue\": \"pa55\"}}, \"resources\": [],"
                + " \"outputs\": {\"x\": {\"type\": \"string\", \"value\": \"[toUpper('b')]\"},"
                + " \"no\": {\"type\": \"string\", \"condition\": false, \"value\": \"c\"}}");

        assertThat(evaluation.parameters().get(0).value()).isEmpty();
        assertThat(evaluation.parameters().get(0).reason()).contains("is not given");
        assertThat(evaluation.parameters().get(1).value()).contains(new JsonString("pa55"));
        assertThat(evaluation.parameters().toString()).doesNotContain("pa55");
        assertThat(evaluation.outputs()).hasSize(1);
        assertThat(evaluation.outputs().get(0).value()).contains(new JsonString("B"));
    }

    @Test
    void a_secret_that_is_used_as_a_name_is_not_shown() {
        DeploymentEvaluation evaluation = evaluated(
                "\"parameters\": {\"s\": {\"type\": \"secureString\", \"defaultValue\": \"pa55\"}}, \"resources\": ["
                        + "{\"type\": \"A/b\", \"apiVersion\": \"1\", \"name\": \"[concat('x', parameters('s'))]\", \"resources\": ["
                        + "{\"type\": \"c\", \"apiVersion\": \"1\", \"name\": \"child\"}]},"
                        + "{\"type\": \"[parameters('s')]\", \"condition\": false, \"apiVersion\": \"1\", \"name\": \"[parameters('s')]\"},"
                        + "{\"type\": \"A/b\", \"apiVersion\": \"1\", \"name\": \"plain\"}]");

        assertThat(evaluation.resources())
                .extracting(ResourceEvaluation::name)
                .contains("xpa55", "xpa55/child", "pa55");
        assertThat(evaluation.resources().toString())
                .isEqualTo("[A/b (a secret), A/b/c (a secret), (a secret) (a secret), A/b plain]");
    }

    @Test
    void a_duplicate_section_is_refused_in_any_letter_case() {
        assertThatThrownBy(() -> evaluated("\"parameters\": {}, \"PARAMETERS\": {}, \"resources\": []"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("'parameters' and 'PARAMETERS' are the same to Azure")
                .hasMessageContaining("(at /PARAMETERS)");
    }

    @Test
    void a_document_that_is_no_deployment_template_is_refused() {
        assertThatThrownBy(() -> evaluated("\"resources\": 3"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("an array or an object of resources");
        assertThatThrownBy(() -> DeploymentEvaluation.of("[]".getBytes(StandardCharsets.UTF_8), "main.json", SCOPE))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("a deployment template is an object");
        assertThatThrownBy(() -> evaluated("\"resources\": ["
                        + resource("a", ", \"copy\": {\"name\": \"l\", \"count\": \"[reference('x')]\"}") + "]"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("the loop 'l' cannot be run");
    }
}
