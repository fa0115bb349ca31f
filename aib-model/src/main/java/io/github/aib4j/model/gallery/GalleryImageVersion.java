package io.github.aib4j.model.gallery;

import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import io.github.aib4j.model.gallery.security.SecurityProfile;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.SystemData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A version of an image: what machines start from, in each of its regions.
 *
 * <pre>{@code
 * GalleryImageVersion version = GalleryImageVersion.from(GallerySource.managedImage(web), "westeurope", "northeurope");
 * }</pre>
 *
 * <p>A version is immutable. It serves both ways: the same type is sent and reported. {@link
 * io.github.aib4j.model.json.GalleryJson} leaves out of a request what only the service sets, and refuses what the
 * api-version lacks.
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryImageVersion implements OpenObject {
    GalleryImageVersion() {}

    /** Its name, which is its number, as answers and files have it; a request has it in its address. */
    public abstract Optional<String> name();

    /** Its id. Set by the service, never sent. */
    public abstract Optional<GalleryImageVersionId> id();

    /** The region in which it is kept; the service wants it (rule G22), though a file may lack it. */
    public abstract Optional<String> location();

    /** Its tags. */
    public abstract Map<String, String> tags();

    /** Who made and changed it. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<SystemData> systemData();

    /** Where it is to be, and who finds it there. */
    public abstract Optional<PublishingProfile> publishingProfile();

    /** What it is made from; sent since api-version 2019-07-01. */
    public abstract Optional<StorageProfile> storageProfile();

    /** What keeps it from being deleted by mistake. Since api-version 2022-03-03. */
    public abstract Optional<SafetyProfile> safetyProfile();

    /** How it boots safely. Since api-version 2022-08-03. */
    public abstract Optional<SecurityProfile> securityProfile();

    /** Whether this brings it back after it was deleted. Since api-version 2024-03-03. */
    public abstract Optional<Boolean> restore();

    /** How far its creation or change is. Set by the service, never sent. */
    public abstract Optional<GalleryProvisioningState> provisioningState();

    /** How far replication is; only if it was asked for. Set by the service, never sent. */
    public abstract Optional<ReplicationStatus> replicationStatus();

    /** What checks found out about it. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<ValidationsProfile> validationsProfile();

    /** As {@link #unknownMembers()}, of what lies in {@code properties}. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /** Its number, if its name is one; a name in a file may begin with those of its gallery and its definition. */
    public final Optional<GalleryVersion> number() {
        return name().map(text -> text.substring(text.lastIndexOf('/') + 1)).flatMap(GalleryVersion::find);
    }

    /** Whether machines pass it over when they ask for the latest, wherever they are. */
    public final boolean isExcludedFromLatest() {
        return publishingProfile().flatMap(PublishingProfile::excludeFromLatest).orElse(false);
    }

    /** Whether machines in that region pass it over when they ask for the latest. */
    public final boolean isExcludedFromLatestIn(String region) {
        return isExcludedFromLatest()
                || publishingProfile()
                        .flatMap(profile -> profile.targetRegion(region))
                        .flatMap(GalleryTargetRegion::excludeFromLatest)
                        .orElse(false);
    }

    /** The one of the greatest number, excluded from latest or not. */
    public static Optional<GalleryImageVersion> newest(Collection<GalleryImageVersion> versions) {
        return versions.stream()
                .filter(version -> version.number().isPresent())
                .max(Comparator.comparing(version -> version.number().orElseThrow()));
    }

    /** The one that machines get that ask for the latest: the one of the greatest number that is not excluded. */
    public static Optional<GalleryImageVersion> latest(Collection<GalleryImageVersion> versions) {
        return newest(versions.stream()
                .filter(version -> !version.isExcludedFromLatest())
                .toList());
    }

    /**
     * A version made from that, kept in a region and replicated to it and to others.
     *
     * @param source what it is made from; a single disk, snapshot or VHD becomes the system disk
     * @param location the region in which it is kept, and in which the first replica is made (rule G13)
     * @param furtherRegions the other regions; that of the source must be among all of them (rule G12)
     */
    public static GalleryImageVersion from(GallerySource source, String location, String... furtherRegions) {
        List<String> regions = new ArrayList<>(List.of(location));
        regions.addAll(List.of(furtherRegions));
        return builder()
                .location(location)
                .storageProfile(StorageProfile.of(source))
                .publishingProfile(PublishingProfile.regions(regions.toArray(String[]::new)))
                .build();
    }

    /** The same, passed over or not when machines ask for the latest. */
    public final GalleryImageVersion excludedFromLatest(boolean isExcluded) {
        return publishing(profile().toBuilder().excludeFromLatest(isExcluded).build());
    }

    /** The same, no longer to be used after that date. The service goes on serving it. */
    public final GalleryImageVersion withEndOfLife(GalleryDate date) {
        return publishing(profile().toBuilder().endOfLifeDate(date).build());
    }

    /**
     * The same, in these regions as well. One that it is in already gets what is said of it here, and keeps what is not:
     * its storage, its exclusion from latest.
     */
    public final GalleryImageVersion inRegions(Collection<GalleryTargetRegion> regions) {
        return publishing(profile().inRegions(regions));
    }

    private PublishingProfile profile() {
        return publishingProfile().orElseGet(() -> PublishingProfile.builder().build());
    }

    private GalleryImageVersion publishing(PublishingProfile profile) {
        return toBuilder().publishingProfile(profile).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryImageVersion}. */
    public static final class Builder extends ImmutableGalleryImageVersion.Builder {
        Builder() {}
    }
}
