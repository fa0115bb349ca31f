package io.github.aib4j.model.implementation.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.value.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops, conditions and nested templates of deployments. */
class DeploymentExpansionTest {
    private static final String TYPE = "\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\"";
    private static final String NESTED = "\"type\": \"Microsoft.Resources/deployments\"";
    private static final DeploymentScope SCOPE = DeploymentScope.empty()
            .withSubscriptionId("11111111-2222-3333-4444-555555555555")
            .withResourceGroup("images")
            .withLocation("westeurope");

    private static Evaluated evaluate(String json) {
        return evaluate(json, SCOPE, ReadLimits.defaults());
    }

    private static Evaluated evaluate(String json, DeploymentScope scope, ReadLimits limits) {
        byte[] bytes = json.replace("TYPE", TYPE).replace("NESTED", NESTED).getBytes(StandardCharsets.UTF_8);
        ReadContext at = ReadContext.of(bytes, "test");
        return new Evaluated(
                DeploymentEvaluator.evaluate((JsonObject) JsonText.parse(bytes, "test", limits), at, scope, limits),
                at.remarks());
    }

    private record Evaluated(EvaluatedDeployment deployment, List<ReadRemark> remarks) {
        List<String> names() {
            return deployment.templates().stream()
                    .map(template -> template.resource().text("name").orElse(""))
                    .toList();
        }

        List<String> messages() {
            return remarks.stream()
                    .map(remark -> remark.pointer() + ": " + remark.message())
                    .toList();
        }

        String text(int index) {
            return JsonText.print(deployment.templates().get(index).resource().without("type", "name"), 0)
                    .replaceAll("\\s", "");
        }
    }

    // Loops

    @Test
    void a_loop_makes_a_resource_for_each_iteration() {
        Evaluated evaluated = evaluate("""
                {"variables": {"regions": ["westeurope", "northeurope"]},
                 "resources": [{TYPE, "copy": {"name": "each", "count": "[length(variables('regions'))]"},
                  "name": "[format('web-{0}-{1}', variables('regions')[copyIndex()], copyIndex('each', 1))]"}]}
                """);

        assertThat(evaluated.names()).containsExactly("web-westeurope-1", "web-northeurope-2");
        assertThat(evaluated.remarks()).isEmpty();
        assertThat(evaluated.text(0)).isEqualTo("{}");
    }

    @Test
    void a_loop_without_iterations_makes_nothing() {
        assertThat(evaluate("{\"resources\": [{TYPE, \"copy\": {\"name\": \"a\", \"count\": 0}}]}")
                        .names())
                .isEmpty();
    }

    @Test
    void a_loop_in_properties_makes_an_array_of_its_name() {
        Evaluated evaluated = evaluate("""
                {"resources": [{TYPE, "copy": {"name": "r", "count": 2}, "properties": {
                  "copy": [{"name": "customize", "count": 2, "input": {
                    "name": "[format('{0}-{1}', copyIndex(), copyIndex('customize'))]"}}],
                  "vmProfile": {"copy": [{"name": "ids", "count": 1, "input": "[copyIndex('ids', 7)]"}]}}}]}
                """);

        assertThat(evaluated.text(1))
                .isEqualTo("{\"properties\":{\"customize\":[{\"name\":\"1-0\"},{\"name\":\"1-1\"}],"
                        + "\"vmProfile\":{\"ids\":[7]}}}");
    }

    @Test
    void nested_loops_have_their_own_indexes() {
        Evaluated evaluated = evaluate("""
                {"resources": [{TYPE, "properties": {"copy": [{"name": "a", "count": 2, "input": {
                  "copy": [{"name": "b", "count": 2,
                    "input": "[add(mul(copyIndex('a'), 10), copyIndex('b'))]"}]}}]}}]}
                """);

        assertThat(evaluated.text(0)).isEqualTo("{\"properties\":{\"a\":[{\"b\":[0,1]},{\"b\":[10,11]}]}}");
    }

