package io.github.aib4j.testing.gallery;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a gallery that nobody has made here is thought to be there all the same. */
final class GalleryExistence {
    private final Optional<Boolean> told;
    private final Set<String> subscriptions = new HashSet<>();

    /** @param told by the test, if it has said so */
    GalleryExistence(Optional<Boolean> told) {
        this.told = told;
    }

    /** From the first gallery on that is made in a subscription, there are no others in it. */
    void made(GalleryPath path) {
        subscriptions.add(path.subscription().toLowerCase(Locale.ROOT));
    }

    boolean isToBeChecked(GalleryPath path) {
        return told.orElse(subscriptions.contains(path.subscription().toLowerCase(Locale.ROOT)));
    }
}
