package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The source of a version, either as a whole or disk by disk.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class StorageProfile implements OpenObject {
    StorageProfile() {}

    /** The source of all disks. It excludes a source of the system disk (rule G05). Since api-version 2019-07-01. */
    public abstract Optional<GallerySource> source();

    /** The system disk. */
    public abstract Optional<OsDiskImage> osDiskImage();

    /** The data disks. */
    public abstract List<DataDiskImage> dataDiskImages();

    @Value.Check
    void check() {
        if (isGiven(source()) && isGiven(osDiskImage().flatMap(OsDiskImage::source))) {
            throw new IllegalStateException("There is a source of the whole version and one of its system disk (G05);"
                    + " give one of the two");
        }
        if (dataDiskImages().size() > 1) {
            checkLuns();
        }
    }

    private void checkLuns() {
        Set<Integer> luns = new HashSet<>();
        for (DataDiskImage disk : dataDiskImages()) {
            if (!luns.add(disk.lun())) {
                throw new IllegalStateException(
                        "Two data disks have the LUN " + disk.lun() + " (X28); give each data disk a LUN of its own");
            }
        }
    }

    /** Whether the version or one of its disks has a source. */
    public final boolean namesSource() {
        return isGiven(source())
                || isGiven(osDiskImage().flatMap(OsDiskImage::source))
                || dataDiskImages().stream().anyMatch(disk -> isGiven(disk.source()));
    }

    private static boolean isGiven(Optional<? extends GallerySource> source) {
        return source.isPresent() && !source.get().isEmpty();
    }

    /**
     * Returns a profile with this source. A disk, snapshot or VHD becomes the system disk; any other source is the
     * source of all disks.
     *
     * @param dataDisks further disks, with sources of any kind
     * @throws IllegalArgumentException if the kind of the source is unknown; use the builder then
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
