package io.github.aib4j.model.gallery;

/** Thrown when a text is not the number of an image version. */
public final class InvalidGalleryVersionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_QUOTED = 120;

    private final String text;

    InvalidGalleryVersionException(String text, String reason) {
        super("'" + shortened(text) + "' " + reason);
        this.text = text;
    }

    /** If the text is far too long for a number, its beginning is enough. */
    private static String shortened(String text) {
        return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
    }

    /** The text that was rejected. */
    public String text() {
        return text;
    }
}
