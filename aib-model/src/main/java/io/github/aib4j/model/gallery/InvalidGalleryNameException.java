package io.github.aib4j.model.gallery;

/** A text was given as the name of a gallery, a definition or a version, and no such name can be. */
public final class InvalidGalleryNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_QUOTED = 120;

    private final String text;

    InvalidGalleryNameException(String text, String reason) {
        super("'" + shortened(text) + "' " + reason);
        this.text = text;
    }

    /** Names have at most 80 letters; of what is far longer the beginning is enough. */
    private static String shortened(String text) {
        return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
    }

    /** The text that was refused. */
    public String text() {
        return text;
    }
}
