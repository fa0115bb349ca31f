package io.github.aib4j.testing.gallery;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a gallery that was never created here counts as existing. */
final class GalleryExistence {
    private final Optional<Boolean> told;
    private final Set<String> subscriptions = new HashSet<>();

    /**
     * @param told the setting of the test, if any
     */
    GalleryExistence(Optional<Boolean> told) {
        this.told = told;
    }

    /** Once a gallery was created in a subscription, no other galleries exist in it. */
    void made(GalleryPath path) {
        subscriptions.add(path.subscription().toLowerCase(Locale.ROOT));
    }

    boolean isToBeChecked(GalleryPath path) {
        return told.orElse(subscriptions.contains(path.subscription().toLowerCase(Locale.ROOT)));
    }
}
