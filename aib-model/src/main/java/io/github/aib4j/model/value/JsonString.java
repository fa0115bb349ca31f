package io.github.aib4j.model.value;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value the text, without quotes and escapes
 * @since 0.1.0
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
