package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.List;
import java.util.Optional;

/**
 * A gallery, a definition or a version in a file or a request, with the reader's remarks.
 *
 * @param value the gallery, the definition or the version
 * @param apiVersion the api-version that the file names, if this library knows it
 * @param pointer the JSON pointer of the resource in the file; empty if it is the whole file
 * @param remarks the irregularities that the reader accepted, in the order of the file
 */
public record GalleryDocument<T>(
        T value, Optional<GalleryApiVersion> apiVersion, String pointer, List<ReadRemark> remarks) {
    /** Copies the list. */
    public GalleryDocument {
        remarks = List.copyOf(remarks);
    }
}
