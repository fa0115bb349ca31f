package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.Objects;

/**
 * Another version, of the same gallery or another one.
 *
 * @param id the version
 */
public record ImageVersionGallerySource(GalleryImageVersionId id) implements GallerySource {
    /** Refuses an id that is null. */
    public ImageVersionGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
