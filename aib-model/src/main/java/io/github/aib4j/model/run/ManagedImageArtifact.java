package io.github.aib4j.model.run;

import io.github.aib4j.model.id.ManagedImageId;

/**
 * A managed image (recorded).
 *
 * @param id its id, parsed
 */
public record ManagedImageArtifact(ManagedImageId id) implements Artifact {}
