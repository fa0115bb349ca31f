package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The system disk of a version.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class OsDiskImage implements OpenObject {
    OsDiskImage() {}

    /** The host caching of the disk. */
    public abstract Optional<HostCaching> hostCaching();

    /**
     * The source of the disk, unless the storage profile has one source for all disks. Since api-version 2019-07-01.
     */
    public abstract Optional<GalleryDiskSource> source();

    /** The size in gibibytes. Set by the service, never sent. */
    public abstract Optional<Integer> sizeInGB();

    /** Returns a system disk with this source. */
    public static OsDiskImage of(GalleryDiskSource source) {
        return builder().source(source).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link OsDiskImage}. */
    public static final class Builder extends ImmutableOsDiskImage.Builder {
        Builder() {}
    }
}
