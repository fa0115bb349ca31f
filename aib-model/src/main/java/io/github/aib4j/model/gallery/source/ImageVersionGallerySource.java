package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.Objects;

/**
 * Another version of the same gallery or another one.
 *
 * @param id the id of the version
 * @since 0.1.0
 */
public record ImageVersionGallerySource(GalleryImageVersionId id) implements GallerySource {
    /** Requires an id. */
    public ImageVersionGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
