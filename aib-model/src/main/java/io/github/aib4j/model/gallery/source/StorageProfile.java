package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What a version is made from, as a whole or disk by disk. */
@ModelStyle
@Value.Immutable
public abstract class StorageProfile implements OpenObject {
    StorageProfile() {}

    /** What all its disks are made from; not together with a source of the system disk (rule G05). Since api-version 2019-07-01. */
    public abstract Optional<GallerySource> source();

    /** The system disk. */
    public abstract Optional<OsDiskImage> osDiskImage();

    /** The data disks. */
    public abstract List<DataDiskImage> dataDiskImages();

    @Value.Check
    void check() {
        Optional<GalleryDiskSource> disk =
                osDiskImage().flatMap(OsDiskImage::source).filter(given -> !given.isEmpty());
        if (disk.isPresent() && source().filter(given -> !given.isEmpty()).isPresent()) {
            throw new IllegalStateException("There is a source of the whole version and one of its system disk (G05);"
                    + " give one of the two");
        }
        Set<Integer> luns = new HashSet<>();
        dataDiskImages().stream()
                .map(DataDiskImage::lun)
                .filter(lun -> !luns.add(lun))
                .findFirst()
                .ifPresent(lun -> {
                    throw new IllegalStateException(
                            "Two data disks have the LUN " + lun + " (X28); give each data disk a LUN of its own");
                });
    }

    /** Whether it says what the version or one of its disks is made from. */
    public final boolean namesSource() {
        Stream<GallerySource> ofDisks = Stream.concat(
                osDiskImage().flatMap(OsDiskImage::source).stream(),
                dataDiskImages().stream().flatMap(disk -> disk.source().stream()));
        return Stream.concat(source().stream(), ofDisks).anyMatch(given -> !given.isEmpty());
    }

    /**
     * Made from that: a disk, a snapshot or a VHD is the system disk, anything else is the source of all disks.
     *
     * @param dataDisks further disks, from wherever they are
     * @throws IllegalArgumentException if the source is of a kind that is not known here; the builder takes it
     */
    public static StorageProfile of(GallerySource source, DataDiskImage... dataDisks) {
        if (source instanceof UnknownGallerySource) {
            throw new IllegalArgumentException("This source is of a kind that is not known here, so that its place is"
                    + " not known; use the builder and say source or osDiskImage");
        }
        Builder profile = builder().addDataDiskImages(dataDisks);
        return source instanceof GalleryDiskSource disk
                ? profile.osDiskImage(OsDiskImage.of(disk)).build()
                : profile.source(source).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link StorageProfile}. */
    public static final class Builder extends ImmutableStorageProfile.Builder {
        Builder() {}
    }
}
