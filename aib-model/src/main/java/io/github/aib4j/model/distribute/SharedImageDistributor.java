package io.github.aib4j.model.distribute;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.implementation.RegionNames;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OneLine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A new version of an image in a Compute Gallery.
 *
 * <p>A gallery is deployed in one region, and its versions can be replicated to others. The template and the gallery may be
 * in different regions, but the build then takes longer.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class SharedImageDistributor implements Distributor {
    SharedImageDistributor() {}

    /** The image definition, which must exist. It may include a version number since api-version 2020-02-14. */
    public abstract GalleryImageId galleryImageId();

    /**
     * The regions that receive the version; the gallery's own region must be among them. Each further region lengthens the
     * build, which ends when replication has ended. Deprecated by the service since api-version 2022-07-01, in favor of
     * {@link #targetRegions()}.
     */
    public abstract List<String> replicationRegions();

    /**
     * Whether the version is excluded when a virtual machine asks for the latest one. If absent, false. Since
     * api-version 2020-02-14.
     */
    public abstract Optional<Boolean> excludeFromLatest();

    /**
     * The storage account type of the version in all replication regions. With {@link #targetRegions()}, each region has
     * its own. Since api-version 2020-02-14.
     */
    public abstract Optional<StorageAccountType> storageAccountType();

    /**
     * The regions that receive the version, each with its own settings. Since api-version 2022-07-01; for earlier ones,
     * regions without settings are written as {@code replicationRegions}.
     */
    public abstract List<TargetRegion> targetRegions();

    /**
     * How the service numbers the version. If absent, it derives the number from the time. Since api-version
     * 2022-07-01.
     */
    public abstract Optional<ImageVersioning> versioning();

    /** How the version is replicated. If absent, fully. Since api-version 2025-10-01. */
    public abstract Optional<ReplicationMode> replicationMode();

    @Value.Check
    void check() {
        if (!replicationRegions().isEmpty() && !targetRegions().isEmpty()) {
            throw new IllegalStateException("Gallery target '" + runOutputName()
                    + "' has replication regions and target regions; give one of the two");
        }
    }

    /**
     * The same target with {@link #targetRegions()} in place of {@link #replicationRegions()}, which is the other name of
     * regions without settings. Unchanged if a storage account type is given for all of them.
     */
    public final SharedImageDistributor withTargetRegions() {
        return replicationRegions().isEmpty() || storageAccountType().isPresent()
                ? this
                : toBuilder()
                        .targetRegions(replicationRegions().stream()
                                .map(TargetRegion::region)
                                .toList())
                        .replicationRegions(List.of())
                        .build();
    }

    /** Finds a target region by its name, no matter whether it is spelled {@code eastus2} or {@code East US 2}. */
    public final Optional<TargetRegion> targetRegion(String name) {
        return targetRegions().stream().filter(region -> region.isIn(name)).findFirst();
    }

    /**
     * The same target with these regions too. One that the target already goes to is replaced where it stands. {@link
     * #replicationRegions()} and the storage account type for all of them become {@link #targetRegions()}.
     */
    public final SharedImageDistributor withRegions(Collection<TargetRegion> more) {
        Map<String, TargetRegion> regions = new LinkedHashMap<>();
        Stream.concat(allRegions().stream(), more.stream())
                .forEach(region -> regions.put(RegionNames.plain(region.name()), region));
        return withOnly(regions.values());
    }

    /**
     * The same target without a region, no matter whether it is spelled {@code eastus2} or {@code East US 2}. {@link
     * #replicationRegions()} and the storage account type for all of them become {@link #targetRegions()}.
     *
     * @throws NoSuchElementException if the target does not go to this region
     */
    public final SharedImageDistributor withoutRegion(String name) {
        List<TargetRegion> regions = allRegions();
        List<TargetRegion> left =
                regions.stream().filter(region -> !region.isIn(name)).toList();
        if (left.size() == regions.size()) {
            throw new NoSuchElementException("Gallery target '" + OneLine.of(runOutputName()) + "' does not go to '"
                    + OneLine.of(name) + "'; its regions are: "
                    + regions.stream()
                            .map(region -> "'" + OneLine.of(region.name()) + "'")
                            .collect(Collectors.joining(", ")));
        }
        return withOnly(left);
    }

    private List<TargetRegion> allRegions() {
        return replicationRegions().isEmpty()
                ? targetRegions()
                : replicationRegions().stream()
                        .map(name -> TargetRegion.builder()
                                .name(name)
                                .storageAccountType(storageAccountType())
                                .build())
                        .toList();
    }

    private SharedImageDistributor withOnly(Collection<TargetRegion> regions) {
        Builder changed = toBuilder().replicationRegions(List.of()).targetRegions(regions);
        return (replicationRegions().isEmpty() ? changed : changed.storageAccountType(Optional.empty())).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link SharedImageDistributor}. A run output name and a gallery image are required. */
    public static final class Builder extends ImmutableSharedImageDistributor.Builder {
        Builder() {}
    }
}
