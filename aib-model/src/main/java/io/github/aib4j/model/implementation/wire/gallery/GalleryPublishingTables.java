package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2018_06_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_03_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_12_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_10_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_08_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2025_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.publish.AdditionalReplicaSet;
import io.github.aib4j.model.gallery.publish.ExtendedLocationType;
import io.github.aib4j.model.gallery.publish.GalleryExtendedLocation;
import io.github.aib4j.model.gallery.publish.GalleryReplicationMode;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.publish.StorageAccountStrategy;
import io.github.aib4j.model.gallery.publish.TargetExtendedLocation;
import io.github.aib4j.model.gallery.security.ConfidentialVmEncryptionType;
import io.github.aib4j.model.gallery.security.DataDiskEncryption;
import io.github.aib4j.model.gallery.security.DataDiskSecurity;
import io.github.aib4j.model.gallery.security.ImageEncryption;
import io.github.aib4j.model.gallery.security.OsDiskEncryption;
import io.github.aib4j.model.gallery.security.OsDiskSecurity;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;

/** The publishing of image versions. */
final class GalleryPublishingTables {
    /** The storage account types in regions; they differ by api-version. */
    private static final Codec<GalleryStorageAccountType> STORAGE = GalleryCodecs.name(
            GalleryStorageAccountType.known(),
            GalleryStorageAccountType::of,
            named("Premium_LRS").since(V2019_12_01).instead("Standard_LRS or Standard_ZRS"),
            named("StandardSSD_LRS").since(V2021_10_01).until(V2022_01_03).instead("Standard_LRS"),
            named("PremiumV2_LRS").since(V2024_03_03).instead("Premium_LRS"));

    private static final Codec<ConfidentialVmEncryptionType> CONFIDENTIAL = GalleryCodecs.name(
            ConfidentialVmEncryptionType.known(),
            ConfidentialVmEncryptionType::of,
            named("NonPersistedTPM").since(V2022_08_03),
            named("DataDiskEncryptedWithCmk").since(V2026_03_03));

