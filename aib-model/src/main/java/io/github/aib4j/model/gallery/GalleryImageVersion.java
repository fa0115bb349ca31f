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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A version of an image, from which virtual machines are created in each of its regions.
 *
 * <pre>{@code
 * GalleryImageVersion version = GalleryImageVersion.from(GallerySource.managedImage(web), "westeurope", "northeurope");
 * }</pre>
 *
 * <p>A version is immutable. The same type serves requests and responses. {@link
 * io.github.aib4j.model.json.GalleryJson} omits members that only the service sets, and refuses members that the
 * api-version lacks.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryImageVersion implements OpenObject {
    GalleryImageVersion() {}

    /** The name, which is the version number, as responses and files contain it; a request has it in its address. */
    public abstract Optional<String> name();

    /** The id. Set by the service, never sent. */
    public abstract Optional<GalleryImageVersionId> id();

    /** The region of the resource. The service requires it (rule G22), but a file may lack it. */
    public abstract Optional<String> location();

    /** The tags. */
    public abstract Map<String, String> tags();

    /** Who created and changed it. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<SystemData> systemData();

    /** The regions that receive the version, and how it is found there. */
    public abstract Optional<PublishingProfile> publishingProfile();

    /** What the version is made from; sent since api-version 2019-07-01. */
    public abstract Optional<StorageProfile> storageProfile();

    /** Protects the version from accidental deletion. Since api-version 2022-03-03. */
    public abstract Optional<SafetyProfile> safetyProfile();

    /** The security settings of booting. Since api-version 2022-08-03. */
    public abstract Optional<SecurityProfile> securityProfile();

    /** Whether this request restores a deleted version. Since api-version 2024-03-03. */
    public abstract Optional<Boolean> restore();

    /** The progress of its creation or change. Set by the service, never sent. */
    public abstract Optional<GalleryProvisioningState> provisioningState();

    /** The progress of replication. Present only if the request asked for it. Set by the service, never sent. */
    public abstract Optional<ReplicationStatus> replicationStatus();

    /** The results of checks. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<ValidationsProfile> validationsProfile();

    /** The metadata of the version. Since api-version 2026-03-03. Set by the service, never sent. */
    public abstract List<ImageMetadataProfile> imageMetadataProfiles();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /**
     * The expressions that are left in a resource that was read from a deployment template, which alone evaluates them.
     * They stand as texts where texts belong, and where something else belongs in the unknown members, under the name of
     * the member, or as a value of an unknown type. A version with such a text is not sent. Empty for a value that was built.
     */
    @Value.Redacted
    public abstract Set<String> openExpressions();

    /** The version number, if the name is one. In a file, the names of gallery and definition may precede it. */
    public final Optional<ImageVersionNumber> number() {
        return name().map(text -> text.substring(text.lastIndexOf('/') + 1)).flatMap(ImageVersionNumber::find);
    }

    /** The regions that receive the version: those of {@link #publishingProfile()}, or none if there is no profile. */
    public final List<GalleryTargetRegion> targetRegions() {
        return publishingProfile().map(PublishingProfile::targetRegions).orElse(List.of());
    }

    /** Whether the version is excluded from latest in every region. */
    public final boolean isExcludedFromLatest() {
        return publishingProfile().flatMap(PublishingProfile::excludeFromLatest).orElse(false);
    }

    /** Whether the version is excluded from latest in this region. */
    public final boolean isExcludedFromLatestIn(String region) {
        return isExcludedFromLatest()
                || publishingProfile()
                        .flatMap(profile -> profile.targetRegion(region))
                        .flatMap(GalleryTargetRegion::excludeFromLatest)
                        .orElse(false);
    }

    /** Returns the version with the greatest number, whether or not it is excluded from latest. */
    public static Optional<GalleryImageVersion> newest(Collection<GalleryImageVersion> versions) {
        return versions.stream()
                .filter(version -> version.number().isPresent())
                .max(Comparator.comparing(version -> version.number().orElseThrow()));
    }

    /**
     * Returns the version that a virtual machine gets when it asks for the latest: the one with the greatest number
     * that is not excluded.
     */
    public static Optional<GalleryImageVersion> latest(Collection<GalleryImageVersion> versions) {
        return newest(versions.stream()
                .filter(version -> !version.isExcludedFromLatest())
                .toList());
    }

    /**
     * Returns a version that is made from this source, and replicated to its own region and others.
     *
     * @param source what the version is made from; a single disk, snapshot or VHD becomes the system disk
     * @param location the region of the version, which also gets the first replica (rule G13)
     * @param furtherRegions the other regions; the region of the source must be among all of them (rule G12)
     */
    public static GalleryImageVersion from(GallerySource source, String location, String... furtherRegions) {
        List<String> regions = new ArrayList<>(List.of(Objects.requireNonNull(location, "location")));
        regions.addAll(List.of(furtherRegions));
        return builder()
                .location(location)
                .storageProfile(StorageProfile.of(source))
                .publishingProfile(PublishingProfile.regions(regions.toArray(String[]::new)))
                .build();
    }

    /** Returns the same version, excluded from latest or not. */
    public final GalleryImageVersion withExcludeFromLatest(boolean isExcluded) {
        return publishing(profile().toBuilder().excludeFromLatest(isExcluded).build());
    }

    /** Returns the same version with this end of life. The service does not stop serving it after that date. */
    public final GalleryImageVersion withEndOfLife(GalleryDate date) {
        return publishing(profile().toBuilder().endOfLifeDate(date).build());
    }

    /**
     * Returns the same version in these regions too. If the version already is in one of them, the settings given here
     * replace its own, and its other settings stay, such as storage and exclusion from latest.
     */
    public final GalleryImageVersion withRegions(Collection<GalleryTargetRegion> regions) {
        return publishing(profile().withRegions(regions));
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
