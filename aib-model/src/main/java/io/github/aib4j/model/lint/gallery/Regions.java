package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.value.ArmExpression;
import java.util.Optional;

/** Regions in either spelling. */
final class Regions {
    private Regions() {}

    static boolean areSame(String one, String other) {
        return GalleryTargetRegion.region(one).isIn(other);
    }

    /** The region, unless the text is an expression. */
    static Optional<String> known(Optional<String> region) {
        return region.filter(text -> !text.isBlank() && !ArmExpression.isExpression(text));
    }
}
