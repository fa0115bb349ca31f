package io.github.aib4j.model.run;

/**
 * What a build produced for one target, by kind.
 *
 * <pre>{@code
 * switch (output.artifact().orElseThrow()) {                        // from Java 21 on
 *     case GalleryImageVersionArtifact version -> roll(version.id());
 *     case ManagedImageArtifact image -> roll(image.id());
 *     case VhdArtifact disk -> copy(disk.uri());
 *     case UnknownArtifact other -> log(other);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Artifact
        permits GalleryImageVersionArtifact, ManagedImageArtifact, UnknownArtifact, VhdArtifact {}
