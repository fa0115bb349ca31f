package io.github.aib4j.testing.gallery;

import java.time.Duration;

/** The three kinds of resources, each in the one before it. */
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

    /** What stands before its name in addresses. */
    final String segment;

    /** What rate limits call it (recorded). */
    final String limit;

    /** What errors call it (documented of versions). */
    final String words;

    /** How long its creation takes, that of a version without its regions; these three times are recorded. */
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
