package io.github.aib4j.model.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object.
 *
 * @param members the members by name, in the order in which they came
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    /** Copies the members, keeping their order. */
    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** An object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    /** The member of that name, if there is one; a member that is {@code null} in the text is {@link JsonNull}. */
    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The text of a member that is a text. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The member of that name if it is an object. */
    public Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The member of that name if it is an array. */
    public Optional<JsonArray> array(String name) {
        return members.get(name) instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** A copy with one member added at the end, or replaced where it stands. */
    public JsonObject with(String name, JsonValue value) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new JsonObject(changed);
    }

    /** A copy without the members of these names. */
    public JsonObject without(String... names) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(members);
        changed.keySet().removeAll(List.of(names));
        return new JsonObject(changed);
    }

    /** A copy without the members that are {@code null} in the text, which says the same as no member at all. */
    public JsonObject withoutNulls() {
        Map<String, JsonValue> given = new LinkedHashMap<>(members);
        given.values().removeIf(value -> value == JsonNull.NULL);
        return new JsonObject(given);
    }

    @Override
    public String kind() {
        return "an object";
    }

    @Override
    public String toString() {
        return "JsonObject" + members.keySet();
    }
}
