package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.SnapshotId;
import java.util.Objects;

/**
 * A snapshot of a managed disk. Since api-version 2019-07-01.
 *
 * @param id the snapshot
 * @since 0.1.0
 */
public record SnapshotGallerySource(SnapshotId id) implements GalleryDiskSource {
    /** Requires an id. */
    public SnapshotGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
