package io.github.aib4j.model.implementation.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Properties of functions that hold for all arguments. */
class FunctionPropertiesTest {
    private static final int TRIES = 100;

    private static JsonValue evaluate(String expression, Map<String, JsonValue> parameters) {
        JsonObject.Builder declared = JsonObject.builder();
        parameters.keySet().forEach(name -> declared.put(name, JsonObject.empty()));
        JsonObject document = JsonObject.builder()
                .put("$schema", new JsonString("s"))
                .put("parameters", declared.build())
                .put(
                        "resources",
                        new JsonArray(List.of(JsonObject.builder()
                                .put("type", new JsonString("Microsoft.VirtualMachineImages/imageTemplates"))
                                .put("value", new JsonString("[" + expression + "]"))
                                .build())))
                .build();
        byte[] json = JsonText.print(document).getBytes(StandardCharsets.UTF_8);
        EvaluatedResource resource = DeploymentEvaluator.evaluate(
                        document,
                        ReadContext.of(json, "test"),
                        DeploymentScope.empty().withParameters(parameters))
                .templates()
                .get(0);
        assertThat(resource.open()).isEmpty();
        return resource.resource().get("value").orElseThrow();
    }

    private static JsonValue evaluate(String expression, String a) {
        return evaluate(expression, Map.of("a", new JsonString(a)));
    }

    private static JsonValue numbers(List<Integer> numbers) {
        return new JsonArray(numbers.stream()
                .map(number -> (JsonValue) JsonNumber.of(number))
                .toList());
    }

    @Provide
    Arbitrary<JsonValue> values() {
        Arbitrary<JsonValue> plain = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5).map(JsonString::new),
                Arbitraries.integers().map(JsonNumber::of),
                Arbitraries.of(true, false).map(JsonBoolean::new));
        Arbitrary<JsonValue> array = plain.list().ofMaxSize(3).map(JsonArray::new);
        return Arbitraries.oneOf(
                plain,
                array,
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(3), Arbitraries.oneOf(plain, array))
                        .ofMaxSize(3)
                        .map(JsonObject::new));
    }

    @Property(tries = TRIES)
    void encoding_and_decoding_give_the_text_again(@ForAll @StringLength(max = 20) String text) {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(evaluate("base64ToString(base64(parameters('a')))", valid)).isEqualTo(new JsonString(valid));
        assertThat(evaluate("uriComponentToString(uriComponent(parameters('a')))", valid))
                .isEqualTo(new JsonString(valid));
        assertThat(evaluate("dataUriToString(dataUri(parameters('a')))", valid)).isEqualTo(new JsonString(valid));
    }

    @Property(tries = TRIES)
    void a_value_written_as_json_is_the_value_again(@ForAll("values") JsonValue value) {
        assertThat(evaluate("json(string(createArray(parameters('a'))))[0]", Map.of("a", value)))
                .isEqualTo(value);
        assertThat(evaluate("equals(parameters('a'), parameters('a'))", Map.of("a", value)))
                .isEqualTo(new JsonBoolean(true));
        assertThat(evaluate("coalesce(null(), parameters('a'))", Map.of("a", value)))
                .isEqualTo(value);
    }

    @Property(tries = TRIES)
    void splitting_and_joining_gives_the_text_again(@ForAll @StringLength(max = 20) String text) {
        assertThat(evaluate("join(split(parameters('a'), 'a'), 'a')", text)).isEqualTo(new JsonString(text));
    }

    @Property(tries = TRIES)
    void taking_and_skipping_give_the_whole_text(
            @ForAll @StringLength(max = 9) String text, @ForAll @IntRange(min = -3, max = 12) int at) {
        Map<String, JsonValue> given = Map.of("a", new JsonString(text), "n", JsonNumber.of(at));

        assertThat(evaluate(
                        "concat(take(parameters('a'), parameters('n')), skip(parameters('a'), parameters('n')))",
                        given))
                .isEqualTo(new JsonString(text));
    }

    @Property(tries = TRIES)
    void a_union_has_each_item_once_in_the_order_of_the_first(
            @ForAll @Size(max = 6) List<@IntRange(max = 5) Integer> one,
            @ForAll @Size(max = 6) List<@IntRange(max = 5) Integer> other) {
        List<Integer> expected =
                Stream.concat(one.stream(), other.stream()).distinct().toList();

        assertThat(evaluate("union(parameters('a'), parameters('b'))", Map.of("a", numbers(one), "b", numbers(other))))
                .isEqualTo(numbers(expected));
        assertThat(evaluate(
                        "intersection(parameters('a'), parameters('b'))",
                        Map.of("a", numbers(one), "b", numbers(other))))
                .isEqualTo(
                        numbers(one.stream().distinct().filter(other::contains).toList()));
    }

    @Property(tries = TRIES)
    void sorted_numbers_are_in_order(@ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> numbers) {
        assertThat(evaluate(
                        "sort(parameters('a'), lambda('x', 'y', less(lambdaVariables('x'), lambdaVariables('y'))))",
                        Map.of("a", numbers(numbers))))
                .isEqualTo(numbers(numbers.stream().sorted().toList()));
    }

    @Property(tries = TRIES)
    void an_object_of_its_items_is_the_object(@ForAll("values") JsonValue value) {
        JsonObject object = JsonObject.empty().with("b", value).with("a", value);

        assertThat(evaluate(
                        "toObject(items(parameters('a')), lambda('i', lambdaVariables('i').key),"
                                + " lambda('i', lambdaVariables('i').value))",
                        Map.of("a", object)))
                .isEqualTo(object);
    }

    @Property(tries = TRIES)
    void numbers_are_calculated_and_written_as_java_does(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long one,
            @ForAll @IntRange(min = 1, max = 99_999) int other) {
        Map<String, JsonValue> given = Map.of("a", JsonNumber.of(one), "b", JsonNumber.of(other));

        assertThat(evaluate(
                        "add(mul(div(parameters('a'), parameters('b')), parameters('b')),"
                                + " mod(parameters('a'), parameters('b')))",
                        given))
                .isEqualTo(JsonNumber.of(one));
        assertThat(evaluate("format('{0:N0}', parameters('a'))", given))
                .isEqualTo(new JsonString(String.format(Locale.ROOT, "%,d", one)));
        assertThat(evaluate("dateTimeToEpoch(dateTimeFromEpoch(parameters('a')))", given))
                .isEqualTo(JsonNumber.of(one));
    }
}
