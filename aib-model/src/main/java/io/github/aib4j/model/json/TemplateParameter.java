package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A parameter that a deployment template is to have in place of a value of its image template.
 *
 * @param name the name, such as {@code location}
 * @param type the type
 * @param pointer the JSON pointer of the value, from the resource on: {@code /location}, {@code /properties/source/sku}
 * @param defaultValue the default, taken literally; when absent, the value that the parameter takes the place of, or none
 *     if the parameter is secure
 */
public record TemplateParameter(String name, ParameterType type, String pointer, Optional<JsonValue> defaultValue) {
    /** Refuses an empty name, a default of another type, and a default of a secure parameter. */
    public TemplateParameter {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(pointer, "pointer");
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

    /** A parameter whose default is the value that it takes the place of. */
    public static TemplateParameter of(String name, ParameterType type, String pointer) {
        return new TemplateParameter(name, type, pointer, Optional.empty());
    }
}
