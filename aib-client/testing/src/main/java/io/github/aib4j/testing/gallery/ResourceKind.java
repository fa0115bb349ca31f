package io.github.aib4j.testing.gallery;

import java.time.Duration;

/** The three kinds of resources, each contained in the previous one. */
enum ResourceKind {
    GALLERY("galleries", "Gallery", "Gallery", Duration.ofMillis(340), Duration.ZERO, Duration.ofMillis(250)),
    DEFINITION(
            "images",
            "GalleryImage",
            "Gallery Image",
            Duration.ofMillis(190),
            Duration.ofMillis(50),
            Duration.ofMillis(140)),
    VERSION(
            "versions",
            "GalleryImageVersion",
            "Gallery Image Version",
            Duration.ofSeconds(255),
            Duration.ofSeconds(135),
            Duration.ofSeconds(90));

    /** The type segment before its name in addresses. */
    final String segment;

    /** Its name in rate limits (recorded). */
    final String limit;

    /** Its name in errors (documented for versions). */
    final String words;

    /** How long its creation takes, not counting the regions of a version; the three times are recorded. */
    final Duration creation;

    /** How long it is Updating; a gallery never is. */
    final Duration update;

    final Duration deletion;

    ResourceKind(String segment, String limit, String words, Duration creation, Duration update, Duration deletion) {
        this.segment = segment;
        this.limit = limit;
        this.words = words;
        this.creation = creation;
        this.update = update;
        this.deletion = deletion;
    }

    static ResourceKind of(int names) {
        return values()[names - 1];
    }
}
