package io.github.aib4j.model.value;

/**
 * A JSON {@code true} or {@code false}.
 *
 * @param value the boolean
 * @since 0.1.0
 */
public record JsonBoolean(boolean value) implements JsonValue {
    @Override
    public String kind() {
        return "a boolean";
    }
}
