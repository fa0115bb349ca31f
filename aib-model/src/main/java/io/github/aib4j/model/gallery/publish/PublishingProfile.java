package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.implementation.RegionNames;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.OpenObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The regions that receive a version, and how it is found there.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class PublishingProfile implements OpenObject {
    PublishingProfile() {}

    /** The target regions. The region of the source must be among them (rule G12). */
    public abstract List<GalleryTargetRegion> targetRegions();

    /** The number of replicas in regions that do not set their own. The service's default is 1 (recorded). */
    public abstract Optional<Integer> replicaCount();

    /** Whether the version is excluded from latest. The service's default is false (recorded). */
    public abstract Optional<Boolean> excludeFromLatest();

    /** The date after which the version should no longer be used. */
    public abstract Optional<GalleryDate> endOfLifeDate();

    /**
     * The storage account type in regions that do not set their own. It cannot be changed (rule X29). Since api-version
     * 2019-03-01.
     */
    public abstract Optional<GalleryStorageAccountType> storageAccountType();

    /**
     * How the service chooses the storage account type, as an alternative to naming one (rule X27). Since api-version
     * 2025-03-03.
     */
    public abstract Optional<StorageAccountStrategy> storageAccountStrategy();

    /** The replication mode. It cannot be changed (rule X29). Since api-version 2021-07-01. */
    public abstract Optional<GalleryReplicationMode> replicationMode();

    /** The target locations outside the regions. Since api-version 2021-10-01. */
    public abstract List<TargetExtendedLocation> targetExtendedLocations();

    /**
     * The managed image that the version is made from. Only up to api-version 2019-03-01; later, the storage profile
     * has the source. {@link io.github.aib4j.model.json.GalleryJson} writes either of the two at the place that it has in
     * the api-version.
     */
    public abstract Optional<ManagedImageId> formerSource();

    /** When the version was published. Set by the service, never sent. */
    public abstract Optional<GalleryDate> publishedDate();

    /** Returns these regions with the service's defaults. */
    public static PublishingProfile regions(String... names) {
        Builder profile = builder();
        for (String name : names) {
            profile.addTargetRegion(GalleryTargetRegion.region(name));
        }
        return profile.build();
    }

    /** Finds a target region by its name, no matter whether it is spelled {@code eastus2} or {@code East US 2}. */
    public final Optional<GalleryTargetRegion> targetRegion(String name) {
        return targetRegions().stream().filter(region -> region.isIn(name)).findFirst();
    }

    /**
     * Returns a profile that also has these regions. If it already has one of them, the given settings replace its own,
     * and its other settings stay.
     */
    public PublishingProfile withRegions(Collection<GalleryTargetRegion> wanted) {
        Objects.requireNonNull(wanted, "regions");
        List<GalleryTargetRegion> regions = new ArrayList<>(targetRegions());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            places.putIfAbsent(RegionNames.plain(regions.get(i).name()), i);
        }
        for (GalleryTargetRegion region : wanted) {
            Objects.requireNonNull(region, "A region is null");
            Integer place = places.putIfAbsent(RegionNames.plain(region.name()), regions.size());
            if (place == null) {
                regions.add(region);
            } else {
                regions.set(place, regions.get(place).with(region));
            }
        }
        return toBuilder().targetRegions(regions).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link PublishingProfile}. */
    public static final class Builder extends ImmutablePublishingProfile.Builder {
        Builder() {}
    }
}
