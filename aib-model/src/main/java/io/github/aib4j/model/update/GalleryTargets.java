package io.github.aib4j.model.update;

import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.value.OneLine;

/** Changes that only apply to gallery targets. */
final class GalleryTargets {
    private GalleryTargets() {}

    /**
     * The target as a gallery target.
     *
     * @throws IllegalArgumentException if it is a target of another kind
     */
    static SharedImageDistributor of(Distributor target) {
        if (target instanceof SharedImageDistributor gallery) {
            return gallery;
        }
        throw new IllegalArgumentException("Target '" + OneLine.of(target.runOutputName())
                + "' is not a known gallery target; only those have versioning and regions of their own");
    }
}
