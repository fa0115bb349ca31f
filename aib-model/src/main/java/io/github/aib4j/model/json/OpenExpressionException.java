package io.github.aib4j.model.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a value that is to be sent contains expressions, which only a deployment evaluates. It lists all of them.
 *
 * @since 0.1.0
 */
public final class OpenExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final OpenExpression[] expressions;

    OpenExpressionException(List<OpenExpression> expressions) {
        super(
                "only a deployment evaluates the expressions at "
                        + expressions.stream().map(OpenExpression::toString).collect(Collectors.joining(", "))
                        + "; read the file for a scope that has their parameters, put values there, or write a deployment template");
        this.expressions = expressions.toArray(OpenExpression[]::new);
    }

    /** The expressions, in the order of the document. */
    public List<OpenExpression> expressions() {
        return List.of(expressions);
    }
}
