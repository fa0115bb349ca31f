package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.value.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An image template is written out of a module whose parameters the outer template computes. */
class NestedParametersTest {
    private static final DeploymentScope PLACE = DeploymentScope.empty()
            .withSubscriptionId("s")
            .withResourceGroup("g")
            .withLocation("westeurope");

    /** An outer template that passes parameters to a module, which has an image template with one expression. */
    private static String file(String handed, String tag) {
        return file("", handed, "{\"t\": \"" + tag + "\"}");
    }

    private static String file(String ofDeployment, String handed, String tags) {
        return """
                {"$schema": "s", "contentVersion": "1.0.0.0",
                 "parameters": {"env": {"type": "string"}, "team": {"type": "string"}, "secret": {"type": "secureString"},
                   "list": {"type": "array", "defaultValue": ["a"]}},
                 "variables": {"v": "[concat(parameters('env'), '-v')]", "w": "outer"},
                 "functions": [{"namespace": "f", "members": {"g": {"parameters": [{"name": "x", "type": "string"}],
                   "output": {"type": "string", "value": "[concat(parameters('x'), '!')]"}}}}],
                 "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner",%s
                   "properties": {"expressionEvaluationOptions": {"scope": "inner"}, "mode": "Incremental",
                    "parameters": %s,
                    "template": {"$schema": "s",
                     "parameters": {"a": {"type": "string"}, "b": {"type": "string", "defaultValue": "[parameters('a')]"},
                       "env": {"type": "string", "defaultValue": "of-inner"}, "o": {"type": "object", "defaultValue": {}}},
                     "variables": {"w": "[concat('inner-', parameters('a'))]"},
                     "resources": [{"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01",
                      "name": "web", "location": "westeurope", "tags": %s, "properties": {
                       "source": {"type": "PlatformImage", "publisher": "p", "offer": "o", "sku": "s"},
                       "distribute": [{"type": "VHD", "runOutputName": "r"}]}}]}}}]}""".formatted(ofDeployment, handed, tags);
    }

    private static TemplateDocument read(String file, DeploymentScope scope) {
        return DeploymentTemplateJson.read(
                        file.getBytes(StandardCharsets.UTF_8),
                        "main.json",
                        ReadOptions.lenient().withScope(scope))
                .templates()
                .get(0);
    }

    private static JsonObject written(String file) {
        return (JsonObject) JsonText.parse(DeploymentTemplateJson.write(read(file, PLACE), List.of()), "written");
    }

    private static void assertSame(String file) {
        JsonObject written = written(file);
        for (String env : List.of("prod", "it's")) {
            DeploymentScope scope = PLACE.withParameter("env", env).withParameter("team", "t-" + env);
            TemplateDocument again = read(JsonText.print(written), scope);
            assertThat(again.origin().openExpressions()).isEmpty();
            assertThat(again.template()).isEqualTo(read(file, scope).template());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[parameters('env')]; [parameters('a')]",
                "[parameters('env')]; [toUpper(Parameters( 'A' ))]",
                "[variables('v')]; [concat(parameters('a'), parameters('b'))]",
                "[f.g(parameters('team'))]; [variables('w')]",
                "[concat(parameters('env'), 'parameters(''a'')')]; [concat(parameters('a'), 'parameters(''a'')')]",
                "[[literal]; [concat(parameters('a'), parameters('b'))]",
                "plain; [concat(parameters('a'), parameters('b'))]",
                "[first(createArray(parameters('env'), '[x]'))]; [parameters('a')]",
                "[createObject('x', parameters('env')).x]; [parameters('a')]",
            })
    void a_value_passed_as_an_expression_replaces_the_parameter(String handed, String tag) {
        assertSame(file("{\"a\": {\"value\": \"" + handed + "\"}}", tag));
    }

    @Test
    void a_parameter_of_the_same_name_outside_is_the_one_that_is_meant() {
        String file = file(
                "{\"a\": {\"value\": \"x\"}, \"env\": {\"value\": \"[parameters('env')]\"}}", "[parameters('env')]");

        assertSame(file);
        assertThat(written(file).object("parameters").orElseThrow().members()).containsOnlyKeys("env");
    }

    @Test
    void a_conditional_entry_gives_its_value() {
        String entry = "\"[if(equals(parameters('env'), 'prod'), createObject('value', parameters('team')), %s)]\"";

        assertSame(file(
                "{\"a\": "
                        + entry.formatted("if(true(), createObject('value', variables('v')), createObject('value', 1))")
                        + "}",
                "[parameters('a')]"));
        assertRefused(file("{\"a\": " + entry.formatted("createObject()") + "}", "[parameters('a')]"), "parameter 'a'");
        assertRefused(
                file("{\"a\": " + entry.formatted("createObject('value'") + "}", "[parameters('a')]"), "parameter 'a'");
    }

    @Test
    void objects_with_expressions_are_passed_as_calls() {
        assertSame(file(
                "{\"a\": {\"value\": \"x\"}, \"o\": {\"value\": {\"it's\": [1, true, null, \"[parameters('env')]\", {}]}}}",
                "[string(parameters('o'))]"));
    }