    @Test
    void a_loop_with_an_unknown_count_is_kept_with_all_its_expressions() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"n": {"type": "int"}}, "resources": [{TYPE,
                  "copy": {"name": "r", "count": "[parameters('n')]"}, "name": "[concat('a', copyIndex())]",
                  "properties": {"copy": [{"name": "customize", "count": "[parameters('n')]", "input": {
                    "name": "[string(copyIndex('customize'))]", "inline": ["true"]}}]}}]}
                """);

        assertThat(evaluated.names()).containsExactly("[concat('a', copyIndex())]");
        assertThat(evaluated.messages())
                .contains("/resources/0/copy: parameter 'n' is not given and has no default; the loop is kept, and read"
                        + " as one resource");
        assertThat(evaluated.deployment().templates().get(0).open())
                .containsOnlyKeys("/copy/count", "/name", "/properties/copy/0/count", "/properties/copy/0/input/name");
        assertThat(evaluated.text(0)).contains("[string(copyIndex('customize'))]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"801", "-1", "\"two\"", "true", "1.5"})
    void a_loop_count_that_azure_does_not_accept_is_reported(String count) {
        Evaluated evaluated =
                evaluate("{\"resources\": [{TYPE, \"copy\": {\"name\": \"r\", \"count\": " + count + "}}]}");

        assertThat(evaluated.messages()).singleElement().asString().contains("copy loop");
        assertThat(evaluated.names()).hasSize(1);
    }

    @Test
    void what_loops_make_of_a_large_text_ends_at_a_limit() {
        String json = "{\"resources\": [{TYPE, \"copy\": {\"name\": \"r\", \"count\": 800}, \"tags\": {\"a\": \""
                + "x".repeat(100_000) + "\"}}]}";

        assertThatThrownBy(() -> evaluate(json))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("takes more than 33554432 steps");
    }

    @Test
    void loops_of_nested_deployments_end_at_a_limit() {
        String json = "{TYPE}";
        for (int i = 0; i < 5; i++) {
            json =
                    "{NESTED, \"copy\": {\"name\": \"r%d\", \"count\": 800}, \"properties\": {\"template\": {\"resources\": [%s]}}}"
                            .formatted(i, json);
        }
        String nested = "{\"resources\": [" + json + "]}";

        assertThatThrownBy(() -> evaluate(nested, SCOPE, new ReadLimits(1_000_000, 200, 3_000_000)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("evaluating this document takes more than 1000000 steps");
    }

    @Test
    void nested_deployments_fit_a_stack_of_half_a_megabyte() throws Exception {
        String json = "{TYPE, \"name\": \"[parameters('p')]\"}";
        for (int i = 0; i < 120; i++) {
            json = ("{NESTED, \"properties\": {\"expressionEvaluationOptions\": {\"scope\": \"inner\"}, \"parameters\":"
                            + " {\"p\": {\"value\": \"[concat(parameters('p'), 'x')]\"}}, \"template\": {\"parameters\": {\"p\":"
                            + " {\"type\": \"string\"}}, \"resources\": [%s]}}}")
                    .formatted(json);
        }
        String document = "{\"parameters\": {\"p\": {\"defaultValue\": \"y\"}}, \"resources\": [" + json + "]}";
        ReadLimits deepest = new ReadLimits(1_000_000, ReadLimits.DEEPEST);
        List<String> names = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(
                null, () -> names.addAll(evaluate(document, SCOPE, deepest).names()), "small", 512 * 1024);
        thread.start();
        thread.join();

        assertThat(names).containsExactly("y" + "x".repeat(120));
    }

    // Conditions

    @Test
    void a_resource_with_a_false_condition_is_omitted_with_a_remark() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"old": {"type": "bool", "defaultValue": false}, "new": {"type": "bool"}},
                 "resources": [
                  {TYPE, "name": "a", "condition": "[parameters('old')]"},
                  {TYPE, "name": "b", "condition": "[not(parameters('old'))]"},
                  {TYPE, "name": "c", "condition": "[parameters('new')]"},
                  {TYPE, "name": "d", "condition": false}]}
                """);

        assertThat(evaluated.names()).containsExactly("b", "c");
        assertThat(evaluated.messages())
                .containsExactlyInAnyOrder(
                        "/resources/0/condition: the condition is false; the resource is left out",
                        "/resources/2/condition: parameter 'new' is not given and has no default;"
                                + " the expression is kept as it is",
                        "/resources/3/condition: the condition is false; the resource is left out");
        assertThat(evaluated.text(0)).isEqualTo("{}");
        assertThat(evaluated.deployment().templates().get(1).open()).containsOnlyKeys("/condition");
        assertThat(evaluated.deployment().otherResources()).isEqualTo(2);
    }

    @Test
    void a_condition_is_evaluated_in_each_iteration() {
        Evaluated evaluated = evaluate("""
                {"resources": [{TYPE, "copy": {"name": "r", "count": 4}, "name": "[string(copyIndex())]",
                  "condition": "[equals(mod(copyIndex(), 2), 0)]"}]}
                """);

        assertThat(evaluated.names()).containsExactly("0", "2");
        assertThat(evaluated.remarks()).hasSize(1);
    }

    @Test
    void children_have_conditions_and_loops_too() {
        Evaluated evaluated = evaluate("""
                {"resources": [{TYPE, "resources": [
                  {"type": "triggers", "name": "a", "condition": false},
                  {"type": "triggers", "name": "[concat('t', copyIndex())]", "copy": {"name": "t", "count": 2}},
                  {"type": "triggers", "name": "[nobody()]"}]}]}
                """);

        assertThat(evaluated.text(0)).contains("\"t0\"").contains("\"t1\"").doesNotContain("\"a\"");
        assertThat(evaluated.deployment().templates().get(0).open()).containsOnlyKeys("/resources/2/name");
        assertThat(evaluated.messages())
                .contains("/resources/0/resources/2/name: the function 'nobody' is not evaluated here;"
                        + " the expression is kept as it is");
    }

    // Nested deployments

    @Test
    void an_inner_scope_has_its_own_parameters_and_variables() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"name": {"type": "string", "defaultValue": "outer"}},
                 "resources": [{NESTED, "name": "n", "properties": {
                  "expressionEvaluationOptions": {"scope": "Inner"},
                  "parameters": {"name": {"value": "[concat(parameters('name'), '-inner')]"}},
                  "template": {
                    "parameters": {"name": {"type": "string"}, "place": {"type": "string",
                      "defaultValue": "[resourceGroup().location]"}},
                    "variables": {"v": "[toUpper(parameters('name'))]"},
                    "resources": [{TYPE, "name": "[variables('v')]", "location": "[parameters('place')]"}]}}}]}
                """);

        assertThat(evaluated.names()).containsExactly("OUTER-INNER");
        assertThat(evaluated.text(0)).isEqualTo("{\"location\":\"westeurope\"}");
        assertThat(evaluated.deployment().templates().get(0).at().pointer())
                .isEqualTo("/resources/0/properties/template/resources/0");
        assertThat(evaluated.remarks()).isEmpty();
    }

    @Test
    void the_outer_scope_is_the_default() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"name": {"type": "string", "defaultValue": "outer"}},
                 "resources": [{NESTED, "properties": {
                  "parameters": {"name": {"value": "handed"}},
                  "template": {
                    "parameters": {"name": {"type": "string"}},
                    "resources": [{TYPE, "name": "[parameters('name')]", "location": "[[parameters('name')]"}]}}}]}
                """);

        assertThat(evaluated.names()).containsExactly("outer");
        assertThat(evaluated.text(0)).isEqualTo("{\"location\":\"handed\"}");
    }

    @Test
    void a_loop_repeats_a_nested_deployment_with_its_resources() {
        Evaluated evaluated = evaluate("""
                {"resources": [{NESTED, "copy": {"name": "m", "count": 2}, "properties": {
                  "expressionEvaluationOptions": {"scope": "inner"},
                  "parameters": {"i": {"value": "[copyIndex()]"}},
                  "template": {"parameters": {"i": {"type": "int"}},
                    "resources": {"t": {TYPE, "name": "[format('web-{0}', parameters('i'))]"}}}}}]}
                """);

        assertThat(evaluated.names()).containsExactly("web-0", "web-1");
    }

    @Test
    void what_is_not_known_outside_is_not_known_inside() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"name": {"type": "string"}},
                 "resources": [{NESTED, "properties": {
                  "expressionEvaluationOptions": {"scope": "inner"},
                  "parameters": {"n": {"value": "[parameters('name')]"}, "k": {"reference": {}}},
                  "template": {"parameters": {"n": {"type": "string"}, "k": {"type": "securestring"}},
                    "resources": [{TYPE, "name": "[parameters('n')]", "location": "[parameters('k')]"}]}}}]}
                """);

        assertThat(evaluated.messages())
                .containsExactly(
                        "/resources/0/properties/template/resources/0/name: nested parameter 'n':"
                                + " parameter 'name' is not given and has no default; the expression is kept as it is",
                        "/resources/0/properties/template/resources/0/location: the value of parameter 'k' is in a key"
                                + " vault; the expression is kept as it is");
    }

    @Test
    void a_secret_passed_to_a_nested_deployment_stays_a_secret() {
        Evaluated evaluated = evaluate("""
                {"parameters": {"pw": {"type": "securestring"}},
                 "resources": [{NESTED, "properties": {
                  "expressionEvaluationOptions": {"scope": "inner"},
                  "parameters": {"plain": {"value": {"a": "[concat('x', parameters('pw'))]"}}},
                  "template": {"parameters": {"plain": {"type": "object"}},
                    "resources": [{TYPE, "tags": {"t": "[parameters('plain').a]"}}]}}}]}
                """, SCOPE.withParameter("pw", "hunter2"), ReadLimits.defaults());

        assertThat(evaluated.text(0)).contains("xhunter2");
        assertThat(evaluated.deployment().templates().get(0).secrets()).containsExactly("/tags/t");
    }

    @Test
    void a_part_of_an_object_that_is_declared_secret_makes_a_secret() {
        Evaluated evaluated = evaluate("""
                {"definitions": {"account": {"type": "object", "properties": {"key": {"type": "securestring"}}}},
                 "parameters": {"a": {"$ref": "#/definitions/account", "defaultValue": {"key": "hunter2"}}},
                 "resources": [{TYPE, "tags": {"t": "[parameters('a').key]"}}]}
                """);

        assertThat(evaluated.deployment().templates().get(0).secrets()).containsExactly("/tags/t");
    }

    @Test
    void a_nested_deployment_may_go_to_another_group() {
        Evaluated evaluated = evaluate("""
                {"resources": [{NESTED, "resourceGroup": "other", "properties": {
                  "expressionEvaluationOptions": {"scope": "inner"}, "template": {"resources": [{TYPE,
                    "name": "[resourceGroup().name]", "location": "[resourceGroup().location]"}]}}}]}
                """);

        assertThat(evaluated.names()).containsExactly("other");
        assertThat(evaluated.messages())
                .singleElement()
                .asString()
                .contains("the location of the resource group is not given");
    }

    @Test
    void a_linked_template_is_named_and_not_evaluated() {
        Evaluated evaluated = evaluate("""
                {"resources": [{NESTED, "properties": {"templateLink": {"uri": "https://example.com/a.json?sig=x"}}},
                  {NESTED, "properties": {}},
                  {NESTED, "condition": false, "properties": {"template": {"resources": [{TYPE}]}}}]}
                """);

        assertThat(evaluated.messages())
                .containsExactly(
                        "/resources/0/properties/templateLink: the template of this deployment is a file elsewhere"
                                + " (templateLink); it is not read",
                        "/resources/1: the template of this nested deployment is not here; it is not read",
                        "/resources/2/condition: the condition is false; the resource is left out");
        assertThat(evaluated.names()).isEmpty();
        assertThat(evaluated.deployment().otherResources()).isEqualTo(3);
    }

    // Outputs of nested deployments

    private static final String MODULE = """
            {NESTED, "name": "%s", "properties": {"expressionEvaluationOptions": {"scope": "inner"},
              "parameters": {"in": {"value": "%s"}},
              "template": {"parameters": {"in": {"type": "string"}}, "resources": [%s],
                "outputs": {"Out": {"type": "string", "value": "[concat(parameters('in'), '+')]"},
                  "list": {"type": "array", "copy": {"count": 2, "input": "[concat(parameters('in'), copyIndex())]"}},
                  "cloud": {"type": "string", "value": "[reference('x').y]"},
                  "pw": {"type": "securestring", "value": "hunter2"}}}}}""";

    private static String module(String name, String in) {
        return MODULE.formatted(name, in, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference('a').outputs.out.value | web+",
                "reference('A').OUTPUTS['Out'].value | web+",
                "reference('a').outputs.list.value[1] | web1",
                "reference('module-a').outputs.out.value | web+",
                "reference(resourceId('Microsoft.Resources/deployments', 'module-a'), '2022-09-01').outputs.out.value | web+",
                "reference('loop[1]').outputs.out.value | L1+",
                "reference(format('loop[{0}]', 0)).outputs.out.value | L0+",
                "reference('after').outputs.out.value | end+",
            })
    void an_output_of_a_nested_deployment_is_known(String expression, String value) {
        Evaluated evaluated = evaluate("{\"languageVersion\": \"2.0\", \"resources\": {\"a\": "
                + module("module-a", "web")
                + ", \"loop\": "
                + module("l", "[concat('L', copyIndex())]").replace("\"name\"", "\"copy\": {\"count\": 2}, \"name\"")
                + ", \"t\": {TYPE, \"name\": \"[" + expression + "]\"}, \"after\": " + module("z", "end") + "}}");

        assertThat(evaluated.remarks()).isEmpty();
        assertThat(evaluated.names()).containsExactly(value);
    }

    @Test
    void modules_pass_outputs_to_each_other() {
        Evaluated evaluated = evaluate("{\"resources\": {\"b\": "
                + MODULE.formatted(
                        "b", "[reference('a').outputs.out.value]", "{TYPE, \"name\": \"[parameters('in')]\"}")
                + ", \"a\": " + module("a", "web") + "}}");

        assertThat(evaluated.names()).containsExactly("web+");
        assertThat(evaluated.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference('a').outputs.nothing.value | there is no output 'nothing'",
                "reference('a').outputs.cloud.value | the function 'reference' needs Azure, and no result is given",
                "reference('a').outputs | the function 'reference' needs Azure, and no result is given",
                "reference('elsewhere').outputs.out.value | the function 'reference' needs Azure, and no result is given",
                "reference('off').outputs.out.value | the deployment 'off' that is referred to is left out, since its condition is false",
                "reference('c').outputs.out.value | nested parameter 'in': nested deployment 'c' refers to itself",
                "reference('loop[7]').outputs.out.value | the function 'reference' needs Azure, and no result is given",
            })
    void an_unknown_output_has_a_reason(String expression, String why) {
        Evaluated evaluated = evaluate("{\"resources\": {\"a\": " + module("a", "web") + ", \"off\": "
                + module("off", "x").replace("\"name\"", "\"condition\": false, \"name\"") + ", \"c\": "
                + module("c", "[reference('d').outputs.out.value]") + ", \"d\": "
                + module("d", "[reference('c').outputs.out.value]")
                + ", \"elsewhere\": {NESTED, \"properties\": {\"templateLink\": {}}}"
                + ", \"t\": {TYPE, \"name\": \"[" + expression + "]\"}}}");

        assertThat(evaluated.deployment().templates().get(0).open().get("/name"))
                .isEqualTo(why);
    }

    @Test
    void a_secure_output_is_a_secret() {
        Evaluated evaluated = evaluate("{\"resources\": {\"a\": " + module("a", "web")
                + ", \"t\": {TYPE, \"tags\": {\"x\": \"[reference('a').outputs.pw.value]\"}}}}");

        assertThat(evaluated.deployment().templates().get(0).secrets()).containsExactly("/tags/x");
    }

    @Test
    void modules_that_wait_for_each_other_end_at_a_limit_on_a_stack_of_half_a_megabyte() throws Exception {
        String modules = IntStream.range(0, 500)
                .mapToObj(i -> "\"m%d\": ".formatted(i)
                        + module("n" + i, "[reference('m%d').outputs.out.value]".formatted(i + 1)))
                .collect(Collectors.joining(", "));
        String document = "{\"resources\": {\"t\": {TYPE, \"name\": \"[reference('m0').outputs.out.value]\"}, "
                + modules + ", \"m500\": " + module("last", "web") + "}}";
        List<String> open = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(
                null,
                () -> open.addAll(evaluate(document)
                        .deployment()
                        .templates()
                        .get(0)
                        .open()
                        .values()),
                "small",
                512 * 1024);
        thread.start();
        thread.join();

        assertThat(open).singleElement().asString().contains("more than 300 deep");
    }

    // Names

    @Test
    void letter_case_of_sections_and_members_does_not_matter() {
        Evaluated evaluated = evaluate("""
                {"Parameters": {"n": {"Type": "string", "DefaultValue": "web"}}, "VARIABLES": {"v": "[parameters('n')]"},
                 "Resources": [{"Type": "Microsoft.VirtualMachineImages/imageTemplates", "Name": "[variables('v')]",
                   "Condition": true, "Copy": {"Name": "c", "Count": 1}},
                  {"tYpE": "Microsoft.Resources/deployments", "Properties": {"Template": {"RESOURCES": [
                    {"Type": "Microsoft.VirtualMachineImages/imageTemplates", "NAME": "b"}]}}}]}
                """);

        assertThat(evaluated.names()).containsExactly("web", "b");
        assertThat(evaluated.remarks()).isEmpty();
    }

    @Test
    void a_nullable_parameter_without_a_value_is_null() {
        Evaluated evaluated = evaluate("""
                {"languageVersion": "2.0", "parameters": {"tags": {"type": "object", "nullable": true}},
                 "resources": {"a": {TYPE, "name": "[coalesce(tryGet(parameters('tags'), 'name'), 'web')]",
                  "tags": "[parameters('tags')]"}}}
                """);

        assertThat(evaluated.names()).containsExactly("web");
        assertThat(evaluated.text(0)).isEqualTo("{\"tags\":null}");
    }

    // Growth

    @Test
    void the_steps_grow_linearly_with_the_resources() {
        IntFunction<String> plain = count -> "{\"variables\": {\"v\": \"web\"}, \"resources\": ["
                + IntStream.range(0, count)
                        .mapToObj(i -> "{TYPE, \"name\": \"[concat(variables('v'), '-%d')]\"}".formatted(i))
                        .collect(Collectors.joining(","))
                + "]}";
        IntFunction<String> nested = count -> "{\"resources\": ["
                + IntStream.range(0, count)
                        .mapToObj(i ->
                                "{NESTED, \"properties\": {\"expressionEvaluationOptions\": {\"scope\": \"inner\"},"
                                        + " \"parameters\": {\"p\": {\"value\": " + i
                                        + "}}, \"template\": {\"parameters\": {"
                                        + "\"p\": {\"type\": \"int\"}}, \"resources\": [{TYPE, \"name\":"
                                        + " \"[string(parameters('p'))]\"}]}}}")
                        .collect(Collectors.joining(","))
                + "]}";

        IntFunction<String> chained = count -> "{\"resources\": {"
                + IntStream.range(0, count)
                        .mapToObj(i -> "\"m%d\": ".formatted(i)
                                + MODULE.formatted(
                                        "n",
                                        i == 0 ? "x" : "[take(reference('m%d').outputs.out.value, 2)]".formatted(i - 1),
                                        "{TYPE, \"name\": \"[parameters('in')]\"}"))
                        .collect(Collectors.joining(","))
                + "}}";

        for (IntFunction<String> document : List.of(plain, nested, chained)) {
            EvaluatedDeployment few = evaluate(document.apply(100)).deployment();
            EvaluatedDeployment many = evaluate(document.apply(10_000)).deployment();

            assertThat(many.templates()).hasSize(10_000);
            assertThat((double) many.steps() / few.steps()).isBetween(90.0, 130.0);
        }
    }

    @Test
    void existing_resources_with_symbolic_names_are_not_deployed() {
        Evaluated evaluated = evaluate("""
                {"languageVersion": "2.0", "resources": {
                  "old": {TYPE, "existing": true, "name": "a"}, "new": {TYPE, "name": "b"}}}
                """);

        assertThat(evaluated.names()).containsExactly("b");
    }
}
