package io.github.aib4j.model.run;

import io.github.aib4j.model.value.ContentUri;

/**
 * A virtual hard disk (documented; no run output of one was recorded).
 *
 * @param uri the absolute address of the disk; its text may contain a signature, which {@code toString} redacts
 * @since 0.1.0
 */
public record VhdArtifact(ContentUri uri) implements Artifact {}
