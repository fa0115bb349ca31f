package io.github.aib4j.model.implementation.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.EvaluatedDeployment;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expression language, seen through the evaluator, on one tag of an image template. */
class ArmExpressionsTest {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final DeploymentScope SCOPE = DeploymentScope.empty()
            .withSubscriptionId(SUBSCRIPTION)
            .withResourceGroup("images")
            .withLocation("westeurope");
    private static final String DECLARATIONS = """
            "parameters": {
              "prefix": {"type": "string", "defaultValue": "web"},
              "missing": {"type": "string"},
              "password": {"type": "securestring"},
              "regions": {"type": "array", "defaultValue": ["westeurope", "northeurope"]},
              "place": {"type": "string", "defaultValue": "[resourceGroup().location]"},
              "selfish": {"type": "string", "defaultValue": "[parameters('selfish')]"}
            },
            "variables": {
              "name": "[concat(parameters('prefix'), '-01')]",
              "settings": {"Size": 4, "inner": {"names": ["a", "[variables('name')]"]}},
              "unique": "[concat('x', newGuid())]",
              "a": "[variables('b')]",
              "b": "[variables('a')]"
            }
            """;

    private static Evaluated evaluate(String text) {
        return evaluate(text, DECLARATIONS, SCOPE);
    }

    private static Evaluated evaluate(String text, String declarations, DeploymentScope scope) {
        JsonObject resource = JsonObject.empty()
                .with("type", new JsonString("Microsoft.VirtualMachineImages/imageTemplates"))
                .with("tags", JsonObject.empty().with("tag", new JsonString(text)));
        String json = "{\"$schema\": \"s\", \"resources\": [" + JsonText.print(resource) + "], " + declarations + "}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        ReadContext at = ReadContext.of(bytes, "test");
        EvaluatedDeployment deployment =
                DeploymentEvaluator.evaluate((JsonObject) JsonText.parse(bytes, "test"), at, scope);
        EvaluatedResource template = deployment.templates().get(0);
        JsonValue tag = template.resource()
                .object("tags")
                .flatMap(tags -> tags.get("tag"))
                .orElseThrow();
        return new Evaluated(tag, at.remarks(), template);
    }

    private record Evaluated(JsonValue value, List<ReadRemark> remarks, EvaluatedResource template) {
        String text() {
            return JsonText.print(value).replaceAll("\\s*\n\\s*", "");
        }

