package io.github.aib4j.model.run;

import io.github.aib4j.model.id.GalleryImageVersionId;

/**
 * A version of an image in a Compute Gallery (recorded).
 *
 * @param id the parsed id of the version
 * @since 0.1.0
 */
public record GalleryImageVersionArtifact(GalleryImageVersionId id) implements Artifact {}
