package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.SnapshotId;

/**
 * A snapshot of a managed disk. Since api-version 2019-07-01.
 *
 * @param id the snapshot
 */
public record SnapshotGallerySource(SnapshotId id) implements GalleryDiskSource {}
