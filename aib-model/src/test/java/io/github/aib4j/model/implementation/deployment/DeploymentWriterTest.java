package io.github.aib4j.model.implementation.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ParameterType;
import io.github.aib4j.model.json.TemplateParameter;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentWriterTest {
    private static final ApiVersion VERSION = ApiVersion.V2020_02_14;

    private static String write(JsonObject body, List<TemplateParameter> parameters, Set<String> expressions) {
        return DeploymentWriter.write(body, "web-01", VERSION, List.of(), parameters, expressions);
    }

    private static JsonObject body(String json) {
        return (JsonObject) JsonText.parse(json, "test");
    }

    private static EvaluatedResource evaluate(String json, DeploymentScope scope) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        ReadContext at = ReadContext.of(bytes, "test");
        EvaluatedDeployment deployment =
                DeploymentEvaluator.evaluate((JsonObject) JsonText.parse(bytes, "test"), at, scope);
        return deployment.templates().get(0);
    }

    private static JsonObject bodyOf(EvaluatedResource template) {
        return template.resource().without("type", "apiVersion", "name", "dependsOn");
    }

    private static JsonObject lines(String... lines) {
        JsonArray inline = new JsonArray(
                List.of(lines).stream().<JsonValue>map(JsonString::new).toList());
        return JsonObject.empty().with("properties", JsonObject.empty().with("inline", inline));
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "[test], [[test]",
        "[], [[]",
        "[[double]], [[[double]]",
        "[test] value, [test] value",
        "[[double, [[double",
        "[, [",
        "], ]",
    })
    void only_what_looks_like_an_expression_is_escaped(String literal, String written) {
        assertThat(ArmEscapes.escape(literal)).isEqualTo(written);
        assertThat(ArmEscapes.unescape(written)).isEqualTo(literal);
    }

    @Test
    void a_deployment_template_is_written_whole() {
        JsonObject body = body("{\"location\": \"westeurope\", \"tags\": {\"a\": \"[b]\"}, \"identity\": \"[x()]\"}");

        String json = DeploymentWriter.write(
                body,
                "web-01",
                VERSION,
                List.of("[variables('gallery')]"),
                List.of(
                        TemplateParameter.of("location", ParameterType.STRING, "/location"),
                        new TemplateParameter(
                                "name", ParameterType.STRING, "/name", Optional.of(new JsonString("[web]")))),
                Set.of("/identity", "/dependsOn/0"));

        assertThat(json).isEqualTo("""
                        {
                          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                          "contentVersion": "1.0.0.0",
                          "parameters": {
                            "location": {
                              "type": "string",
                              "defaultValue": "westeurope"
                            },
                            "name": {
                              "type": "string",
                              "defaultValue": "[[web]"
                            }
                          },
                          "resources": [
                            {
                              "type": "Microsoft.VirtualMachineImages/imageTemplates",
                              "apiVersion": "2020-02-14",
                              "name": "[parameters('name')]",
                              "location": "[parameters('location')]",
                              "tags": {
                                "a": "[[b]"
                              },
                              "identity": "[x()]",
                              "dependsOn": [
                                "[variables('gallery')]"
                              ]
                            }
                          ]
                        }""".replace("[ ]", "[]"));
    }

    @Test
    void what_is_written_evaluates_to_the_same_template() {
        JsonObject body = body(ImageTemplateJson.write(Templates.full(), VERSION));

        EvaluatedResource template = evaluate(
                write(
                        body,
                        List.of(
                                TemplateParameter.of("source", ParameterType.OBJECT, "/properties/source"),
                                TemplateParameter.of("steps", ParameterType.ARRAY, "/properties/customize"),
                                TemplateParameter.of("tag's", ParameterType.STRING, "/tags/team")),
                        Set.of()),
                DeploymentScope.empty());

        assertThat(bodyOf(template)).isEqualTo(body);
        assertThat(template.resource().text("name")).contains("web-01");
        assertThat(template.expressions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void literal_lines_survive(boolean asParameter) {
        JsonObject body =
                lines("[not an expression", "[[double", "[concat('a')]", "[[concat('a')]", "[]", "[", "", "it's");
        List<TemplateParameter> parameters = asParameter
                ? List.of(TemplateParameter.of("lines", ParameterType.ARRAY, "/properties/inline"))
                : List.of();

        assertThat(bodyOf(evaluate(write(body, parameters, Set.of()), DeploymentScope.empty())))
                .isEqualTo(body);
    }

    @Test
    void random_texts_survive_as_values_and_as_names() {
        Random random = new Random(20261121);
        for (int round = 0; round < 2_000; round++) {
            JsonObject body = JsonObject.empty()
                    .with("tags", JsonObject.empty().with(text(random), new JsonString(text(random))))
                    .with("list", new JsonArray(List.of(new JsonString(text(random)), new JsonString(text(random)))));
            TemplateParameter parameter = TemplateParameter.of(text(random) + "x", ParameterType.STRING, "/list/1");

            EvaluatedResource template = evaluate(write(body, List.of(parameter), Set.of()), DeploymentScope.empty());

            assertThat(bodyOf(template)).isEqualTo(body);
        }
    }

    private static String text(Random random) {
        String alphabet = "[[]]()'{}~/\\\"a,.0 é\uD83D\uDE00";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, random.nextInt(19))));
        }
        return text.toString();
    }

    @Test
    void expressions_that_were_kept_are_written_back_as_they_were() {
        String written = write(
                body("{\"location\": \"[x()]\", \"tags\": {\"[y()]\": {}, \"[z]\": \"[z]\"}}"),
                List.of(),
                Set.of("/location", "/tags/[y()]"));

        EvaluatedResource template = evaluate(written, DeploymentScope.empty());

        assertThat(template.expressions()).containsExactlyInAnyOrder("/location", "/tags/[y()]");
        assertThat(write(bodyOf(template), List.of(), template.expressions())).isEqualTo(written);
    }

    @Test
    void a_secure_parameter_has_no_default_and_takes_the_value_out_of_the_template() {
        String json = write(
                lines("hunter2"),
                List.of(TemplateParameter.of("password", ParameterType.SECURE_STRING, "/properties/inline/0")),
                Set.of());

        assertThat(json).doesNotContain("hunter2").doesNotContain("defaultValue");
        assertThat(bodyOf(evaluate(json, DeploymentScope.empty().withParameter("password", "pw"))))
                .isEqualTo(lines("pw"));
    }

    @Test
    void pointers_that_lead_nowhere_are_named() {
        List<TemplateParameter> parameters = List.of(TemplateParameter.of("a", ParameterType.INT, "/properties/x"));

        assertThatThrownBy(() -> write(lines("a"), parameters, Set.of("/properties/inline/1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the image template has nothing at /properties/inline/1, /properties/x");
    }

    @Test
    void parameters_cannot_be_nested() {
        List<TemplateParameter> parameters = List.of(
                TemplateParameter.of("inner", ParameterType.STRING, "/properties/inline/0"),
                TemplateParameter.of("outer", ParameterType.OBJECT, "/properties"));

        assertThatThrownBy(() -> write(lines("a"), parameters, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter 'inner' lies within parameter 'outer'");
    }

    @Test
    void parameters_differ_in_name_and_place() {
        List<TemplateParameter> names = new ArrayList<>();
        names.add(TemplateParameter.of("A", ParameterType.STRING, "/properties/inline/0"));
        names.add(TemplateParameter.of("a", ParameterType.STRING, "/properties/inline/1"));

        assertThatThrownBy(() -> write(lines("a", "b"), names, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter 'a' or its place /properties/inline/1 is there twice");
    }

    @Test
    void a_parameter_has_the_type_of_its_value() {
        List<TemplateParameter> parameters =
                List.of(TemplateParameter.of("n", ParameterType.INT, "/properties/inline/0"));

        assertThatThrownBy(() -> write(lines("5"), parameters, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text stands at /properties/inline/0, so parameter 'n' cannot be of type 'int'");
        assertThat(write(lines("[x()]"), parameters, Set.of("/properties/inline/0")))
                .contains("\"defaultValue\": \"[x()]\"");
    }

    @Test
    void a_body_with_members_of_the_resource_is_refused() {
        assertThatThrownBy(() -> write(body("{\"name\": \"a\"}"), List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the body of a PUT has no 'name'");
    }

    @Test
    void a_parameter_that_can_never_be_valid_is_refused() {
        Optional<JsonValue> text = Optional.of(new JsonString("hunter2"));

        assertThatThrownBy(() -> new TemplateParameter("p", ParameterType.SECURE_STRING, "/a", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter 'p' is secure, so it has no default");
        assertThatThrownBy(() -> new TemplateParameter("p", ParameterType.INT, "/a", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the default of parameter 'p' is no 'int'");
        assertThatThrownBy(() -> TemplateParameter.of(" ", ParameterType.INT, "/a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
