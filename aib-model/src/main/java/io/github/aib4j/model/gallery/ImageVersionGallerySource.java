package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.GalleryImageVersionId;

/**
 * Another version, of the same gallery or another one.
 *
 * @param id the version
 */
public record ImageVersionGallerySource(GalleryImageVersionId id) implements GallerySource {}
