package io.github.aib4j.model.gallery;

/** A text was given as the number of an image version, and is none. */
public final class InvalidGalleryVersionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_QUOTED = 120;

    private final String text;

    InvalidGalleryVersionException(String text, String reason) {
        super("'" + shortened(text) + "' " + reason);
        this.text = text;
    }

    /** Of what is far longer than any number the beginning is enough. */
    private static String shortened(String text) {
        return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
    }

    /** The text that was refused. */
    public String text() {
        return text;
    }
}
