package io.github.aib4j.model.implementation.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentEvaluatorTest {
    private static final String TYPE = "\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\"";
    private static final DeploymentScope SCOPE = DeploymentScope.empty();

    private static Evaluated evaluate(String json, DeploymentScope scope) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        ReadContext at = ReadContext.of(bytes, "test");
        return new Evaluated(
                DeploymentEvaluator.evaluate((JsonObject) JsonText.parse(bytes, "test"), at, scope), at.remarks());
    }

    private record Evaluated(EvaluatedDeployment deployment, List<ReadRemark> remarks) {
        List<String> messages() {
            return remarks.stream()
                    .map(remark -> remark.pointer() + ": " + remark.message())
                    .toList();
        }

        EvaluatedResource template() {
            return deployment.templates().get(0);
        }
    }

    @Test
    void image_templates_are_found_and_others_counted() {
        Evaluated evaluated = evaluate("""
                {"resources": [
                  {"type": "Microsoft.Compute/images", "name": "[nonsense("},
                  {"type": "microsoft.virtualmachineimages/IMAGETEMPLATES", "name": "a"},
                  {"type": "Microsoft.VirtualMachineImages", "name": "b"},
                  {"name": "c"}
                ]}
                """, SCOPE);

        assertThat(evaluated.deployment().templates())
                .extracting(template -> template.resource().text("name").orElse(""))
                .containsExactly("a", "b");
        assertThat(evaluated.deployment().otherResources()).isEqualTo(2);
        assertThat(evaluated.remarks()).isEmpty();
    }

    @Test
    void resources_may_have_symbolic_names() {
        Evaluated evaluated = evaluate("""
                {"languageVersion": "2.0", "resources": {
                  "web/1": {%s, "name": "[x()]"},
                  "old": {%s, "existing": true, "name": "b"}
                }}
                """.formatted(TYPE, TYPE), SCOPE);

        assertThat(evaluated.deployment().templates()).hasSize(1);
        assertThat(evaluated.deployment().otherResources()).isEqualTo(1);
        assertThat(evaluated.messages())
                .containsExactly("/resources/web~11/name: the function 'x' is not evaluated here;"
                        + " the expression is kept as it is");
    }

    @Test
    void remarks_have_the_place_of_the_expression() {
        Evaluated evaluated = evaluate("""
                {"resources": [{},
                  {%s, "properties": {"customize": [
                    {"inline": ["echo",
                      "[x()]"]}]}}
                ]}
                """.formatted(TYPE), SCOPE);

        ReadRemark remark = evaluated.remarks().get(0);
        assertThat(remark.line()).isEqualTo(4);
        assertThat(remark.column()).isEqualTo(7);
        assertThat(remark.pointer()).isEqualTo("/resources/1/properties/customize/0/inline/1");
    }

    @Test
    void the_place_of_a_template_is_its_place_in_the_document() {
        Evaluated evaluated = evaluate("{\"resources\": [\n{},\n{" + TYPE + "}]}", SCOPE);

        JsonReadException refused = evaluated.template().at().refused("why");

        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.pointer()).isEqualTo("/resources/1");
    }

    @Test
    void names_of_members_are_evaluated_too() {
        Evaluated evaluated = evaluate("""
                {"variables": {"id": "/subscriptions/s"}, "resources": [{%s, "identity":
                  {"userAssignedIdentities": {"[variables('id')]": {}, "[[id]": {}, "[x()]": {}}}}]}
                """.formatted(TYPE), SCOPE);

        assertThat(evaluated
                        .template()
                        .resource()
                        .object("identity")
                        .flatMap(identity -> identity.object("userAssignedIdentities"))
                        .orElseThrow()
                        .members())
                .containsOnlyKeys("/subscriptions/s", "[id]", "[x()]");
        assertThat(evaluated.template().expressions()).containsExactly("/identity/userAssignedIdentities/[x()]");
    }

    @Test
    void a_name_that_is_taken_is_not_given_twice() {
        Evaluated evaluated =
                evaluate("{\"resources\": [{%s, \"tags\": {\"a\": 1, \"[toLower('A')]\": 2}}]}".formatted(TYPE), SCOPE);

        assertThat(evaluated.messages())
                .containsExactly("/resources/0/tags/[toLower('A')]: the object has a member of this name already;"
                        + " the expression is kept as it is");
    }

    @Test
    void a_secret_does_not_become_the_name_of_a_member() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"p": {"type": "SecureString"}},
                 "resources": [{%s, "tags": {"[parameters('p')]": 1}}]}
                """.formatted(TYPE), SCOPE.withParameter("p", "hunter2"));

        assertThat(evaluated.messages().toString() + evaluated.template().resource())
                .contains("a secure parameter is not a name for a member")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"int\"                             | it is declared as 'int', but a text is given",
                "\"type\": \"array\"                           | it is declared as 'array', but a text is given",
                "\"type\": \"string\", \"allowedValues\": [\"S\", \"M\"] | the value 'XL' is not one of those allowed",
                "\"type\": \"securestring\", \"allowedValues\": [\"S\"] | the value is not one of those allowed",
                "\"type\": \"string\", \"minLength\": 3        | the length 'XL' is below its minLength, 3",
                "\"type\": \"securestring\", \"maxLength\": 1  | the length is above its maxLength, 1",
            })
    void a_text_that_its_declaration_does_not_allow_is_reported(String declaration, String complaint) {
        Evaluated evaluated = evaluate(
                "{\"parameters\": {\"size\": {" + declaration + "}}, \"resources\": []}",
                SCOPE.withParameter("size", "XL"));

        assertThat(evaluated.messages()).containsExactly("/parameters/size: parameter 'size': " + complaint);
    }

    @ParameterizedTest
    @CsvSource({"2,", "3,the value '3' is above its maxValue", "0,the value '0' is below its minValue"})
    void a_number_is_within_its_bounds(String number, String complaint) {
        Evaluated evaluated = evaluate(
                "{\"parameters\": {\"n\": {\"type\": \"int\", \"minValue\": 1, \"maxValue\": 2}}, \"resources\": []}",
                SCOPE.withParameter("n", new JsonNumber(number)));

        assertThat(evaluated.remarks()).hasSize(complaint == null ? 0 : 1);
        assertThat(evaluated.messages().toString()).contains(complaint == null ? "" : complaint);
    }

    @Test
    void a_number_that_is_not_whole_is_no_int() {
        Evaluated evaluated = evaluate(
                "{\"parameters\": {\"n\": {\"type\": \"int\"}}, \"resources\": []}",
                SCOPE.withParameter("n", new JsonNumber("1.5")));

        assertThat(evaluated.remarks()).hasSize(1);
    }

    @Test
    void a_parameter_that_is_not_declared_is_named() {
        Evaluated evaluated =
                evaluate("{\"parameters\": {}, \"resources\": []}", SCOPE.withParameter("size", new JsonBoolean(true)));

        assertThat(evaluated.messages())
                .containsExactly("/parameters: parameter 'size' is given, but the template does not declare it");
    }

    @Test
    void given_texts_are_taken_literally() {
        Evaluated evaluated = evaluate(
                "{\"parameters\": {\"p\": {\"type\": \"string\"}}, \"resources\": [{%s, \"name\": \"[parameters('p')]\"}]}"
                        .formatted(TYPE),
                SCOPE.withParameter("P", "[concat('a')]"));

        assertThat(evaluated.template().resource().text("name")).contains("[concat('a')]");
        assertThat(evaluated.template().expressions()).isEmpty();
    }

    @Test
    void a_parameter_in_a_key_vault_is_not_replaced_by_its_default() {
        DeploymentScope scope = SCOPE.withParameterFile("""
                {"parameters": {"p": {"reference": {"keyVault": {"id": "x"}, "secretName": "y"}}}}
                """.getBytes(StandardCharsets.UTF_8), "parameters.json");

        Evaluated evaluated = evaluate("""
                {"parameters": {"p": {"type": "securestring", "defaultValue": "d"}},
                 "resources": [{%s, "name": "[parameters('p')]"}]}
                """.formatted(TYPE), scope);

        assertThat(evaluated.template().resource().text("name")).contains("[parameters('p')]");
        assertThat(evaluated.messages().toString()).contains("the value of parameter 'p' is in a key vault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"resources\": 1}", "{\"resources\": null}"})
    void resources_of_another_kind_are_refused(String json) {
        assertThatThrownBy(() -> evaluate(json, SCOPE))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("an array or an object of resources belongs here");
    }

    @Test
    void sections_and_resources_of_another_kind_are_skipped() {
        Evaluated evaluated = evaluate("{\"parameters\": [], \"variables\": 1, \"resources\": [\"x\"]}", SCOPE);

        assertThat(evaluated.remarks()).hasSize(3);
        assertThat(evaluated.deployment().templates()).isEmpty();
    }

    @Test
    void a_document_of_five_megabytes_is_evaluated() {
        int lines = 100_000;
        Evaluated evaluated = evaluate(
                large("\"[concat('echo ', variables('name'), '-0123456789')]\"", lines)
                        .formatted(TYPE),
                SCOPE);

        assertThat(lines(evaluated)).hasSize(lines).containsOnly(new JsonString("echo web-0123456789"));
        assertThat(evaluated.remarks()).isEmpty();
    }

    @Test
    void each_of_five_megabytes_of_wrong_expressions_is_remarked_on() {
        int lines = 100_000;
        Evaluated evaluated = evaluate(
                large("\"[concat('echo ', newGuid('0123456789'))]\"", lines).formatted(TYPE), SCOPE);

        assertThat(lines(evaluated)).hasSize(lines);
        assertThat(evaluated.remarks()).hasSize(lines);
    }

    @Test
    void a_large_variable_that_is_used_everywhere_ends_at_a_limit() {
        String variable = "x".repeat(1_000_000);
        Evaluated evaluated = evaluate(
                large("\"[concat(variables('name'), 'x')]\"", 100)
                        .replace("web", variable)
                        .formatted(TYPE),
                SCOPE);

        assertThat(evaluated.messages().toString()).contains("evaluating this document takes more than 33554432 steps");
        assertThat(lines(evaluated)).hasSize(100);
    }

    private static String large(String line, int lines) {
        return "{\"variables\": {\"name\": \"web\"}, \"resources\": [{%s, \"properties\": {\"inline\": ["
                + String.join(",\n", Collections.nCopies(lines, line)) + "]}}]}";
    }

    private static List<JsonValue> lines(Evaluated evaluated) {
        return evaluated
                .template()
                .resource()
                .object("properties")
                .flatMap(properties -> properties.array("inline"))
                .orElseThrow()
                .items();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Type\": \"secureString\", \"minLength\": 50",
                "\"TYPE\": \"securestring\", \"AllowedValues\": [\"S\"]",
                "\"$ref\": \"#/definitions/key\", \"minLength\": 50",
                "\"type\": \"object\", \"additionalProperties\": {\"type\": \"securestring\"}, \"minLength\": 50"
            })
    void a_parameter_is_secure_in_any_letter_case_and_by_its_definition(String declaration) {
        Evaluated evaluated = evaluate("""
                {"definitions": {"key": {"type": "securestring"}}, "parameters": {"p": {%s}}, "resources": []}
                """.formatted(declaration), SCOPE.withParameter("p", "hunter2"));

        assertThat(evaluated.messages()).hasSize(1).noneMatch(message -> message.contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"object\", \"additionalProperties\": {\"type\": \"securestring\"}",
                "\"type\": \"array\", \"prefixItems\": [{\"type\": \"int\"}, {\"type\": \"securestring\"}]",
                "\"type\": \"array\", \"Items\": {\"type\": \"securestring\"}",
                "\"type\": \"object\", \"discriminator\": {\"propertyName\": \"kind\", \"mapping\": "
                        + "{\"a\": {\"type\": \"object\", \"properties\": {\"key\": {\"type\": \"securestring\"}}}}}"
            })
    void a_secret_anywhere_in_the_type_of_a_parameter_makes_it_a_secret(String declaration) {
        Evaluated evaluated = evaluate("""
                {"parameters": {"p": {%s}},
                 "resources": [{%s, "name": "t", "tags": {"t": "[string(parameters('p'))]"}}]}
                """.formatted(declaration, TYPE), SCOPE.withParameter("p", JsonObject.empty()));

        assertThat(evaluated.template().secrets()).containsExactly("/tags/t");
    }

    @Test
    void a_secret_number_of_iterations_is_not_quoted() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"pin": {"type": "securestring"}},
                 "variables": {"copy": [{"name": "v", "count": "[int(parameters('pin'))]", "input": 1}]},
                 "resources": [{%s, "name": "t", "tags": {"t": "[string(variables('v'))]"}}]}
                """.formatted(TYPE), SCOPE.withParameter("pin", "73731"));

        assertThat(evaluated.messages())
                .hasSize(1)
                .allMatch(message -> message.contains("a copy loop runs 0 to 800 times"))
                .noneMatch(message -> message.contains("73731"));
    }
}
