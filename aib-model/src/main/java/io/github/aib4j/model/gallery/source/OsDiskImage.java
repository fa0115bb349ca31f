package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** The system disk of a version. */
@ModelStyle
@Value.Immutable
public abstract class OsDiskImage implements OpenObject {
    OsDiskImage() {}

    /** What its host caches. */
    public abstract Optional<HostCaching> hostCaching();

    /** What it is made from, unless the storage profile says it of all disks. Since api-version 2019-07-01. */
    public abstract Optional<GalleryDiskSource> source();

    /** Its size in gibibytes. Set by the service, never sent. */
    public abstract Optional<Integer> sizeInGB();

    /** A system disk made from that. */
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
