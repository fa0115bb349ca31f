package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.ResourceId;
import java.util.Locale;
import java.util.Set;

/**
 * A managed disk, or a snapshot of one. Since api-version 2019-07-01.
 *
 * @param id the disk or the snapshot
 */
public record DiskGallerySource(ResourceId id) implements GalleryDiskSource {
    private static final Set<String> TYPES = Set.of("microsoft.compute/disks", "microsoft.compute/snapshots");

    /** Refuses the id of something else. */
    public DiskGallerySource {
        if (!isDisk(id) && !id.isExpression()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is neither a managed disk nor a snapshot (G04); give the id of"
                            + " one, or use the source that fits");
        }
    }

    /** Whether it is the id of a disk or of a snapshot. */
    public static boolean isDisk(ResourceId id) {
        return id.resourceType()
                .map(type -> TYPES.contains(type.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }
}
