package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import java.util.List;

/**
 * The galleries, image definitions and image versions of a file, each list in the order of the file.
 *
 * @param galleries the galleries
 * @param imageDefinitions the image definitions, which may be child resources of their gallery
 * @param imageVersions the image versions, which may be child resources of their definition
 * @param remarks the irregularities in these resources, in the order of the file
 * @since 0.1.0
 */
public record GalleryDeployment(
        List<GalleryDocument<Gallery>> galleries,
        List<GalleryDocument<GalleryImageDefinition>> imageDefinitions,
        List<GalleryDocument<GalleryImageVersion>> imageVersions,
        List<ReadRemark> remarks) {
    /** Copies the lists. */
    public GalleryDeployment {
        galleries = List.copyOf(galleries);
        imageDefinitions = List.copyOf(imageDefinitions);
        imageVersions = List.copyOf(imageVersions);
        remarks = List.copyOf(remarks);
    }

    /** The number of resources. */
    public int size() {
        return galleries.size() + imageDefinitions.size() + imageVersions.size();
    }
}
