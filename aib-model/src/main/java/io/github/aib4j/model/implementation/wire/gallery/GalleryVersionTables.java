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
            new ObjectTable<>(() -> TableRows.of(RegionalReplicationStatusSlots.UNKNOWN_MEMBERS)
                    .optional(named("region"), Codecs.TEXT, RegionalReplicationStatusSlots.REGION)
                    .optional(
                            named("state"),
                            GalleryCodecs.name(ReplicationState.known(), ReplicationState::of),
                            RegionalReplicationStatusSlots.STATE)
                    .optional(named("progress"), Codecs.INTEGER, RegionalReplicationStatusSlots.PROGRESS)
                    .optional(named("details"), Codecs.TEXT, RegionalReplicationStatusSlots.DETAILS));

    static final ObjectTable<ReplicationStatus, ReplicationStatus.Builder> REPLICATION_STATUS =
            new ObjectTable<>(() -> TableRows.of(ReplicationStatusSlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("aggregatedState"),
                            GalleryCodecs.name(AggregatedReplicationState.known(), AggregatedReplicationState::of),
                            ReplicationStatusSlots.AGGREGATED_STATE)
                    .list(
                            named("summary"),
                            Codecs.objects(REGIONAL_REPLICATION_STATUS),
                            ReplicationStatusSlots.SUMMARY));

    static final ObjectTable<ExecutedValidation, ExecutedValidation.Builder> EXECUTED_VALIDATION =
            new ObjectTable<>(() -> TableRows.of(ExecutedValidationSlots.UNKNOWN_MEMBERS)
                    .optional(named("type"), Codecs.TEXT, ExecutedValidationSlots.TYPE)
                    .optional(
                            named("status"),
                            GalleryCodecs.name(ValidationState.known(), ValidationState::of),
                            ExecutedValidationSlots.STATUS)
                    .optional(named("version"), Codecs.TEXT, ExecutedValidationSlots.VERSION)
                    .optional(named("executionTime"), GalleryCodecs.DATE, ExecutedValidationSlots.EXECUTION_TIME));

    static final ObjectTable<PlatformAttribute, PlatformAttribute.Builder> PLATFORM_ATTRIBUTE =
            new ObjectTable<>(() -> TableRows.of(PlatformAttributeSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, PlatformAttributeSlots.NAME)
                    .optional(named("value"), Codecs.TEXT, PlatformAttributeSlots.VALUE));

    static final ObjectTable<ValidationsProfile, ValidationsProfile.Builder> VALIDATIONS_PROFILE =
            new ObjectTable<>(() -> TableRows.of(ValidationsProfileSlots.UNKNOWN_MEMBERS)
                    .optional(named("validationEtag"), Codecs.TEXT, ValidationsProfileSlots.VALIDATION_ETAG)
                    .list(
                            named("executedValidations"),
                            Codecs.objects(EXECUTED_VALIDATION),
                            ValidationsProfileSlots.EXECUTED_VALIDATIONS)
                    .list(
                            named("platformAttributes"),
                            Codecs.objects(PLATFORM_ATTRIBUTE),
                            ValidationsProfileSlots.PLATFORM_ATTRIBUTES));

    static final ObjectTable<ImageMetadata, ImageMetadata.Builder> IMAGE_METADATA =
            new ObjectTable<>(() -> TableRows.of(ImageMetadataSlots.UNKNOWN_MEMBERS)
                    .required(named("metadataKey"), Codecs.TEXT, ImageMetadataSlots.METADATA_KEY)
                    .optional(named("metadataValue"), Codecs.TEXT, ImageMetadataSlots.METADATA_VALUE));

    static final ObjectTable<ImageMetadataProfile, ImageMetadataProfile.Builder> IMAGE_METADATA_PROFILE =
            new ObjectTable<>(() -> TableRows.of(ImageMetadataProfileSlots.UNKNOWN_MEMBERS)
                    .required(
                            named("type"),
                            GalleryCodecs.name(ImageMetadataType.known(), ImageMetadataType::of),
                            ImageMetadataProfileSlots.TYPE)
                    .list(
                            named("publicMetadataList"),
                            Codecs.objects(IMAGE_METADATA),
                            ImageMetadataProfileSlots.PUBLIC_METADATA_LIST)
                    .list(
                            named("internalMetadataList"),
                            Codecs.objects(IMAGE_METADATA),
                            ImageMetadataProfileSlots.INTERNAL_METADATA_LIST));

    private static final ObjectTable<GalleryImageVersion, GalleryImageVersion.Builder>
            GALLERY_IMAGE_VERSION_PROPERTIES = new ObjectTable<>(() -> TableRows.of(
                    GalleryImageVersionSlots.UNKNOWN_PROPERTIES)
            .adapted(FormerSources::inVersion)
            .optional(
                    named("publishingProfile"),
                    GalleryPublishingTables.PUBLISHING_PROFILE,
                    GalleryImageVersionSlots.PUBLISHING_PROFILE)
            .sentSince(
                    named("storageProfile").sentSince(V2019_07_01).instead("publishingProfile.source"),
                    GalleryStorageTables.STORAGE_PROFILE,
                    GalleryImageVersionSlots.STORAGE_PROFILE,
                    StorageProfile::namesSource)
            .optional(
                    named("safetyProfile").since(V2022_03_03),
                    GallerySecurityTables.SAFETY_PROFILE,
                    GalleryImageVersionSlots.SAFETY_PROFILE)
            .optional(
                    named("securityProfile").since(V2022_08_03),
                    GallerySecurityTables.SECURITY_PROFILE,
                    GalleryImageVersionSlots.SECURITY_PROFILE)
            .optional(named("restore").since(V2024_03_03), Codecs.BOOLEAN, GalleryImageVersionSlots.RESTORE)
            .reported(
                    named("provisioningState"),
                    GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                    GalleryImageVersionSlots.PROVISIONING_STATE)
            .reported(named("replicationStatus"), REPLICATION_STATUS, GalleryImageVersionSlots.REPLICATION_STATUS)
            .reported(
                    named("validationsProfile").since(V2024_03_03),
                    VALIDATIONS_PROFILE,
                    GalleryImageVersionSlots.VALIDATIONS_PROFILE)
            .reportedList(
                    named("imageMetadataProfiles").since(V2026_03_03),
                    Codecs.objects(IMAGE_METADATA_PROFILE),
                    GalleryImageVersionSlots.IMAGE_METADATA_PROFILES));

    public static final ObjectTable<GalleryImageVersion, GalleryImageVersion.Builder> GALLERY_IMAGE_VERSION =
            new ObjectTable<>(() -> TableRows.of(GalleryImageVersionSlots.UNKNOWN_MEMBERS)
                    .name(GalleryImageVersionSlots.NAME)
                    .reported(named("id"), IdCodecs.GALLERY_IMAGE_VERSION, GalleryImageVersionSlots.ID)
                    .location(GalleryImageVersionSlots.LOCATION)
                    .texts(named("tags"), GalleryImageVersionSlots.TAGS)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            SystemDataTable.SYSTEM_DATA,
                            GalleryImageVersionSlots.SYSTEM_DATA)
                    .nested("properties", GALLERY_IMAGE_VERSION_PROPERTIES)
                    .open(GalleryImageVersionSlots.OPEN_EXPRESSIONS)
                    .type("Microsoft.Compute/galleries/images/versions"));

    private GalleryVersionTables() {}
}
