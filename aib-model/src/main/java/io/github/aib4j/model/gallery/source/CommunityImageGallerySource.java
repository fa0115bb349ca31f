package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.CommunityGalleryImageId;
import java.util.Objects;

/**
 * A version of an image that is shared with everybody. Since api-version 2022-03-03.
 *
 * @param id the id of the image, which is not a resource id
 * @since 0.1.0
 */
public record CommunityImageGallerySource(CommunityGalleryImageId id) implements GallerySource {
    /** Requires an id. */
    public CommunityImageGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
