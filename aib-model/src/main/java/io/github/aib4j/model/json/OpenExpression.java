package io.github.aib4j.model.json;

import io.github.aib4j.model.value.OneLine;
import java.io.Serializable;
import java.util.Objects;

/**
 * An expression of a deployment template that has no value here, and was kept at its place.
 *
 * @param pointer the JSON pointer of the text, or of the member whose name it is
 * @param expression the expression with its brackets
 * @param reason why it has no value, such as a parameter that is not given
 * @since 0.1.0
 */
public record OpenExpression(String pointer, String expression, String reason) implements Serializable {
    /** Refuses null. */
    public OpenExpression {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(reason, "reason");
    }

    private static final int QUOTED = 200;

    /** Returns an expression of which nothing is known but its place. */
    public static OpenExpression at(String pointer, String expression) {
        return new OpenExpression(pointer, expression, "only a deployment evaluates it");
    }

    /** The place and the expression, in one line and without signatures. */
    @Override
    public String toString() {
        return OneLine.of(pointer) + " " + OneLine.quoted(expression, QUOTED);
    }
}
