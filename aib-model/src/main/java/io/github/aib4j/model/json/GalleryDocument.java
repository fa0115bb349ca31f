package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.List;
import java.util.Optional;

/**
 * A gallery, a definition or a version as it stands in a file or in a request: itself, and what the reader noticed.
 *
 * @param value the gallery, the definition or the version
 * @param apiVersion the api-version that the file names, if it is one that is known here
 * @param remarks what was taken although it is not as it should be, in the order of the file
 */
public record GalleryDocument<T>(T value, Optional<GalleryApiVersion> apiVersion, List<ReadRemark> remarks) {
    /** Copies the list. */
    public GalleryDocument {
        remarks = List.copyOf(remarks);
    }
}
