package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes objects with members in the order in which Compute writes them. */
final class OrderedMembers {
    private OrderedMembers() {}

    /** The members with these names first, if present, followed by the others in their own order. */
    static JsonObject ordered(JsonObject object, String... first) {
        JsonObject.Builder members = JsonObject.builder();
        for (String name : first) {
            object.get(name).ifPresent(value -> members.put(name, value));
        }
        object.forEach(members::put);
        return members.build();
    }

    /** Adds the member if it is absent. */
    static JsonObject defaulted(JsonObject object, String name, JsonValue value) {
        return Json.present(object, name).isPresent() ? object : object.with(name, value);
    }

    /** The first object with the members of the second merged in, at every depth. */
    static JsonObject merged(JsonObject old, JsonObject changes) {
        JsonObject merged = old;
        for (var change : changes.members().entrySet()) {
            String name = change.getKey();
            JsonValue value = change.getValue() instanceof JsonObject object
                    ? merged(Json.child(old, name), object)
                    : change.getValue();
            merged = merged.with(name, value);
        }
        return merged;
    }

    /** The value at that path, if any. */
    static Stream<JsonValue> at(JsonObject object, String place) {
        String[] names = place.split("\\.", 2);
        Stream<JsonValue> found = Json.present(object, names[0]).stream();
        return names.length == 1
                ? found
                : found.filter(JsonObject.class::isInstance).flatMap(child -> at((JsonObject) child, names[1]));
    }

    /** The text at that path; empty if it is not text. */
    static Optional<String> text(JsonObject object, String place) {
        return at(object, place)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .findFirst();
    }

    /** A text as it is, anything else as JSON. */
    static String text(JsonValue value) {
        return value instanceof JsonString text ? text.value() : JsonText.print(value);
    }

    /** The object at that path, or an empty one. */
    static JsonObject object(JsonObject object, String place) {
        return at(object, place)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .findFirst()
                .orElse(JsonObject.empty());
    }

    /** The whole number in that member; empty if it is not one, or has more than 18 digits. */
    static OptionalLong number(JsonObject object, String name) {
        return object.get(name)
                .filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).digits())
                .filter(digits -> digits.matches("-?\\d{1,18}"))
                .map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElse(OptionalLong.empty());
    }
}
