package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Members of deployment templates by name, ignoring case like Azure. */
public final class ArmMembers {
    private ArmMembers() {}

    /** The member with that name, or else the first whose name only differs in letter case. */
    public static Optional<JsonValue> find(JsonObject object, String name) {
        return object.get(name).or(() -> entry(object, name).map(Map.Entry::getValue));
    }

    /** The same, with its name as written. */
    public static Optional<Map.Entry<String, JsonValue>> entry(JsonObject object, String name) {
        Optional<JsonValue> exact = object.get(name);
        return exact.isPresent()
                ? Optional.of(Map.entry(name, exact.get()))
                : object.members().entrySet().stream()
                        .filter(member -> member.getKey().equalsIgnoreCase(name))
                        .findFirst();
    }

    /** The text of a member; empty if it is not a text. */
    public static Optional<String> text(JsonObject object, String name) {
        return find(object, name).filter(JsonString.class::isInstance).map(text -> ((JsonString) text).value());
    }

    /** A member that is an object, or else an empty object. */
    public static JsonObject object(JsonObject object, String name) {
        return find(object, name)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .orElse(JsonObject.empty());
    }

    /** A member that is an array; empty if it is none. */
    public static Optional<JsonArray> array(JsonObject object, String name) {
        return find(object, name).filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
    }

    /** All members; of two that only differ in letter case, the first. */
    static Map<String, JsonValue> byName(JsonObject object) {
        Map<String, JsonValue> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        object.members().forEach(byName::putIfAbsent);
        return byName;
    }
}
