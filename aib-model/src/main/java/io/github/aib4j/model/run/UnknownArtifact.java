package io.github.aib4j.model.run;

import io.github.aib4j.model.value.ContentUri;

/**
 * An artifact for which this version of the library has no class: an id of another type, or a text that is not an id.
 *
 * @param text the id or address as the service reported it; it may contain a signature, which {@code toString} redacts
 * @since 0.1.0
 */
public record UnknownArtifact(String text) implements Artifact {
    /** The text with signatures redacted. */
    @Override
    public String toString() {
        return "UnknownArtifact[text=" + ContentUri.ofText(text) + "]";
    }
}
