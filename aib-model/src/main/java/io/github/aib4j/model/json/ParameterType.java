package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The types that a parameter of a deployment template can have.
 *
 * @since 0.1.0
 */
public enum ParameterType {
    /** A text. */
    STRING("string"),
    /** A text that is neither logged nor stored. */
    SECURE_STRING("securestring"),
    /** A whole number. */
    INT("int"),
    /** {@code true} or {@code false}. */
    BOOL("bool"),
    /** A JSON object. */
    OBJECT("object"),
    /** A JSON object that is neither logged nor stored. */
    SECURE_OBJECT("secureObject"),
    /** A JSON array. */
    ARRAY("array");

    private final String text;

    ParameterType(String text) {
        this.text = text;
    }

    /** Finds the type with this name; letter case does not matter. */
    public static Optional<ParameterType> find(String text) {
        Objects.requireNonNull(text, "text");
        return Arrays.stream(values())
                .filter(type -> type.text.equalsIgnoreCase(text))
                .findFirst();
    }

    /** Whether values of this type are secrets. */
    public boolean isSecure() {
        return this == SECURE_STRING || this == SECURE_OBJECT;
    }

    /** Whether the value has this type. */
    public boolean accepts(JsonValue value) {
        return switch (this) {
            case STRING, SECURE_STRING -> value instanceof JsonString;
            case INT -> value instanceof JsonNumber number && number.digits().matches("-?[0-9]+");
            case BOOL -> value instanceof JsonBoolean;
            case OBJECT, SECURE_OBJECT -> value instanceof JsonObject;
            case ARRAY -> value instanceof JsonArray;
        };
    }

    /** The name as a deployment template spells it. */
    @Override
    public String toString() {
        return text;
    }
}
