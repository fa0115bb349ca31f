package io.github.aib4j.model.id;

/** Thrown when a text is not a resource id of the required kind. */
public final class InvalidResourceIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;

    InvalidResourceIdException(String text, String pattern) {
        super("'" + text + "' is not the resource id that is needed here; write it as " + pattern);
        this.text = text;
    }

    /** The text that was rejected. */
    public String text() {
        return text;
    }
}
