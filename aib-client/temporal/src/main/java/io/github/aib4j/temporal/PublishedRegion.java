package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import java.util.Optional;

/**
 * A region to which an image version is copied.
 *
 * @param name the region, such as {@code northeurope}
 * @param replicas how many copies it has there; by default as many as the version has elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PublishedRegion(String name, Optional<Integer> replicas) {
    /** A region with the replicas of the version. */
    public static PublishedRegion of(String name) {
        return new PublishedRegion(name, Optional.empty());
    }

    GalleryTargetRegion target() {
        return replicas.map(number -> GalleryTargetRegion.region(name, number))
                .orElseGet(() -> GalleryTargetRegion.region(name));
    }
}
