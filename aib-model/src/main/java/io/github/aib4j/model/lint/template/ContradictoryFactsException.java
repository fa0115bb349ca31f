package io.github.aib4j.model.lint.template;

/**
 * Thrown when facts contradict the template that they are about, so that the template cannot be checked.
 *
 * @since 0.1.0
 */
public final class ContradictoryFactsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    ContradictoryFactsException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** The JSON pointer of the contradicting place in the template. */
    public String pointer() {
        return pointer;
    }
}
