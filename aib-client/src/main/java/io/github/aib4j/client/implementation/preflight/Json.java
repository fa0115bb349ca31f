package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;

/** Reads the bodies of responses. */
final class Json {
    private Json() {}

    static JsonObject object(byte[] body) {
        if (JsonText.parse(body, "answer") instanceof JsonObject object) {
            return object;
        }
        throw new JsonReadException("answer", 1, 1, "", "an object belongs here");
    }

    /** The properties; a response without them cannot be used. */
    static JsonObject properties(byte[] body) {
        return object(body).object("properties").orElseThrow(() -> lacks("properties"));
    }

    /** The items of an array, or of the page of a list. */
    static List<JsonValue> items(byte[] body) {
        JsonValue parsed = JsonText.parse(body, "answer");
        if (parsed instanceof JsonArray array) {
            return array.items();
        }
        return object(body).array("value").map(JsonArray::items).orElseThrow(() -> lacks("value"));
    }

    private static JsonReadException lacks(String name) {
        return new JsonReadException("answer", 1, 1, "", "'" + name + "' is missing");
    }

    /** A text within objects. */
    static Optional<String> text(JsonObject from, String object, String... names) {
        Optional<JsonObject> at = from.object(object);
        for (int i = 0; i < names.length - 1; i++) {
            String name = names[i];
            at = at.flatMap(part -> part.object(name));
        }
        return at.flatMap(part -> part.text(names[names.length - 1]));
    }
}
