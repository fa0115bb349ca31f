package io.github.aib4j.model.run;

import io.github.aib4j.model.id.ManagedImageId;

/**
 * A managed image (recorded).
 *
 * @param id the parsed id of the image
 * @since 0.1.0
 */
public record ManagedImageArtifact(ManagedImageId id) implements Artifact {}
