package io.github.aib4j.model.gallery;

/** A text was given as the name of a gallery, a definition or a version, and no such name can be. */
public final class InvalidGalleryNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;

    InvalidGalleryNameException(String text, String reason) {
        super("'" + text + "' " + reason);
        this.text = text;
    }

    /** The text that was refused. */
    public String text() {
        return text;
    }
}