        String remark() {
            assertThat(remarks).hasSize(1);
            assertThat(remarks.get(0).pointer()).isEqualTo("/resources/0/tags/tag");
            return remarks.get(0).message();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain                                                     | \"plain\"",
                "[[concat('a')]                                            | \"[concat('a')]\"",
                "[test] value                                              | \"[test] value\"",
                "[['a                                                      | \"[['a\"",
                "['it''s']                                                 | \"it's\"",
                "[ concat( 'a' , 'b' ) ]                                   | \"ab\"",
                "[CONCAT('a', 1, true())]                                  | \"a1True\"",
                "[concat(parameters('regions'), parameters('Regions'))[3]] | \"northeurope\"",
                "[variables('NAME')]                                       | \"web-01\"",
                "[variables('settings').inner.names[1]]                    | \"web-01\"",
                "[variables('settings')['inner'].names[0]]                 | \"a\"",
                "[variables('settings').size]                              | 4",
                "[parameters('place')]                                     | \"westeurope\"",
                "[format('{0}/{1}/{0}', 'a', 7)]                           | \"a/7/a\"",
                "[format('{{{0}}}', false())]                              | \"{False}\"",
                "[toLower('AbC')]                                          | \"abc\"",
                "[toUpper('AbC')]                                          | \"ABC\"",
                "[int('5')]                                                | 5",
                "[int(-5)]                                                 | -5",
                "[bool('True')]                                            | true",
                "[bool(0)]                                                 | false",
                "[true()]                                                  | true",
                "[string(5)]                                               | \"5\"",
                "[string(true())]                                          | \"True\"",
                "[string(parameters('regions'))]                           | \"[\\\"westeurope\\\",\\\"northeurope\\\"]\"",
                "[resourceGroup().name]                                    | \"images\"",
                "[resourcegroup()['LOCATION']]                             | \"westeurope\"",
            })
    void expressions_have_the_documented_results(String text, String json) {
        Evaluated evaluated = evaluate(text);

        assertThat(evaluated.text()).isEqualTo(json);
        assertThat(evaluated.remarks()).isEmpty();
        assertThat(evaluated.template().expressions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[subscription().id]  | /subscriptions/S",
                "[subscription().subscriptionId]  | S",
                "[resourceGroup().id]  | /subscriptions/S/resourceGroups/images",
                "[string(subscription())]  | {\"id\":\"/subscriptions/S\",\"subscriptionId\":\"S\"}",
                "[resourceId('Microsoft.Compute/images', 'web')]"
                        + " | /subscriptions/S/resourceGroups/images/providers/Microsoft.Compute/images/web",
                "[resourceId('other', 'Microsoft.Compute/images', 'web')]"
                        + " | /subscriptions/S/resourceGroups/other/providers/Microsoft.Compute/images/web",
                "[resourceId('11111111-2222-3333-4444-555555555555', 'other', 'Microsoft.Compute/images', 'web')]"
                        + " | /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/other/providers"
                        + "/Microsoft.Compute/images/web",
                "[resourceId('11111111-2222-3333-4444-555555555555', 'Microsoft.Compute/images', 'web')]"
                        + " | /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers"
                        + "/Microsoft.Compute/images/web",
                "[resourceId('Microsoft.Compute/galleries/images/versions', 'g', 'i', '1.0.0')]"
                        + " | /subscriptions/S/resourceGroups/images/providers/Microsoft.Compute"
                        + "/galleries/g/images/i/versions/1.0.0",
            })
    void ids_are_those_of_the_scope_of_the_deployment(String text, String id) {
        assertThat(evaluate(text).value())
                .isEqualTo(new JsonString(id.replace("/S", "/" + SUBSCRIPTION)
                        .replaceAll("^S$", SUBSCRIPTION)
                        .replace("\"S\"", "\"" + SUBSCRIPTION + "\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[concat('a', reference('b').c)]          | the function 'reference' needs Azure, and no result is given",
                "[listKeys('b', '2023-01-01').keys[0]]    | the function 'listKeys' needs Azure, and no result is given",
                "[utcNow()]                               | the function 'utcNow' needs the clock, and no time is given",
                "[copyIndex()]                            | copyIndex() stands outside the copy loop that it counts",
                "[contoso.name('b')]                      | the function 'contoso.name' is not evaluated here",
                "[variables('unique')]"
                        + " | the function 'newGuid' needs Azure, and no result is given (in variable 'unique')",
                "[parameters('missing')]" + " | parameter 'missing' is not given and has no default",
                "[parameters('nobody')]                   | a parameter 'nobody' is not declared",
                "[variables('nothing')]                   | a variable 'nothing' is not declared",
                "[variables('a')]                         | variable 'a' refers to itself (in variable 'b')",
                "[parameters('selfish')]" + " | parameter 'selfish' refers to itself",
                "[variables('settings').color]            | an object has no item 'color'",
                "[parameters('regions')[2]]               | an array has no item [2]",
                "[parameters('prefix').x]                 | a text has no item 'x'",
                "[resourceGroup().tags]                   | what is known of resourceGroup() has no item 'tags'",
                "[concat('a', parameters('regions'))]     | concat() takes texts alone or arrays alone",
                "[int('five')]                            | int() takes a whole number, or a text that is one",
                "[bool('yes')]                            | bool() takes 'true', 'false' or a whole number",
                "[format('{1}', 'a')]                     | format() has no argument {1}",
                "[format('{0:C}', 1)]"
                        + " | format() is evaluated for whole numbers in the formats D, F, G, N, X and patterns of"
                        + " zeros, not for 'C'",
                "[resourceId('Microsoft.Compute/images')]"
                        + " | resourceId() has 0 names for a type of 1 segments; give one for each",
                "[resourceId('a', 'b')]"
                        + " | resourceId() has no resource type, such as 'Microsoft.Compute/images', where one belongs",
            })
    void an_expression_without_a_value_is_kept_and_says_why(String text, String reason) {
        Evaluated evaluated = evaluate(text);

        assertThat(evaluated.value()).isEqualTo(new JsonString(text));
        assertThat(evaluated.remark()).isEqualTo(reason + "; the expression is kept as it is");
        assertThat(evaluated.template().expressions()).containsExactly("/tags/tag");
    }

    @ParameterizedTest
    @CsvSource({
        "[resourceGroup().id], the subscription",
        "[resourceGroup().name], the resource group",
        "[resourceGroup().location], the location of the resource group",
        "'[resourceId(''A.B/c'', ''d'')]', the subscription",
    })
    void a_missing_part_of_the_scope_is_named(String text, String missing) {
        assertThat(evaluate(text, DECLARATIONS, DeploymentScope.empty()).remark())
                .isEqualTo(missing + " is not given; the expression is kept as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[ ]",
                "[concat('a']",
                "[concat('a'))]",
                "[concat('a' 'b')]",
                "[concat('a',)]",
                "['a]",
                "[a]",
                "[variables('settings').]",
                "[variables('settings')[]]",
                "[1.5]",
                "[-]",
                "[\"a\"]",
                "[12345678901234567890]"
            })
    void an_invalid_expression_is_kept_with_a_remark(String text) {
        Evaluated evaluated = evaluate(text);

        assertThat(evaluated.value()).isEqualTo(new JsonString(text));
        assertThat(evaluated.remark()).startsWith("this is not an expression, ");
    }

    @Test
    void a_syntax_error_names_its_character() {
        assertThat(evaluate("[concat('a']").remark())
                .isEqualTo("this is not an expression, ',' or ')' is missing at character 12;"
                        + " the expression is kept as it is");
    }

    @Test
    void an_expression_of_a_hundred_thousand_parentheses_is_too_long() {
        assertThat(evaluate("[" + "concat(".repeat(3_100) + ")".repeat(3_100) + "]")
                        .remark())
                .startsWith("the expression is longer than 24576 characters");
    }

    @Test
    void deep_nesting_is_refused_before_the_stack_overflows() {
        assertThat(evaluate("[" + "concat(".repeat(101) + ")".repeat(101) + "]").remark())
                .startsWith("the expression is nested more than 100 deep");
        assertThat(evaluate("[variables('settings')" + ".a".repeat(301) + "]").remark())
                .startsWith("expressions and variables lie in each other more than 300 deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': {'a': '[string(variables(''v%d''))]'}}",
                "'[map(createArray(1), lambda(''a'', variables(''v%d'')))]'",
                "'[filter(createArray(1), lambda(''a'', equals(variables(''v%d''), 1)))]'",
                "'[reduce(createArray(1), 0, lambda(''a'', ''b'', variables(''v%d'')))]'",
                "'[sort(createArray(1, 2), lambda(''a'', ''b'', equals(variables(''v%d''), 1)))]'",
                "'[toObject(createArray(1), lambda(''a'', ''b''), lambda(''a'', variables(''v%d'')))]'",
                "'[groupBy(createArray(1), lambda(''a'', string(variables(''v%d''))))]'",
                "'[mapValues(createObject(''a'', 1), lambda(''a'', variables(''v%d'')))]'",
                "'[if(true(), coalesce(null(), variables(''v%d'')), 1)]'",
                "[{'copy': [{'name': 'l', 'count': 1, 'input': '[variables(''v%d'')]'}]}]",
                "'[n.f(variables(''v%d''))]'",
                "'[n.g(1)]'"
            })
    void the_deepest_evaluation_fits_a_stack_of_half_a_megabyte(String definition) throws Exception {
        StringBuilder variables = new StringBuilder("""
                "functions": [{"namespace": "n", "members": {
                  "f": {"parameters": [{"name": "a"}], "output": {"value": "[map(parameters('a'), lambda('b', 1))]"}},
                  "g": {"parameters": [{"name": "a"}], "output": {"value": {"a": ["[n.g(parameters('a'))]"]}}}}}],
                "variables": {"v0": []""");
        String json = definition.replace("''", "\u0000").replace("'", "\"").replace("\u0000", "'");
        for (int i = 1; i <= 500; i++) {
            variables.append(", \"v%d\": ".formatted(i)).append(json.formatted(i - 1));
        }
        List<String> remarks = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(
                null,
                () -> remarks.add(
                        evaluate("[variables('v500')]", variables + "}", SCOPE).remark()),
                "small",
                512 * 1024);
        thread.start();
        thread.join();

        assertThat(remarks).singleElement().asString().contains(" more than 300 deep");
    }

    @Test
    void a_hundred_nested_calls_are_evaluated() {
        assertThat(evaluate("[" + "concat(".repeat(99) + "'a'" + ")".repeat(99) + "]")
                        .text())
                .isEqualTo("\"a\"");
    }

    @Test
    void variables_that_double_each_other_end_at_a_limit() {
        StringBuilder variables = new StringBuilder("\"variables\": {\"v0\": \"0123456789\"");
        for (int i = 1; i <= 60; i++) {
            variables.append(", \"v%d\": \"[concat(variables('v%d'), variables('v%d'))]\"".formatted(i, i - 1, i - 1));
        }

        assertThat(evaluate("[variables('v60')]", variables + "}", SCOPE).remark())
                .startsWith("the result is larger than 4194304 characters (in variable 'v19')");
    }

    @Test
    void objects_that_contain_each_other_twice_end_at_a_limit() {
        StringBuilder variables = new StringBuilder("\"variables\": {\"v0\": {}");
        for (int i = 1; i <= 60; i++) {
            variables.append(", \"v%d\": [\"[variables('v%d')]\", \"[variables('v%d')]\"]".formatted(i, i - 1, i - 1));
        }

        assertThat(evaluate("[variables('v60')]", variables + "}", SCOPE).remark())
                .startsWith("the result is larger than 4194304 characters");
    }

    @Test
    void an_id_of_huge_names_ends_at_a_limit() {
        String variables = "\"variables\": {\"big\": \"" + "x".repeat(1_000_000) + "\"}";
        String names = ", variables('big')".repeat(1_000);

        assertThat(evaluate("[resourceId('A.B" + "/c".repeat(1_000) + "'" + names + ")]", variables, SCOPE)
                        .remark())
                .startsWith("the result is larger than 4194304 characters");
    }

    @Test
    void a_value_that_is_nested_deeper_by_each_variable_ends_at_a_limit() {
        StringBuilder variables = new StringBuilder("\"variables\": {\"v0\": {}");
        for (int i = 1; i <= 500; i++) {
            variables.append(", \"v%d\": [[[[\"[variables('v%d')]\"]]]]".formatted(i, i - 1));
        }

        assertThat(evaluate("[variables('v500')]", variables + "}", SCOPE).remark())
                .contains(" more than 300 deep");
        assertThat(evaluate("[string(variables('v49'))]", variables + "}", SCOPE)
                        .remarks())
                .isEmpty();
    }

    @Test
    void the_value_of_a_secure_parameter_is_used_but_never_shown() {
        DeploymentScope scope = SCOPE.withParameter("password", "hunter2");

        Evaluated evaluated = evaluate("[concat('pw=', parameters('password'))]", DECLARATIONS, scope);

        assertThat(evaluated.text()).isEqualTo("\"pw=hunter2\"");
        assertThat(evaluated.template().secrets()).containsExactly("/tags/tag");
        assertThat(evaluated.template().toString() + scope).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[int(parameters('password'))]",
                "[variables(parameters('password'))]",
                "[parameters(parameters('password'))]",
                "[variables('settings')[parameters('password')]]",
                "[resourceGroup()[parameters('password')]]",
                "[resourceId(parameters('password'), 'a')]",
                "[format('{1}', parameters('password'))]",
                "[format(concat('{0:', parameters('password'), '}'), 1)]",
                "[contoso.a(parameters('password'))]",
                "[map(createArray(1), lambda('a', lambdaVariables(parameters('password'))))]",
            })
    void no_remark_shows_a_secret(String text) {
        Evaluated evaluated = evaluate(text, DECLARATIONS, SCOPE.withParameter("password", "hunter2"));

        assertThat(evaluated.remark()).doesNotContain("hunter2");
    }

    /** Each round puts the value of the one before into a list, twice or 80,000 times over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[equals(1, V)]",
                "[equals(V, V)]",
                "[contains(createArray(1), V)]",
                "[indexOf(createArray(1), V)]",
                "[union(V, V)]",
                "[intersection(V, V)]",
                "[reference(V)]"
            })
    void values_that_are_too_deep_or_too_large_are_not_compared(String expression) {
        String many = "concat(" + String.join(", ", Collections.nCopies(8, "range(0, 10000)")) + ")";
        String deep = "reduce(" + many + ", null(), lambda('v', 'i', createArray(lambdaVariables('v'))))";
        String large = "reduce(range(0, 60), null(),"
                + " lambda('v', 'i', createArray(lambdaVariables('v'), lambdaVariables('v'))))";
        DeploymentScope scope = SCOPE.withFunctionResult("reference", List.of(new JsonString("a")), new JsonString("x"))
                .withFunctionResult("reference", List.of(new JsonString("b")), new JsonString("y"));

        assertThat(evaluate(expression.replace("V", deep), DECLARATIONS, scope).remark())
                .contains("the result is nested more than 500 deep");
        assertThat(evaluate(expression.replace("V", large), DECLARATIONS, scope).remark())
                .contains("the result is larger than 4194304 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[equals(json('1e99999999999'), 1)]", "[less(json('1e99999999999'), 1)]"})
    void numbers_that_are_too_large_are_not_compared(String expression) {
        assertThat(evaluate(expression).remark()).contains("numbers with an exponent of more than ten digits");
    }
}
