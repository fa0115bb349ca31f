package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_08_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.ExecutedValidation;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.ImageMetadata;
import io.github.aib4j.model.gallery.ImageMetadataProfile;
import io.github.aib4j.model.gallery.ImageMetadataType;
import io.github.aib4j.model.gallery.PlatformAttribute;
import io.github.aib4j.model.gallery.ValidationState;
import io.github.aib4j.model.gallery.ValidationsProfile;
import io.github.aib4j.model.gallery.publish.AggregatedReplicationState;
import io.github.aib4j.model.gallery.publish.RegionalReplicationStatus;
import io.github.aib4j.model.gallery.publish.ReplicationState;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.wire.run.RunTables;

/** Image versions. */
public final class GalleryVersionTables {
    static final ObjectTable<RegionalReplicationStatus, RegionalReplicationStatus.Builder> REGIONAL_REPLICATION_STATUS =
            new ObjectTable<>(() -> TableRows.<RegionalReplicationStatus, RegionalReplicationStatus.Builder>of(
                            RegionalReplicationStatus::builder,
                            RegionalReplicationStatus.Builder::build,
                            RegionalReplicationStatus::unknownMembers,
                            RegionalReplicationStatus.Builder::putUnknownMember)
                    .optional(
                            named("region"),
                            Codecs.TEXT,
                            RegionalReplicationStatus::region,
                            RegionalReplicationStatus.Builder::region)
                    .optional(
                            named("state"),
                            GalleryCodecs.name(ReplicationState.known(), ReplicationState::of),
                            RegionalReplicationStatus::state,
                            RegionalReplicationStatus.Builder::state)
                    .optional(
                            named("progress"),
                            Codecs.INTEGER,
                            RegionalReplicationStatus::progress,
                            RegionalReplicationStatus.Builder::progress)
                    .optional(
                            named("details"),
                            Codecs.TEXT,
                            RegionalReplicationStatus::details,
                            RegionalReplicationStatus.Builder::details));

    static final ObjectTable<ReplicationStatus, ReplicationStatus.Builder> REPLICATION_STATUS =
            new ObjectTable<>(() -> TableRows.<ReplicationStatus, ReplicationStatus.Builder>of(
                            ReplicationStatus::builder,
                            ReplicationStatus.Builder::build,
                            ReplicationStatus::unknownMembers,
                            ReplicationStatus.Builder::putUnknownMember)
                    .optional(
                            named("aggregatedState"),
                            GalleryCodecs.name(AggregatedReplicationState.known(), AggregatedReplicationState::of),
                            ReplicationStatus::aggregatedState,
                            ReplicationStatus.Builder::aggregatedState)
                    .list(
                            named("summary"),
                            Codecs.objects(REGIONAL_REPLICATION_STATUS),
                            ReplicationStatus::summary,
                            ReplicationStatus.Builder::summary));

    static final ObjectTable<ExecutedValidation, ExecutedValidation.Builder> EXECUTED_VALIDATION =
            new ObjectTable<>(() -> TableRows.<ExecutedValidation, ExecutedValidation.Builder>of(
                            ExecutedValidation::builder,
                            ExecutedValidation.Builder::build,
                            ExecutedValidation::unknownMembers,
                            ExecutedValidation.Builder::putUnknownMember)
                    .optional(named("type"), Codecs.TEXT, ExecutedValidation::type, ExecutedValidation.Builder::type)
                    .optional(
                            named("status"),
                            GalleryCodecs.name(ValidationState.known(), ValidationState::of),
                            ExecutedValidation::status,
                            ExecutedValidation.Builder::status)
                    .optional(
                            named("version"),
                            Codecs.TEXT,
                            ExecutedValidation::version,
                            ExecutedValidation.Builder::version)
                    .optional(
                            named("executionTime"),
                            GalleryCodecs.DATE,
                            ExecutedValidation::executionTime,
                            ExecutedValidation.Builder::executionTime));

    static final ObjectTable<PlatformAttribute, PlatformAttribute.Builder> PLATFORM_ATTRIBUTE =
            new ObjectTable<>(() -> TableRows.<PlatformAttribute, PlatformAttribute.Builder>of(
                            PlatformAttribute::builder,
                            PlatformAttribute.Builder::build,
                            PlatformAttribute::unknownMembers,
                            PlatformAttribute.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, PlatformAttribute::name, PlatformAttribute.Builder::name)
                    .optional(named("value"), Codecs.TEXT, PlatformAttribute::value, PlatformAttribute.Builder::value));

    static final ObjectTable<ValidationsProfile, ValidationsProfile.Builder> VALIDATIONS_PROFILE =
            new ObjectTable<>(() -> TableRows.<ValidationsProfile, ValidationsProfile.Builder>of(
                            ValidationsProfile::builder,
                            ValidationsProfile.Builder::build,
                            ValidationsProfile::unknownMembers,
                            ValidationsProfile.Builder::putUnknownMember)
                    .optional(
                            named("validationEtag"),
                            Codecs.TEXT,
                            ValidationsProfile::validationEtag,
                            ValidationsProfile.Builder::validationEtag)
                    .list(
                            named("executedValidations"),
                            Codecs.objects(EXECUTED_VALIDATION),
                            ValidationsProfile::executedValidations,
                            ValidationsProfile.Builder::executedValidations)
                    .list(
                            named("platformAttributes"),
                            Codecs.objects(PLATFORM_ATTRIBUTE),
                            ValidationsProfile::platformAttributes,
                            ValidationsProfile.Builder::platformAttributes));

