package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.ManagedDiskId;
import java.util.Objects;

/**
 * A managed disk. Since api-version 2019-07-01.
 *
 * @param id the disk
 * @since 0.1.0
 */
public record DiskGallerySource(ManagedDiskId id) implements GalleryDiskSource {
    /** Requires an id. */
    public DiskGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
