package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.gallery.security.ImageEncryption;
import io.github.aib4j.model.implementation.RegionNames;
import io.github.aib4j.model.implementation.RegionText;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A region that receives a version.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryTargetRegion implements OpenObject {
    GalleryTargetRegion() {}

    /** The name of the region, such as {@code westeurope}; the service returns {@code West Europe} (recorded). */
    public abstract String name();

    /** The number of replicas. If absent, the number of the profile (rule G14). */
    public abstract Optional<Integer> regionalReplicaCount();

    /**
     * The storage account type in this region. If absent, the type of the profile (rule G15). Since api-version
     * 2019-03-01.
     */
    public abstract Optional<GalleryStorageAccountType> storageAccountType();

    /** The disk encryption in this region. Since api-version 2019-12-01. */
    public abstract Optional<ImageEncryption> encryption();

    /** Whether the version is excluded from latest in this region. Since api-version 2022-03-03. */
    public abstract Optional<Boolean> excludeFromLatest();

    /** Additional replicas with other storage account types. Since api-version 2024-03-03. */
    public abstract List<AdditionalReplicaSet> additionalReplicaSets();

    /** Returns this region with the service's defaults. */
    public static GalleryTargetRegion region(String name) {
        return builder().name(name).build();
    }

    /** Returns this region with this number of replicas. */
    public static GalleryTargetRegion region(String name, int replicas) {
        return builder().name(name).regionalReplicaCount(replicas).build();
    }

    /** Returns this region with this number of replicas and this storage account type. */
    public static GalleryTargetRegion region(String name, int replicas, GalleryStorageAccountType storage) {
        return builder()
                .name(name)
                .regionalReplicaCount(replicas)
                .storageAccountType(storage)
                .build();
    }

    /**
     * Parses a region in the notation of the Azure CLI: {@code eastus}, {@code eastus=2}, {@code eastus=standard_zrs} or
     * {@code eastus=2=standard_zrs}.
     *
     * @param text the region, and if wanted the number of replicas and the storage account type, in any letter case
     * @throws IllegalArgumentException if the text is not of this form, or names a storage account type that {@link
     *     GalleryStorageAccountType#known} lacks
     */
    public static GalleryTargetRegion parse(String text) {
        RegionText<GalleryStorageAccountType> parsed = RegionText.parse(text, GalleryStorageAccountType.known());
        return builder()
                .name(parsed.name())
                .regionalReplicaCount(parsed.replicas())
                .storageAccountType(parsed.storage())
                .build();
    }

    /** Returns this region with the settings that the other one has. Settings that the other one lacks stay. */
    final GalleryTargetRegion with(GalleryTargetRegion other) {
        List<AdditionalReplicaSet> sets =
                other.additionalReplicaSets().isEmpty() ? additionalReplicaSets() : other.additionalReplicaSets();
        return toBuilder().from(other).name(name()).additionalReplicaSets(sets).build();
    }

    /** Whether this is the named region, no matter whether it is spelled {@code eastus2} or {@code East US 2}. */
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

    /** Builds a {@link GalleryTargetRegion}. A name is required. */
    public static final class Builder extends ImmutableGalleryTargetRegion.Builder {
        Builder() {}
    }
}
