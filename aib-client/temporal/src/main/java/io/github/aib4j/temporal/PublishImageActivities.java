package io.github.aib4j.temporal;

import io.temporal.activity.ActivityInterface;

/**
 * The activities of {@link PublishImage}, which calls them; public because Temporal wants it.
 *
 * @since 0.1.0
 */
@ActivityInterface(namePrefix = "Aib")
public interface PublishImageActivities {
    /** Copies a version to more regions, and waits until it is in all of them. */
    PublishImageResult copyToRegions(PublishImageRequest request);

    /** Copies a version to another gallery, and waits until it is there. */
    PublishImageResult promoteImage(PublishImageRequest request);

    /** Makes a version the latest. */
    PublishImageResult makeLatest(PublishImageRequest request, String versionId);
}