    static final ObjectTable<ImageMetadata, ImageMetadata.Builder> IMAGE_METADATA =
            new ObjectTable<>(() -> TableRows.<ImageMetadata, ImageMetadata.Builder>of(
                            ImageMetadata::builder,
                            ImageMetadata.Builder::build,
                            ImageMetadata::unknownMembers,
                            ImageMetadata.Builder::putUnknownMember)
                    .required(
                            named("metadataKey"),
                            Codecs.TEXT,
                            ImageMetadata::metadataKey,
                            ImageMetadata.Builder::metadataKey)
                    .optional(
                            named("metadataValue"),
                            Codecs.TEXT,
                            ImageMetadata::metadataValue,
                            ImageMetadata.Builder::metadataValue));

    static final ObjectTable<ImageMetadataProfile, ImageMetadataProfile.Builder> IMAGE_METADATA_PROFILE =
            new ObjectTable<>(() -> TableRows.<ImageMetadataProfile, ImageMetadataProfile.Builder>of(
                            ImageMetadataProfile::builder,
                            ImageMetadataProfile.Builder::build,
                            ImageMetadataProfile::unknownMembers,
                            ImageMetadataProfile.Builder::putUnknownMember)
                    .required(
                            named("type"),
                            GalleryCodecs.name(ImageMetadataType.known(), ImageMetadataType::of),
                            ImageMetadataProfile::type,
                            ImageMetadataProfile.Builder::type)
                    .list(
                            named("publicMetadataList"),
                            Codecs.objects(IMAGE_METADATA),
                            ImageMetadataProfile::publicMetadataList,
                            ImageMetadataProfile.Builder::publicMetadataList)
                    .list(
                            named("internalMetadataList"),
                            Codecs.objects(IMAGE_METADATA),
                            ImageMetadataProfile::internalMetadataList,
                            ImageMetadataProfile.Builder::internalMetadataList));

    private static final ObjectTable<GalleryImageVersion, GalleryImageVersion.Builder>
            GALLERY_IMAGE_VERSION_PROPERTIES = new ObjectTable<>(() ->
            TableRows.<GalleryImageVersion, GalleryImageVersion.Builder>of(
                            GalleryImageVersion::builder,
                            GalleryImageVersion.Builder::build,
                            GalleryImageVersion::unknownProperties,
                            GalleryImageVersion.Builder::putUnknownProperty)
                    .adapted(FormerSources::inVersion)
                    .optional(
                            named("publishingProfile"),
                            GalleryPublishingTables.PUBLISHING_PROFILE,
                            GalleryImageVersion::publishingProfile,
                            GalleryImageVersion.Builder::publishingProfile)
                    .sentSince(
                            named("storageProfile").sentSince(V2019_07_01).instead("publishingProfile.source"),
                            GalleryStorageTables.STORAGE_PROFILE,
                            GalleryImageVersion::storageProfile,
                            GalleryImageVersion.Builder::storageProfile,
                            StorageProfile::namesSource)
                    .optional(
                            named("safetyProfile").since(V2022_03_03),
                            GallerySecurityTables.SAFETY_PROFILE,
                            GalleryImageVersion::safetyProfile,
                            GalleryImageVersion.Builder::safetyProfile)
                    .optional(
                            named("securityProfile").since(V2022_08_03),
                            GallerySecurityTables.SECURITY_PROFILE,
                            GalleryImageVersion::securityProfile,
                            GalleryImageVersion.Builder::securityProfile)
                    .optional(
                            named("restore").since(V2024_03_03),
                            Codecs.BOOLEAN,
                            GalleryImageVersion::restore,
                            GalleryImageVersion.Builder::restore)
                    .reported(
                            named("provisioningState"),
                            GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                            GalleryImageVersion::provisioningState,
                            GalleryImageVersion.Builder::provisioningState)
                    .reported(
                            named("replicationStatus"),
                            REPLICATION_STATUS,
                            GalleryImageVersion::replicationStatus,
                            GalleryImageVersion.Builder::replicationStatus)
                    .reported(
                            named("validationsProfile").since(V2024_03_03),
                            VALIDATIONS_PROFILE,
                            GalleryImageVersion::validationsProfile,
                            GalleryImageVersion.Builder::validationsProfile)
                    .reportedList(
                            named("imageMetadataProfiles").since(V2026_03_03),
                            Codecs.objects(IMAGE_METADATA_PROFILE),
                            GalleryImageVersion::imageMetadataProfiles,
                            GalleryImageVersion.Builder::imageMetadataProfiles));

    public static final ObjectTable<GalleryImageVersion, GalleryImageVersion.Builder> GALLERY_IMAGE_VERSION =
            new ObjectTable<>(() -> TableRows.<GalleryImageVersion, GalleryImageVersion.Builder>of(
                            GalleryImageVersion::builder,
                            GalleryImageVersion.Builder::build,
                            GalleryImageVersion::unknownMembers,
                            GalleryImageVersion.Builder::putUnknownMember)
                    .name(GalleryImageVersion::name, GalleryImageVersion.Builder::name)
                    .reported(
                            named("id"),
                            IdCodecs.GALLERY_IMAGE_VERSION,
                            GalleryImageVersion::id,
                            GalleryImageVersion.Builder::id)
                    .location(GalleryImageVersion::location, GalleryImageVersion.Builder::location)
                    .texts(named("tags"), GalleryImageVersion::tags, GalleryImageVersion.Builder::putTag)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            RunTables.SYSTEM_DATA,
                            GalleryImageVersion::systemData,
                            GalleryImageVersion.Builder::systemData)
                    .nested("properties", GALLERY_IMAGE_VERSION_PROPERTIES)
                    .open(GalleryImageVersion::openExpressions, GalleryImageVersion.Builder::openExpressions)
                    .type("Microsoft.Compute/galleries/images/versions"));

    private GalleryVersionTables() {}
}
