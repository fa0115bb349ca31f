package io.github.aib4j.model.gallery.source;

/** What one disk of an image version is made from; the factories are in {@link GallerySource}. */
public sealed interface GalleryDiskSource extends GallerySource
        permits DiskGallerySource, SnapshotGallerySource, UnknownGallerySource, VhdGallerySource {}
