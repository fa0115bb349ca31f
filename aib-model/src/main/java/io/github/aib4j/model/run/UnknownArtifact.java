package io.github.aib4j.model.run;

import io.github.aib4j.model.value.ContentUri;

/**
 * Something that this version of the library has no class for: an id of another type, or a text that is none.
 *
 * @param text the id or address as the service gave it; it may hold a signature, {@code toString} does not
 */
public record UnknownArtifact(String text) implements Artifact {
    /** The text without what may be a signature. */
    @Override
    public String toString() {
        return "UnknownArtifact[text=" + ContentUri.ofText(text) + "]";
    }
}