    @Test
    void a_parameter_that_is_not_passed_is_written_with_its_default() {
        JsonObject withDefault = written(file("{\"a\": {\"value\": \"[parameters('team')]\"}}", "[parameters('b')]"));

        assertThat(withDefault.object("parameters").orElseThrow()).isEqualTo(JsonText.parse("""
                        {"b": {"type": "string", "defaultValue": "[parameters('team')]"}, "team": {"type": "string"}}""", "test"));
    }

    private static void assertRefused(String file, String reason) {
        TemplateDocument read = read(file, PLACE);

        assertThatThrownBy(() -> DeploymentTemplateJson.write(read, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_name_with_different_definitions_in_both_templates_is_refused() {
        String both = "[concat(parameters('a'), parameters('env'))]";

        assertRefused(file("{\"a\": {\"value\": \"[parameters('env')]\"}}", both), "parameter 'env'");
        assertRefused(
                file("{\"a\": {\"value\": \"[concat(variables('w'), parameters('env'))]\"}}", "[variables('w')]"),
                "variable 'w'");
    }

    @Test
    void a_function_with_another_result_outside_is_refused() {
        assertRefused(
                file("{\"a\": {\"value\": \"[concat(parameters('env'), deployment().name)]\"}}", "[parameters('a')]"),
                "parameter 'a'");
        assertRefused(
                file(
                        " \"copy\": {\"name\": \"l\", \"count\": 1},",
                        "{\"a\": {\"value\": \"[concat(parameters('env'), copyIndex())]\"}}",
                        "{\"t\": \"[parameters('a')]\"}"),
                "parameter 'a'");
        assertRefused(
                file(
                        " \"resourceGroup\": \"[parameters('env')]\",",
                        "{\"a\": {\"value\": \"[concat(parameters('env'), resourceGroup().name)]\"}}",
                        "{\"t\": \"[parameters('a')]\"}"),
                "parameter 'a'");
        assertRefused(
                file("{\"a\": {\"value\": \"[reference('identity').principalId]\"}}", "[parameters('a')]"),
                "parameter 'a'");
        assertRefused(
                file(
                        "{\"a\": {\"reference\": {\"keyVault\": {\"id\": \"x\"}, \"secretName\": \"n\"}}}",
                        "[parameters('a')]"),
                "parameter 'a'");
        assertRefused(
                file("\"[createObject('a', createObject('value', parameters('env')))]\"", "[parameters('a')]"),
                "parameter 'a'");
    }

    @Test
    void a_name_that_nobody_declares_is_refused() {
        assertRefused(file("{\"a\": {\"value\": \"[parameters('none')]\"}}", "[parameters('a')]"), "parameter 'none'");
        assertRefused(file("{}", "[variables('none')]"), "variable 'none'");
    }

    @Test
    void an_expression_of_the_inner_template_within_one_of_the_outer_scope_is_refused() {
        String file = file("{\"a\": {\"value\": \"x\"}}", "[[concat(parameters('free'), parameters('env'))]")
                .replace("\"scope\": \"inner\"", "\"scope\": \"outer\"");

        assertRefused(file, "nested template");
    }

    @Test
    void values_that_grow_with_each_module_or_refer_to_themselves_are_refused() {
        String inner = """
                {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "n", "properties": {
                  "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"p": {"value": "%s"}},
                  "template": {"$schema": "s", "parameters": {"p": {"type": "string"}%s}, "resources": [%s]}}}""";
        String nested = """
                {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01",
                  "name": "web", "location": "[concat(parameters('p'), parameters('q'))]", "properties": {
                   "source": {"type": "PlatformImage", "publisher": "p", "offer": "o", "sku": "s"},
                   "distribute": [{"type": "VHD", "runOutputName": "r"}]}}""";
        String chain = ", \"q\": {\"type\": \"string\", \"defaultValue\": \"[parameters('Q')]\"}";
        String itself = inner.formatted("[parameters('p')]", chain, nested);
        String doubled = nested.replace("parameters('q')", "'q'");
        for (int i = 0; i < 12; i++) {
            doubled = inner.formatted("[concat(parameters('p'), parameters('p'))]", "", doubled);
        }
        String outer = "{\"$schema\": \"s\", \"parameters\": {\"p\": {\"type\": \"string\"}}, \"resources\": [%s]}";

        assertRefused(outer.formatted(itself), "or to themselves: 'Q'");
        assertRefused(outer.formatted(doubled), "longer than 24576 characters");
    }

    @Test
    void nested_modules_are_followed_outwards() {
        String inner = """
                {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "%s", "properties": {
                  "expressionEvaluationOptions": {"scope": "inner"}, "mode": "Incremental",
                  "parameters": {"p": {"value": "%s"}}, "template": {"$schema": "s", "parameters": {"p": {"type": "string"}},
                  "variables": {"q": "[toLower(parameters('p'))]"}, "resources": [%s]}}}""";
        String template = """
                {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01",
                  "name": "web", "location": "[parameters('p')]", "properties": {
                   "source": {"type": "PlatformImage", "publisher": "p", "offer": "o", "sku": "s"},
                   "distribute": [{"type": "VHD", "runOutputName": "r"}]}}""";
        String file = "{\"$schema\": \"s\", \"parameters\": {\"env\": {\"type\": \"string\"}}, \"resources\": ["
                + inner.formatted(
                        "a", "[parameters('env')]", inner.formatted("b", "[concat(variables('q'), 'x')]", template))
                + "]}";

        assertSame(file);
    }
}
