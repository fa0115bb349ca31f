package io.github.aib4j.model.gallery.source;

import java.util.Objects;

/**
 * An image of a community gallery. Since api-version 2022-03-03.
 *
 * @param id the id of the image, which is not a resource id
 * @since 0.1.0
 */
public record CommunityImageGallerySource(String id) implements GallerySource {
    /** Refuses null. */
    public CommunityImageGallerySource {
        Objects.requireNonNull(id, "id");
    }
}
