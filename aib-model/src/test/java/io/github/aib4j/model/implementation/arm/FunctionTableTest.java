package io.github.aib4j.model.implementation.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The results of each function, row by row; see {@code functions.txt}. */
class FunctionTableTest {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";

    private static final DeploymentScope SCOPE = DeploymentScope.empty()
            .withSubscriptionId(SUBSCRIPTION)
            .withResourceGroup("images")
            .withLocation("westeurope")
            .withTime(Instant.parse("2019-03-05T17:53:18Z"))
            .withFunctionResult("deployment", json("{\"name\": \"weekly\"}"))
            .withFunctionResult("environment", json("{\"suffixes\": {\"storage\": \"core.windows.net\"}}"))
            .withFunctionResult("subscription", json("{\"displayName\": \"team\"}"))
            .withFunctionResult("reference", List.of(new JsonString("account")), json("{\"keys\": [\"k\"]}"));

    private static final String SECTIONS = """
            "parameters": {
              "prefix": {"type": "string", "defaultValue": "web"},
              "optional": {"type": "string", "nullable": true},
              "missing": {"type": "string"}
            },
            "variables": {
              "letters": {"one": "a", "two": "b", "three": "c"},
              "numbers": ["one", "two", "three"],
              "nulls": {"null1": null, "null2": null, "string": "default", "int": 1,
                "object": {"first": "default"}, "array": [1]},
              "animals": [{"name": "Ada", "age": 5}, {"name": "Ben", "age": 3}, {"name": "Cat", "age": 2},
                {"name": "Don", "age": 8}],
              "entities": {
                "item002": {"enabled": false, "displayName": "Example item 2", "number": 200},
                "item001": {"enabled": true, "displayName": "Example item 1", "number": 300}},
              "copy": [
                {"name": "itemForLoop", "count": "[length(range(0, 10))]",
                  "input": "[range(0, 10)[copyIndex('itemForLoop')]]"},
                {"name": "loop", "count": 3, "input": "[concat('a', copyIndex('loop'))]"},
                {"name": "fromCount", "count": 3, "input": {"n": "[copyIndex('fromCount', 10)]"}}]
            },
            "functions": [{"namespace": "contoso", "members": {
              "uniqueName": {"parameters": [{"name": "prefix", "type": "string"}],
                "output": {"type": "string", "value": "[concat(toLower(parameters('prefix')), '-contoso')]"}},
              "twice": {"parameters": [{"name": "a", "type": "string"}],
                "output": {"type": "string", "value": "[concat(parameters('a'), parameters('a'))]"}},
              "blind": {"parameters": [{"name": "a", "type": "string"}],
                "output": {"type": "string", "value": "[variables('numbers')[0]]"}}
            }}]
            """;

    private static JsonValue json(String text) {
        return JsonText.parse(text, "test");
    }

    static List<String> rows() throws IOException {
        try (InputStream in = FunctionTableTest.class.getResourceAsStream("functions.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static EvaluatedResource evaluate(String expression) {
        JsonObject resource = JsonObject.empty()
                .with("type", new JsonString("Microsoft.VirtualMachineImages/imageTemplates"))
                .with("value", new JsonString("[" + expression + "]"));
        byte[] bytes = ("{\"$schema\": \"s\", \"resources\": [" + JsonText.print(resource) + "], " + SECTIONS + "}")
                .getBytes(StandardCharsets.UTF_8);
        return DeploymentEvaluator.evaluate(
                        (JsonObject) JsonText.parse(bytes, "test"), ReadContext.of(bytes, "test"), SCOPE)
                .templates()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void functions_have_the_documented_results(String row) {
        int arrow = row.indexOf(" => ");
        String expected = row.substring(arrow + " => ".length());

        EvaluatedResource evaluated = evaluate(row.substring(0, arrow));

        if (expected.startsWith("! ")) {
            assertThat(evaluated.open()).containsOnlyKeys("/value");
            assertThat(evaluated.open().get("/value")).contains(expected.substring(2));
        } else {
            assertThat(evaluated.open()).isEmpty();
            assertThat(evaluated.resource().get("value"))
                    .contains(json(expected.replace("/subscriptions/S", "/subscriptions/" + SUBSCRIPTION)
                            .replaceAll("^\"S\"$", "\"" + SUBSCRIPTION + "\"")));
        }
    }

    @Test
    void there_are_more_than_three_hundred_rows_and_each_function_has_one() throws IOException {
        String all = String.join("\n", rows()).toLowerCase(Locale.ROOT);

        assertThat(rows()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(ArmFunctions.names()).allMatch(name -> all.contains(name + "("));
    }
}
