package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.value.ArmExpression;
import java.util.Optional;

/** Regions under either of their spellings. */
final class Regions {
    private Regions() {}

    static boolean areSame(String one, String other) {
        return GalleryTargetRegion.region(one).isIn(other);
    }

    /** The region, if the text is one and not an expression that gives one. */
    static Optional<String> known(Optional<String> region) {
        return region.filter(text -> !text.isBlank() && !ArmExpression.isExpression(text));
    }
}
