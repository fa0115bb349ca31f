package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.OpenObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a version is to be, and who finds it there. */
@ModelStyle
@Value.Immutable
public abstract class PublishingProfile implements OpenObject {
    PublishingProfile() {}

    /** The regions, among them that of the source (rule G12). */
    public abstract List<GalleryTargetRegion> targetRegions();

    /** How many replicas in a region that does not say; the service fills in 1 (recorded). */
    public abstract Optional<Integer> replicaCount();

    /** Whether machines pass it over when they ask for the latest; the service fills in false (recorded). */
    public abstract Optional<Boolean> excludeFromLatest();

    /** After which it should no longer be used. */
    public abstract Optional<GalleryDate> endOfLifeDate();

    /** The storage of a region that does not say; cannot be changed (rule X29). Since api-version 2019-03-01. */
    public abstract Optional<GalleryStorageAccountType> storageAccountType();

    /** How the service chooses the storage; not together with a type (rule X27). Since api-version 2025-03-03. */
    public abstract Optional<StorageAccountStrategy> storageAccountStrategy();

    /** How it is replicated; cannot be changed (rule X29). Since api-version 2021-07-01. */
    public abstract Optional<GalleryReplicationMode> replicationMode();

    /** The places outside the regions. Since api-version 2021-10-01. */
    public abstract List<TargetExtendedLocation> targetExtendedLocations();

    /** The managed image it is made from; only until api-version 2019-03-01, now a source of the storage profile. */
    public abstract Optional<ManagedImageId> formerSource();

    /** When it was made. Set by the service, never sent. */
    public abstract Optional<GalleryDate> publishedDate();

    /** Those regions, with the service's defaults. */
    public static PublishingProfile regions(String... names) {
        Builder profile = builder();
        for (String name : names) {
            profile.addTargetRegion(GalleryTargetRegion.region(name));
        }
        return profile.build();
    }

    /** What is said of that region, whether it is called {@code eastus2} or {@code East US 2}. */
    public final Optional<GalleryTargetRegion> targetRegion(String name) {
        return targetRegions().stream().filter(region -> region.isIn(name)).findFirst();
    }

    /**
     * The same, in these regions as well. A region that is there already gets what is said of it here, and keeps what is
     * not.
     */
    public PublishingProfile inRegions(Collection<GalleryTargetRegion> wanted) {
        List<GalleryTargetRegion> regions = new ArrayList<>(targetRegions());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            places.putIfAbsent(RegionNames.plain(regions.get(i).name()), i);
        }
        for (GalleryTargetRegion region : wanted) {
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
