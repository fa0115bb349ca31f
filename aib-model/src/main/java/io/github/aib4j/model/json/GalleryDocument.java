package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A gallery, a definition or a version in a file or a request, with the reader's remarks.
 *
 * @param value the gallery, the definition or the version
 * @param apiVersion the api-version that the file names, if this library knows it
 * @param pointer the JSON pointer of the resource in the file; empty if it is the whole file
 * @param remarks the irregularities that the reader accepted, in the order of the file
 * @param dependsOn what is to be deployed before it
 * @param secrets JSON pointers, from the resource on, to what the value of a secure parameter went into
 * @param origin what else the file says about it, which is written back
 * @since 0.1.0
 */
public record GalleryDocument<T>(
        T value,
        Optional<GalleryApiVersion> apiVersion,
        String pointer,
        List<ReadRemark> remarks,
        List<String> dependsOn,
        Set<String> secrets,
        DeploymentOrigin origin) {
    /** Copies the lists and the set. */
    public GalleryDocument {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(apiVersion, "apiVersion");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(origin, "origin");
        remarks = List.copyOf(Objects.requireNonNull(remarks, "remarks"));
        dependsOn = List.copyOf(Objects.requireNonNull(dependsOn, "dependsOn"));
        secrets = Objects.requireNonNull(secrets, "secrets").isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new TreeSet<>(secrets));
    }

    /** A document of a resource that stands alone. */
    public GalleryDocument(T value, Optional<GalleryApiVersion> apiVersion, String pointer, List<ReadRemark> remarks) {
        this(value, apiVersion, pointer, remarks, List.of(), Set.of(), DeploymentOrigin.none());
    }

    /** Returns a document of a value, such as one that was built, with its name. */
    public static <T> GalleryDocument<T> of(T value) {
        return new GalleryDocument<>(value, Optional.empty(), "", List.of());
    }

    /** Returns a copy with this value, such as an edited one; what the file says about it stays. */
    public GalleryDocument<T> withValue(T other) {
        return new GalleryDocument<>(other, apiVersion, pointer, remarks, dependsOn, secrets, origin);
    }

    GalleryDocument<T> withRemarks(List<ReadRemark> others) {
        return new GalleryDocument<>(value, apiVersion, pointer, others, dependsOn, secrets, origin);
    }

    GalleryDocument<T> withOrigin(DeploymentOrigin other, Set<String> hidden) {
        return new GalleryDocument<>(value, apiVersion, pointer, remarks, dependsOn, hidden, other);
    }

    /** All of it; without the value if there are secrets in it. */
    @Override
    public String toString() {
        return "GalleryDocument[" + (secrets.isEmpty() ? "value=" + value + ", " : "") + "apiVersion=" + apiVersion
                + ", remarks=" + remarks + ", secrets=" + secrets + "]";
    }
}
