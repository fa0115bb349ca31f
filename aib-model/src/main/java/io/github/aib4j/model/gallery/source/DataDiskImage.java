package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A data disk of a version.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class DataDiskImage implements OpenObject {
    DataDiskImage() {}

    /** The logical unit number, unique among the data disks (rules G06 and X28). */
    public abstract int lun();

    /** The host caching of the disk. */
    public abstract Optional<HostCaching> hostCaching();

    /** The source of the disk. Since api-version 2019-07-01. */
    public abstract Optional<GalleryDiskSource> source();

    /** Its size in gibibytes, at most 1024 (rule G01, for the linter). Set by the service, never sent. */
    public abstract Optional<Integer> sizeInGB();

    @Value.Check
    void check() {
        if (lun() < 0) {
            throw new IllegalArgumentException("The LUN " + lun() + " is not possible (G06); give 0 or more");
        }
    }

    /** Returns a data disk with this source. */
    public static DataDiskImage of(int lun, GalleryDiskSource source) {
        return builder().lun(lun).source(source).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link DataDiskImage}. A lun is required. */
    public static final class Builder extends ImmutableDataDiskImage.Builder {
        Builder() {}
    }
}
