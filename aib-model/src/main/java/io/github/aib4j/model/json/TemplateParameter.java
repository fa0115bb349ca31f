package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A parameter of a deployment template that replaces a value of its image template.
 *
 * @param name the name, such as {@code location}
 * @param type the type
 * @param pointer the JSON pointer of the value, relative to the resource: {@code /location}, {@code
 *     /properties/source/sku}
 * @param defaultValue the literal default; if absent, the replaced value, or none if the parameter is secure
 * @since 0.1.0
 */
public record TemplateParameter(String name, ParameterType type, String pointer, Optional<JsonValue> defaultValue) {
    /** Refuses an empty name, a default of another type, and a default of a secure parameter. */
    public TemplateParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(defaultValue, "defaultValue");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the parameter for " + pointer + " has no name");
        }
        if (type.isSecure() && defaultValue.isPresent()) {
            throw new IllegalArgumentException("parameter '" + name + "' is secure, so it has no default");
        }
        if (!defaultValue.map(type::accepts).orElse(true)) {
            throw new IllegalArgumentException("the default of parameter '" + name + "' is no '" + type + "'");
        }
    }

    /** Returns a parameter whose default is the value that it replaces. */
    public static TemplateParameter of(String name, ParameterType type, String pointer) {
        return new TemplateParameter(name, type, pointer, Optional.empty());
    }
}
