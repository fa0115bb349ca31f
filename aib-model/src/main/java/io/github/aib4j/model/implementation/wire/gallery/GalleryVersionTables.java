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
import io.github.aib4j.model.implementation.wire.run.SystemDataTable;

/** Image versions. */
public final class GalleryVersionTables {
    static final ObjectTable<RegionalReplicationStatus, RegionalReplicationStatus.Builder> REGIONAL_REPLICATION_STATUS =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.REGIONAL_REPLICATION_STATUS_UNKNOWN_MEMBERS)
                    .optional(named("region"), Codecs.TEXT, GalleryVersionSlots.REGIONAL_REPLICATION_STATUS_REGION)
                    .optional(
                            named("state"),
                            GalleryCodecs.name(ReplicationState.known(), ReplicationState::of),
                            GalleryVersionSlots.REGIONAL_REPLICATION_STATUS_STATE)
                    .optional(
                            named("progress"), Codecs.INTEGER, GalleryVersionSlots.REGIONAL_REPLICATION_STATUS_PROGRESS)
                    .optional(named("details"), Codecs.TEXT, GalleryVersionSlots.REGIONAL_REPLICATION_STATUS_DETAILS));

    static final ObjectTable<ReplicationStatus, ReplicationStatus.Builder> REPLICATION_STATUS =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.REPLICATION_STATUS_UNKNOWN_MEMBERS)
                    .optional(
                            named("aggregatedState"),
                            GalleryCodecs.name(AggregatedReplicationState.known(), AggregatedReplicationState::of),
                            GalleryVersionSlots.REPLICATION_STATUS_AGGREGATED_STATE)
                    .list(
                            named("summary"),
                            Codecs.objects(REGIONAL_REPLICATION_STATUS),
                            GalleryVersionSlots.REPLICATION_STATUS_SUMMARY));

    static final ObjectTable<ExecutedValidation, ExecutedValidation.Builder> EXECUTED_VALIDATION =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.EXECUTED_VALIDATION_UNKNOWN_MEMBERS)
                    .optional(named("type"), Codecs.TEXT, GalleryVersionSlots.EXECUTED_VALIDATION_TYPE)
                    .optional(
                            named("status"),
                            GalleryCodecs.name(ValidationState.known(), ValidationState::of),
                            GalleryVersionSlots.EXECUTED_VALIDATION_STATUS)
                    .optional(named("version"), Codecs.TEXT, GalleryVersionSlots.EXECUTED_VALIDATION_VERSION)
                    .optional(
                            named("executionTime"),
                            GalleryCodecs.DATE,
                            GalleryVersionSlots.EXECUTED_VALIDATION_EXECUTION_TIME));

    static final ObjectTable<PlatformAttribute, PlatformAttribute.Builder> PLATFORM_ATTRIBUTE =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.PLATFORM_ATTRIBUTE_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryVersionSlots.PLATFORM_ATTRIBUTE_NAME)
                    .optional(named("value"), Codecs.TEXT, GalleryVersionSlots.PLATFORM_ATTRIBUTE_VALUE));

    static final ObjectTable<ValidationsProfile, ValidationsProfile.Builder> VALIDATIONS_PROFILE =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.VALIDATIONS_PROFILE_UNKNOWN_MEMBERS)
                    .optional(
                            named("validationEtag"),
                            Codecs.TEXT,
                            GalleryVersionSlots.VALIDATIONS_PROFILE_VALIDATION_ETAG)
                    .list(
                            named("executedValidations"),
                            Codecs.objects(EXECUTED_VALIDATION),
                            GalleryVersionSlots.VALIDATIONS_PROFILE_EXECUTED_VALIDATIONS)
                    .list(
                            named("platformAttributes"),
                            Codecs.objects(PLATFORM_ATTRIBUTE),
                            GalleryVersionSlots.VALIDATIONS_PROFILE_PLATFORM_ATTRIBUTES));

    static final ObjectTable<ImageMetadata, ImageMetadata.Builder> IMAGE_METADATA =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.IMAGE_METADATA_UNKNOWN_MEMBERS)
                    .required(named("metadataKey"), Codecs.TEXT, GalleryVersionSlots.IMAGE_METADATA_METADATA_KEY)
                    .optional(named("metadataValue"), Codecs.TEXT, GalleryVersionSlots.IMAGE_METADATA_METADATA_VALUE));

    static final ObjectTable<ImageMetadataProfile, ImageMetadataProfile.Builder> IMAGE_METADATA_PROFILE =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.IMAGE_METADATA_PROFILE_UNKNOWN_MEMBERS)
                    .required(
                            named("type"),
                            GalleryCodecs.name(ImageMetadataType.known(), ImageMetadataType::of),
                            GalleryVersionSlots.IMAGE_METADATA_PROFILE_TYPE)
                    .list(
                            named("publicMetadataList"),
                            Codecs.objects(IMAGE_METADATA),
                            GalleryVersionSlots.IMAGE_METADATA_PROFILE_PUBLIC_METADATA_LIST)
                    .list(
                            named("internalMetadataList"),
                            Codecs.objects(IMAGE_METADATA),
                            GalleryVersionSlots.IMAGE_METADATA_PROFILE_INTERNAL_METADATA_LIST));

    private static final ObjectTable<GalleryImageVersion, GalleryImageVersion.Builder>
            GALLERY_IMAGE_VERSION_PROPERTIES = new ObjectTable<>(() -> TableRows.of(
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_UNKNOWN_PROPERTIES)
            .adapted(FormerSources::inVersion)
            .optional(
                    named("publishingProfile"),
                    GalleryPublishingTables.PUBLISHING_PROFILE,
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_PUBLISHING_PROFILE)
            .sentSince(
                    named("storageProfile").sentSince(V2019_07_01).instead("publishingProfile.source"),
                    GalleryStorageTables.STORAGE_PROFILE,
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_STORAGE_PROFILE,
                    StorageProfile::namesSource)
            .optional(
                    named("safetyProfile").since(V2022_03_03),
                    GallerySecurityTables.SAFETY_PROFILE,
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_SAFETY_PROFILE)
            .optional(
                    named("securityProfile").since(V2022_08_03),
                    GallerySecurityTables.SECURITY_PROFILE,
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_SECURITY_PROFILE)
            .optional(
                    named("restore").since(V2024_03_03),
                    Codecs.BOOLEAN,
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_RESTORE)
            .reported(
                    named("provisioningState"),
                    GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_PROVISIONING_STATE)
            .reported(
                    named("replicationStatus"),
                    REPLICATION_STATUS,
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_REPLICATION_STATUS)
            .reported(
                    named("validationsProfile").since(V2024_03_03),
                    VALIDATIONS_PROFILE,
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_VALIDATIONS_PROFILE)
            .reportedList(
                    named("imageMetadataProfiles").since(V2026_03_03),
                    Codecs.objects(IMAGE_METADATA_PROFILE),
                    GalleryVersionSlots.GALLERY_IMAGE_VERSION_IMAGE_METADATA_PROFILES));

    public static final ObjectTable<GalleryImageVersion, GalleryImageVersion.Builder> GALLERY_IMAGE_VERSION =
            new ObjectTable<>(() -> TableRows.of(GalleryVersionSlots.GALLERY_IMAGE_VERSION_UNKNOWN_MEMBERS)
                    .name(GalleryVersionSlots.GALLERY_IMAGE_VERSION_NAME)
                    .reported(named("id"), IdCodecs.GALLERY_IMAGE_VERSION, GalleryVersionSlots.GALLERY_IMAGE_VERSION_ID)
                    .location(GalleryVersionSlots.GALLERY_IMAGE_VERSION_LOCATION)
                    .texts(named("tags"), GalleryVersionSlots.GALLERY_IMAGE_VERSION_TAGS)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            SystemDataTable.SYSTEM_DATA,
                            GalleryVersionSlots.GALLERY_IMAGE_VERSION_SYSTEM_DATA)
                    .nested("properties", GALLERY_IMAGE_VERSION_PROPERTIES)
                    .open(GalleryVersionSlots.GALLERY_IMAGE_VERSION_OPEN_EXPRESSIONS)
                    .type("Microsoft.Compute/galleries/images/versions"));

    private GalleryVersionTables() {}
}
