package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.value.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The galleries, image definitions and image versions of a file, each list in the order of the file. It remembers
 * everything else that the file has: {@link GalleryDeploymentJson#write(GalleryDeployment)} writes the whole file back.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class GalleryDeployment {
    private static final int QUOTED = 100;

    private final List<GalleryDocument<Gallery>> galleries;
    private final List<GalleryDocument<GalleryImageDefinition>> imageDefinitions;
    private final List<GalleryDocument<GalleryImageVersion>> imageVersions;
    private final List<ReadRemark> remarks;
    private final @Nullable DeploymentFile file;

    GalleryDeployment(
            List<GalleryDocument<Gallery>> galleries,
            List<GalleryDocument<GalleryImageDefinition>> imageDefinitions,
            List<GalleryDocument<GalleryImageVersion>> imageVersions,
            List<ReadRemark> remarks,
            @Nullable DeploymentFile file) {
        this.galleries = List.copyOf(galleries);
        this.imageDefinitions = List.copyOf(imageDefinitions);
        this.imageVersions = List.copyOf(imageVersions);
        this.remarks = List.copyOf(remarks);
        this.file = file;
    }

    /** The galleries. */
    public List<GalleryDocument<Gallery>> galleries() {
        return galleries;
    }

    /** The image definitions, which may be child resources of their gallery. */
    public List<GalleryDocument<GalleryImageDefinition>> imageDefinitions() {
        return imageDefinitions;
    }

    /** The image versions, which may be child resources of their definition. */
    public List<GalleryDocument<GalleryImageVersion>> imageVersions() {
        return imageVersions;
    }

    /** The irregularities in these resources, in the order of the file. */
    public List<ReadRemark> remarks() {
        return remarks;
    }

    /** The number of resources. */
    public int size() {
        return galleries.size() + imageDefinitions.size() + imageVersions.size();
    }

    /**
     * Returns a copy in which the gallery of the same name is this one, such as an edited one.
     *
     * @throws IllegalArgumentException if there is no gallery of that name, or more than one
     */
    public GalleryDeployment withGallery(Gallery changed) {
        return new GalleryDeployment(
                replaced(galleries, changed, Gallery::name), imageDefinitions, imageVersions, remarks, file);
    }

    /**
     * Returns a copy in which the image definition of the same name, with its gallery's, is this one.
     *
     * @throws IllegalArgumentException if there is no image definition of that name, or more than one
     */
    public GalleryDeployment withImageDefinition(GalleryImageDefinition changed) {
        return new GalleryDeployment(
                galleries,
                replaced(imageDefinitions, changed, GalleryImageDefinition::name),
                imageVersions,
                remarks,
                file);
    }

    /**
     * Returns a copy in which the image version of the same name, with its gallery's and its definition's, is this one.
     *
     * @throws IllegalArgumentException if there is no image version of that name, or more than one
     */
    public GalleryDeployment withImageVersion(GalleryImageVersion changed) {
        return new GalleryDeployment(
                galleries,
                imageDefinitions,
                replaced(imageVersions, changed, GalleryImageVersion::name),
                remarks,
                file);
    }

    private static <T> List<GalleryDocument<T>> replaced(
            List<GalleryDocument<T>> documents, T changed, Function<T, Optional<String>> nameOf) {
        String name = nameOf.apply(changed).orElse("");
        int[] found = IntStream.range(0, documents.size())
                .filter(i -> nameOf.apply(documents.get(i).value())
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .toArray();
        if (found.length != 1) {
            throw new IllegalArgumentException((found.length == 0 ? "no" : Integer.toString(found.length))
                    + " resources of this kind here have the name " + OneLine.quoted(name, QUOTED));
        }
        List<GalleryDocument<T>> others = new ArrayList<>(documents);
        others.set(found[0], documents.get(found[0]).withValue(changed));
        return others;
    }

    /** All documents: galleries, definitions, versions. */
    List<GalleryDocument<?>> all() {
        List<GalleryDocument<?>> all = new ArrayList<>(galleries);
        all.addAll(imageDefinitions);
        all.addAll(imageVersions);
        return all;
    }

    GalleryDeployment of(DeploymentFile read) {
        return new GalleryDeployment(galleries, imageDefinitions, imageVersions, remarks, read);
    }

    /** The file as it was read. */
    Optional<DeploymentFile> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GalleryDeployment that && that.all().equals(all()) && that.remarks.equals(remarks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(galleries, imageDefinitions, imageVersions, remarks);
    }

    /** The resources and the remarks. */
    @Override
    public String toString() {
        return "GalleryDeployment[galleries=" + galleries + ", imageDefinitions=" + imageDefinitions
                + ", imageVersions=" + imageVersions + ", remarks=" + remarks + "]";
    }
}
