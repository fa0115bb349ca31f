package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.SharedGalleryImageId;
import java.util.Objects;

/**
 * A version of an image that is shared directly with the subscription or tenant of the caller. Since api-version
 * 2020-09-30, in which sharing begins.
 *
 * <p>Nothing says that a version can be made from one: there is no member for it, unlike for a community image. It is
 * written as the {@code id} of the source (assumed), and rule L21 warns.
 *
 * @param id the id of the image, which is not a resource id
 * @since 0.1.0
 */
public record SharedImageGallerySource(SharedGalleryImageId id) implements GallerySource {
    /** Requires an id. */
    public SharedImageGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
