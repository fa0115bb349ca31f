package io.github.aib4j.client.desired;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import java.util.List;

/**
 * What was done to image versions.
 *
 * @param isDryRun whether nothing was done
 * @param steps what was done, or would be, in order; empty if everything was as wanted already
 * @param versions the versions that were made or changed, as they are now; empty in a dry run
 * @since 0.1.0
 */
public record ChangedVersions(boolean isDryRun, List<String> steps, List<GalleryImageVersion> versions) {
    /** Copies the lists. */
    public ChangedVersions {
        steps = List.copyOf(steps);
        versions = List.copyOf(versions);
    }
}
