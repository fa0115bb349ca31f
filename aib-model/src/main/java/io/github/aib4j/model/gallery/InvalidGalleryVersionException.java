package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OneLine;

/**
 * Thrown when a text is not the number of an image version.
 *
 * @since 0.1.0
 */
public final class InvalidGalleryVersionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** If the text is far too long for a number, its beginning is enough. */
    private static final int MOST_QUOTED = 120;

    private final String text;

    InvalidGalleryVersionException(String text, String reason) {
        super(OneLine.quoted(text, MOST_QUOTED) + " " + reason);
        this.text = text;
    }

    /** The text that was rejected. */
    public String text() {
        return text;
    }
}