    static final ObjectTable<OsDiskSecurity, OsDiskSecurity.Builder> OS_DISK_SECURITY =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.OS_DISK_SECURITY_UNKNOWN_MEMBERS)
                    .optional(
                            named("confidentialVMEncryptionType"),
                            CONFIDENTIAL,
                            GalleryPublishingSlots.OS_DISK_SECURITY_CONFIDENTIAL_VM_ENCRYPTION_TYPE)
                    .optional(
                            named("secureVMDiskEncryptionSetId"),
                            IdCodecs.ANY,
                            GalleryPublishingSlots.OS_DISK_SECURITY_SECURE_VM_DISK_ENCRYPTION_SET_ID));

    static final ObjectTable<OsDiskEncryption, OsDiskEncryption.Builder> OS_DISK_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.OS_DISK_ENCRYPTION_UNKNOWN_MEMBERS)
                    .optional(
                            named("diskEncryptionSetId"),
                            IdCodecs.ANY,
                            GalleryPublishingSlots.OS_DISK_ENCRYPTION_DISK_ENCRYPTION_SET_ID)
                    .optional(
                            named("securityProfile").since(V2021_10_01),
                            OS_DISK_SECURITY,
                            GalleryPublishingSlots.OS_DISK_ENCRYPTION_SECURITY_PROFILE));

    static final ObjectTable<DataDiskSecurity, DataDiskSecurity.Builder> DATA_DISK_SECURITY =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.DATA_DISK_SECURITY_UNKNOWN_MEMBERS)
                    .optional(
                            named("confidentialVMEncryptionType"),
                            CONFIDENTIAL,
                            GalleryPublishingSlots.DATA_DISK_SECURITY_CONFIDENTIAL_VM_ENCRYPTION_TYPE)
                    .optional(
                            named("secureVMDiskEncryptionSetId"),
                            IdCodecs.ANY,
                            GalleryPublishingSlots.DATA_DISK_SECURITY_SECURE_VM_DISK_ENCRYPTION_SET_ID));

    static final ObjectTable<DataDiskEncryption, DataDiskEncryption.Builder> DATA_DISK_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.DATA_DISK_ENCRYPTION_UNKNOWN_MEMBERS)
                    .required(named("lun"), Codecs.INTEGER, GalleryPublishingSlots.DATA_DISK_ENCRYPTION_LUN)
                    .optional(
                            named("diskEncryptionSetId"),
                            IdCodecs.ANY,
                            GalleryPublishingSlots.DATA_DISK_ENCRYPTION_DISK_ENCRYPTION_SET_ID)
                    .optional(
                            named("securityProfile").since(V2026_03_03),
                            DATA_DISK_SECURITY,
                            GalleryPublishingSlots.DATA_DISK_ENCRYPTION_SECURITY_PROFILE));

    static final ObjectTable<ImageEncryption, ImageEncryption.Builder> IMAGE_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.IMAGE_ENCRYPTION_UNKNOWN_MEMBERS)
                    .optional(
                            named("osDiskImage"),
                            OS_DISK_ENCRYPTION,
                            GalleryPublishingSlots.IMAGE_ENCRYPTION_OS_DISK_IMAGE)
                    .list(
                            named("dataDiskImages"),
                            Codecs.objects(DATA_DISK_ENCRYPTION),
                            GalleryPublishingSlots.IMAGE_ENCRYPTION_DATA_DISK_IMAGES));

    static final ObjectTable<AdditionalReplicaSet, AdditionalReplicaSet.Builder> ADDITIONAL_REPLICA_SET =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.ADDITIONAL_REPLICA_SET_UNKNOWN_MEMBERS)
                    .optional(
                            named("storageAccountType"),
                            STORAGE,
                            GalleryPublishingSlots.ADDITIONAL_REPLICA_SET_STORAGE_ACCOUNT_TYPE)
                    .optional(
                            named("regionalReplicaCount"),
                            Codecs.INTEGER,
                            GalleryPublishingSlots.ADDITIONAL_REPLICA_SET_REGIONAL_REPLICA_COUNT));

    static final ObjectTable<GalleryTargetRegion, GalleryTargetRegion.Builder> GALLERY_TARGET_REGION =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.GALLERY_TARGET_REGION_UNKNOWN_MEMBERS)
                    .required(named("name"), Codecs.NAME, GalleryPublishingSlots.GALLERY_TARGET_REGION_NAME)
                    .optional(
                            named("regionalReplicaCount"),
                            Codecs.INTEGER,
                            GalleryPublishingSlots.GALLERY_TARGET_REGION_REGIONAL_REPLICA_COUNT)
                    .optional(
                            named("storageAccountType").since(V2019_03_01),
                            STORAGE,
                            GalleryPublishingSlots.GALLERY_TARGET_REGION_STORAGE_ACCOUNT_TYPE)
                    .optional(
                            named("encryption").since(V2019_12_01),
                            IMAGE_ENCRYPTION,
                            GalleryPublishingSlots.GALLERY_TARGET_REGION_ENCRYPTION)
                    .optional(
                            named("excludeFromLatest").since(V2022_03_03),
                            Codecs.BOOLEAN,
                            GalleryPublishingSlots.GALLERY_TARGET_REGION_EXCLUDE_FROM_LATEST)
                    .list(
                            named("additionalReplicaSets").since(V2024_03_03),
                            Codecs.objects(ADDITIONAL_REPLICA_SET),
                            GalleryPublishingSlots.GALLERY_TARGET_REGION_ADDITIONAL_REPLICA_SETS));

    static final ObjectTable<GalleryExtendedLocation, GalleryExtendedLocation.Builder> GALLERY_EXTENDED_LOCATION =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.GALLERY_EXTENDED_LOCATION_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryPublishingSlots.GALLERY_EXTENDED_LOCATION_NAME)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(ExtendedLocationType.known(), ExtendedLocationType::of),
                            GalleryPublishingSlots.GALLERY_EXTENDED_LOCATION_TYPE));

    static final ObjectTable<TargetExtendedLocation, TargetExtendedLocation.Builder> TARGET_EXTENDED_LOCATION =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.TARGET_EXTENDED_LOCATION_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryPublishingSlots.TARGET_EXTENDED_LOCATION_NAME)
                    .optional(
                            named("extendedLocation"),
                            GALLERY_EXTENDED_LOCATION,
                            GalleryPublishingSlots.TARGET_EXTENDED_LOCATION_EXTENDED_LOCATION)
                    .optional(
                            named("extendedLocationReplicaCount"),
                            Codecs.INTEGER,
                            GalleryPublishingSlots.TARGET_EXTENDED_LOCATION_EXTENDED_LOCATION_REPLICA_COUNT)
                    .optional(
                            named("storageAccountType"),
                            GalleryCodecs.name(GalleryStorageAccountType.known(), GalleryStorageAccountType::of),
                            GalleryPublishingSlots.TARGET_EXTENDED_LOCATION_STORAGE_ACCOUNT_TYPE)
                    .optional(
                            named("encryption"),
                            IMAGE_ENCRYPTION,
                            GalleryPublishingSlots.TARGET_EXTENDED_LOCATION_ENCRYPTION));

    static final ObjectTable<PublishingProfile, PublishingProfile.Builder> PUBLISHING_PROFILE =
            new ObjectTable<>(() -> TableRows.of(GalleryPublishingSlots.PUBLISHING_PROFILE_UNKNOWN_MEMBERS)
                    .list(
                            named("targetRegions"),
                            Codecs.objects(GALLERY_TARGET_REGION),
                            GalleryPublishingSlots.PUBLISHING_PROFILE_TARGET_REGIONS)
                    .optional(
                            named("replicaCount"),
                            Codecs.INTEGER,
                            GalleryPublishingSlots.PUBLISHING_PROFILE_REPLICA_COUNT)
                    .optional(
                            named("excludeFromLatest"),
                            Codecs.BOOLEAN,
                            GalleryPublishingSlots.PUBLISHING_PROFILE_EXCLUDE_FROM_LATEST)
                    .optional(
                            named("endOfLifeDate"),
                            GalleryCodecs.DATE,
                            GalleryPublishingSlots.PUBLISHING_PROFILE_END_OF_LIFE_DATE)
                    .optional(
                            named("storageAccountType").since(V2019_03_01),
                            STORAGE,
                            GalleryPublishingSlots.PUBLISHING_PROFILE_STORAGE_ACCOUNT_TYPE)
                    .optional(
                            named("storageAccountStrategy").since(V2025_03_03),
                            GalleryCodecs.name(StorageAccountStrategy.known(), StorageAccountStrategy::of),
                            GalleryPublishingSlots.PUBLISHING_PROFILE_STORAGE_ACCOUNT_STRATEGY)
                    .optional(
                            named("replicationMode").since(V2021_07_01),
                            GalleryCodecs.name(GalleryReplicationMode.known(), GalleryReplicationMode::of),
                            GalleryPublishingSlots.PUBLISHING_PROFILE_REPLICATION_MODE)
                    .list(
                            named("targetExtendedLocations").since(V2021_10_01),
                            Codecs.objects(TARGET_EXTENDED_LOCATION),
                            GalleryPublishingSlots.PUBLISHING_PROFILE_TARGET_EXTENDED_LOCATIONS)
                    .optional(
                            named("source")
                                    .since(V2018_06_01)
                                    .until(V2019_03_01)
                                    .instead("storageProfile.source"),
                            GalleryCodecs.FORMER_SOURCE,
                            GalleryPublishingSlots.PUBLISHING_PROFILE_FORMER_SOURCE)
                    .reported(
                            named("publishedDate"),
                            GalleryCodecs.DATE,
                            GalleryPublishingSlots.PUBLISHING_PROFILE_PUBLISHED_DATE));

    private GalleryPublishingTables() {}
}
