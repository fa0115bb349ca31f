package io.github.aib4j.model.json;

import io.github.aib4j.model.value.OneLine;

/**
 * Thrown when a change cannot be written back to its file faithfully, such as one in a list that an expression computes.
 * Nothing was written.
 *
 * @since 0.1.0
 */
public final class DeploymentEditException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    DeploymentEditException(String pointer, String reason) {
        super("the change at " + OneLine.of(pointer) + " cannot be written back: " + OneLine.of(reason));
        this.pointer = pointer;
    }

    /** The JSON pointer of the place in the file. */
    public String pointer() {
        return pointer;
    }
}
