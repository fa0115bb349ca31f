package io.github.aib4j.model.id;

import io.github.aib4j.model.value.OneLine;

/**
 * A text was given where a resource id of a certain kind is needed, and is none.
 *
 * @since 0.1.0
 */
public final class InvalidResourceIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 400;

    private final String text;

    InvalidResourceIdException(String text, String pattern) {
        super("'" + OneLine.of(text, LONGEST) + "' is not the resource id that is needed here; write it as " + pattern);
        this.text = text;
    }

    /** The text that was rejected. */
    public String text() {
        return text;
    }
}
