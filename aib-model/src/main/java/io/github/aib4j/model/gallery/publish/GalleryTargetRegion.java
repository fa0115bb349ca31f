package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.gallery.security.ImageEncryption;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A region that is to have a version. */
@ModelStyle
@Value.Immutable
public abstract class GalleryTargetRegion implements OpenObject {
    GalleryTargetRegion() {}

    /** The region, such as {@code westeurope}; the service answers {@code West Europe} (recorded). */
    public abstract String name();

    /** How many replicas; that of the profile if absent (rule G14). */
    public abstract Optional<Integer> regionalReplicaCount();

    /** The storage there; that of the profile if absent (rule G15). Since api-version 2019-03-01. */
    public abstract Optional<GalleryStorageAccountType> storageAccountType();

    /** How its disks are encrypted there. Since api-version 2019-12-01. */
    public abstract Optional<ImageEncryption> encryption();

    /** Whether machines there pass it over when they ask for the latest. Since api-version 2022-03-03. */
    public abstract Optional<Boolean> excludeFromLatest();

    /** Further replicas. Since api-version 2024-03-03. */
    public abstract List<AdditionalReplicaSet> additionalReplicaSets();

    /** That region, with the service's defaults. */
    public static GalleryTargetRegion region(String name) {
        return builder().name(name).build();
    }

    /** That region, with so many replicas. */
    public static GalleryTargetRegion region(String name, int replicas) {
        return builder().name(name).regionalReplicaCount(replicas).build();
    }

    /** That region, with so many replicas in that storage. */
    public static GalleryTargetRegion region(String name, int replicas, GalleryStorageAccountType storage) {
        return builder()
                .name(name)
                .regionalReplicaCount(replicas)
                .storageAccountType(storage)
                .build();
    }

    /** The same region, with what the other says; what it does not say stays. */
    final GalleryTargetRegion with(GalleryTargetRegion other) {
        List<AdditionalReplicaSet> sets =
                other.additionalReplicaSets().isEmpty() ? additionalReplicaSets() : other.additionalReplicaSets();
        return toBuilder().from(other).name(name()).additionalReplicaSets(sets).build();
    }

    /** Whether it is that region, whether it is called {@code eastus2} or {@code East US 2}. */
    public final boolean isIn(String region) {
        return RegionNames.isSame(name(), region);
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryTargetRegion}; {@code build} needs name. */
    public static final class Builder extends ImmutableGalleryTargetRegion.Builder {
        Builder() {}
    }
}
