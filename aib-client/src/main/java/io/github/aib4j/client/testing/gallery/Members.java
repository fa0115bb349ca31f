package io.github.aib4j.client.testing.gallery;

import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;

/** Makes objects whose members come in the order in which Compute writes them. */
final class Members {
    private Members() {}

    /** The members of these names first, as far as there are any, then the others in their own order. */
    static JsonObject ordered(JsonObject object, String... first) {
        JsonObject.Builder members = JsonObject.builder();
        for (String name : first) {
            object.get(name).ifPresent(value -> members.put(name, value));
        }
        object.forEach(members::put);
        return members.build();
    }

    /** With that member unless it has it. */
    static JsonObject defaulted(JsonObject object, String name, JsonValue value) {
        return Json.present(object, name).isPresent() ? object : object.with(name, value);
    }

    /** The first object, with what the second says of the same members, at every depth. */
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
}
