package io.github.aib4j.model.id;

/** A text was given where a resource id of a certain kind is needed, and is none. */
public final class InvalidResourceIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;

    InvalidResourceIdException(String text, String pattern) {
        super("'" + text + "' is not the resource id that is needed here; write it as " + pattern);
        this.text = text;
    }

    /** The text that was refused. */
    public String text() {
        return text;
    }
}
