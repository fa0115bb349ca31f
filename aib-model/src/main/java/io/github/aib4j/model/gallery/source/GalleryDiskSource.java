package io.github.aib4j.model.gallery.source;

/**
 * The source of one disk of an image version. The factories are in {@link GallerySource}.
 *
 * @since 0.1.0
 */
public sealed interface GalleryDiskSource extends GallerySource
        permits DiskGallerySource, SnapshotGallerySource, UnknownGallerySource, VhdGallerySource {}
