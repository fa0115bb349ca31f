package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.ManagedDiskId;

/**
 * A managed disk. Since api-version 2019-07-01.
 *
 * @param id the disk
 */
public record DiskGallerySource(ManagedDiskId id) implements GalleryDiskSource {}
