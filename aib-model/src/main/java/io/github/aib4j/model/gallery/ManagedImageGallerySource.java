package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.ManagedImageId;

/**
 * A managed image, in the region of the version (rule G19).
 *
 * @param id the image
 */
public record ManagedImageGallerySource(ManagedImageId id) implements GallerySource {}
