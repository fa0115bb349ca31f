package io.github.aib4j.model.value;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value the text, without quotes and escapes
 */
public record JsonString(String value) implements JsonValue {
    /** Refuses null. */
    public JsonString {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String kind() {
        return "a text";
    }

    @Override
    public String toString() {
        return "JsonString[" + value.length() + " characters]";
    }
}
