package io.github.aib4j.model.run;

import io.github.aib4j.model.value.ContentUri;

/**
 * A virtual hard disk (documented; no run output of one was recorded).
 *
 * @param uri where it is, an absolute address; its text may hold a signature, {@code toString} does not
 */
public record VhdArtifact(ContentUri uri) implements Artifact {}
