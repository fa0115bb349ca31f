package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Short methods to create and read JSON trees. */
public final class Json {
    private Json() {}

    public static JsonString text(String value) {
        return new JsonString(value);
    }

    /** An object with these members, given as name, value, name, value. */
    public static JsonObject object(Object... namesAndValues) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (JsonValue) namesAndValues[i + 1]);
        }
        return new JsonObject(members);
    }

    public static JsonArray array(Stream<? extends JsonValue> items) {
        return new JsonArray(items.<JsonValue>map(i -> i).toList());
    }

    /** The objects in an array member; none if it is not an array. */
    public static Stream<JsonObject> objects(JsonObject parent, String name) {
        return items(parent, name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** The texts in an array member; none if it is not an array. */
    public static Stream<String> texts(JsonObject parent, String name) {
        return items(parent, name).filter(JsonString.class::isInstance).map(i -> ((JsonString) i).value());
    }

    public static Stream<JsonValue> items(JsonObject parent, String name) {
        return parent.array(name).map(JsonArray::items).orElse(List.of()).stream();
    }

    public static JsonObject child(JsonObject parent, String name) {
        return parent.object(name).orElse(JsonObject.empty());
    }

    /** The member unless it is absent or null. */
    public static Optional<JsonValue> present(JsonObject parent, String name) {
        return parent.get(name).filter(v -> v != JsonNull.NULL);
    }

    /** An array with each of its objects changed; any other value unchanged. */
    public static JsonValue eachObject(JsonValue array, UnaryOperator<JsonObject> change) {
        return array instanceof JsonArray a
                ? array(a.items().stream().map(i -> i instanceof JsonObject o ? change.apply(o) : i))
                : array;
    }

    /** The value with the members of its objects in alphabetical order at every level, and without nulls. */
    public static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array(array.items().stream().map(Json::sorted));
        }
        return value instanceof JsonObject object ? sorted(object) : value;
    }

    public static JsonObject sorted(JsonObject object) {
        Map<String, JsonValue> members = new TreeMap<>();
        object.forEach((name, value) -> {
            if (value != JsonNull.NULL) {
                members.put(name, sorted(value));
            }
        });
        return new JsonObject(members);
    }
}
