package io.github.aib4j.testing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is assembled from printed values equals the printed page. */
class PrintedJsonTest {
    private static final JsonObject VALUE = (JsonObject) JsonText.parse("""
            {"name": "a", "list": [1, {"b": [], "c": {}}, ["x\\ny", null]], "text": "line\\nbreak \\u2028 \\"quoted\\" \\u00e9",
             "deep": {"deeper": {"deepest": [[[true]]]}}}""", "value");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void with_any_number_of_values(int count) {
        List<JsonValue> values = Collections.nCopies(count, VALUE);

        assertThat(page(values, "")).isEqualTo(printed(Json.object("value", new JsonArray(values))));
        assertThat(page(values, "https://host/next?$skiptoken=a\"b"))
                .isEqualTo(printed(Json.object(
                        "value", new JsonArray(values), "nextLink", Json.text("https://host/next?$skiptoken=a\"b"))));
    }

    @Test
    void with_values_that_are_empty() {
        List<JsonValue> values = List.of(JsonObject.empty(), new JsonArray(List.of()), VALUE);

        assertThat(page(values, "")).isEqualTo(printed(Json.object("value", new JsonArray(values))));
    }

    private static String page(List<JsonValue> values, String next) {
        return new String(
                PrintedJson.list(values.stream().map(PrintedJson::of).toList(), next), StandardCharsets.UTF_8);
    }

    private static String printed(JsonValue value) {
        return JsonText.print(value, 1);
    }
}
