package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.ManagedImageId;
import java.util.Objects;

/**
 * A managed image in the region of the version (rule G19).
 *
 * @param id the id of the image
 * @since 0.1.0
 */
public record ManagedImageGallerySource(ManagedImageId id) implements GallerySource {
    /** Requires an id. */
    public ManagedImageGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
