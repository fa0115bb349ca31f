package io.github.aib4j.model.update;

import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.value.OneLine;

/** What only gallery targets have. */
final class GalleryTargets {
    private GalleryTargets() {}

    /**
     * The target as what it is.
     *
     * @throws IllegalArgumentException if it is of another kind
     */
    static SharedImageDistributor of(Distributor target) {
        if (target instanceof SharedImageDistributor gallery) {
            return gallery;
        }
        throw new IllegalArgumentException("Target '" + OneLine.of(target.runOutputName())
                + "' is not a known gallery target; only those have versioning and regions of their own");
    }
}
