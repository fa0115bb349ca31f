package io.github.aib4j.model.distribute;

import io.github.aib4j.model.implementation.RegionNames;
import io.github.aib4j.model.implementation.RegionText;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A region that receives the image version. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class TargetRegion implements OpenObject {
    TargetRegion() {}

    /** The name of the region, such as {@code westeurope}. */
    public abstract String name();

    /** The number of replicas, at least 1. The service's default is 1. */
    public abstract Optional<Integer> replicaCount();

    /** The storage account type of the version in this region. */
    public abstract Optional<StorageAccountType> storageAccountType();

    @Value.Check
    void check() {
        replicaCount().filter(count -> count < 1).ifPresent(count -> {
            throw new IllegalArgumentException(
                    count + " replicas in '" + name() + "' are not possible; give 1 or more");
        });
    }

    /** Returns this region with the service's defaults. */
    public static TargetRegion region(String name) {
        return builder().name(name).build();
    }

    /** Returns this region with this number of replicas. */
    public static TargetRegion region(String name, int replicas) {
        return builder().name(name).replicaCount(replicas).build();
    }

    /** Returns this region with this number of replicas and this storage account type. */
    public static TargetRegion region(String name, int replicas, StorageAccountType storage) {
        return builder()
                .name(name)
                .replicaCount(replicas)
                .storageAccountType(storage)
                .build();
    }

    /**
     * Parses a region in the notation of the Azure CLI: {@code eastus}, {@code eastus=2}, {@code eastus=standard_zrs} or
     * {@code eastus=2=standard_zrs}.
     *
     * @param text the region, and if wanted the number of replicas and the storage account type, in any letter case
     * @throws IllegalArgumentException if the text is not of this form, or names a storage account type that {@link
     *     StorageAccountType#known} lacks
     */
    public static TargetRegion parse(String text) {
        RegionText<StorageAccountType> parsed = RegionText.parse(text, StorageAccountType.known());
        return builder()
                .name(parsed.name())
                .replicaCount(parsed.replicas())
                .storageAccountType(parsed.storage())
                .build();
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

    /** Builds a {@link TargetRegion}. A name is required. */
    public static final class Builder extends ImmutableTargetRegion.Builder {
        Builder() {}
    }
}
