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

/** Where image versions go. */
final class GalleryPublishingTables {
    /** In regions; the kinds differ by api-version. */
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
            new ObjectTable<>(() -> TableRows.of(OsDiskSecuritySlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("confidentialVMEncryptionType"),
                            CONFIDENTIAL,
                            OsDiskSecuritySlots.CONFIDENTIAL_VM_ENCRYPTION_TYPE)
                    .optional(
                            named("secureVMDiskEncryptionSetId"),
                            IdCodecs.ANY,
                            OsDiskSecuritySlots.SECURE_VM_DISK_ENCRYPTION_SET_ID));

    static final ObjectTable<OsDiskEncryption, OsDiskEncryption.Builder> OS_DISK_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.of(OsDiskEncryptionSlots.UNKNOWN_MEMBERS)
                    .optional(named("diskEncryptionSetId"), IdCodecs.ANY, OsDiskEncryptionSlots.DISK_ENCRYPTION_SET_ID)
                    .optional(
                            named("securityProfile").since(V2021_10_01),
                            OS_DISK_SECURITY,
                            OsDiskEncryptionSlots.SECURITY_PROFILE));

    static final ObjectTable<DataDiskSecurity, DataDiskSecurity.Builder> DATA_DISK_SECURITY =
            new ObjectTable<>(() -> TableRows.of(DataDiskSecuritySlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("confidentialVMEncryptionType"),
                            CONFIDENTIAL,
                            DataDiskSecuritySlots.CONFIDENTIAL_VM_ENCRYPTION_TYPE)
                    .optional(
                            named("secureVMDiskEncryptionSetId"),
                            IdCodecs.ANY,
                            DataDiskSecuritySlots.SECURE_VM_DISK_ENCRYPTION_SET_ID));

    static final ObjectTable<DataDiskEncryption, DataDiskEncryption.Builder> DATA_DISK_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.of(DataDiskEncryptionSlots.UNKNOWN_MEMBERS)
                    .required(named("lun"), Codecs.INTEGER, DataDiskEncryptionSlots.LUN)
                    .optional(
                            named("diskEncryptionSetId"), IdCodecs.ANY, DataDiskEncryptionSlots.DISK_ENCRYPTION_SET_ID)
                    .optional(
                            named("securityProfile").since(V2026_03_03),
                            DATA_DISK_SECURITY,
                            DataDiskEncryptionSlots.SECURITY_PROFILE));

    static final ObjectTable<ImageEncryption, ImageEncryption.Builder> IMAGE_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.of(ImageEncryptionSlots.UNKNOWN_MEMBERS)
                    .optional(named("osDiskImage"), OS_DISK_ENCRYPTION, ImageEncryptionSlots.OS_DISK_IMAGE)
                    .list(
                            named("dataDiskImages"),
                            Codecs.objects(DATA_DISK_ENCRYPTION),
                            ImageEncryptionSlots.DATA_DISK_IMAGES));

    static final ObjectTable<AdditionalReplicaSet, AdditionalReplicaSet.Builder> ADDITIONAL_REPLICA_SET =
            new ObjectTable<>(() -> TableRows.of(AdditionalReplicaSetSlots.UNKNOWN_MEMBERS)
                    .optional(named("storageAccountType"), STORAGE, AdditionalReplicaSetSlots.STORAGE_ACCOUNT_TYPE)
                    .optional(
                            named("regionalReplicaCount"),
                            Codecs.INTEGER,
                            AdditionalReplicaSetSlots.REGIONAL_REPLICA_COUNT));

    static final ObjectTable<GalleryTargetRegion, GalleryTargetRegion.Builder> GALLERY_TARGET_REGION =
            new ObjectTable<>(() -> TableRows.of(GalleryTargetRegionSlots.UNKNOWN_MEMBERS)
                    .required(named("name"), Codecs.NAME, GalleryTargetRegionSlots.NAME)
                    .optional(
                            named("regionalReplicaCount"),
                            Codecs.INTEGER,
                            GalleryTargetRegionSlots.REGIONAL_REPLICA_COUNT)
                    .optional(
                            named("storageAccountType").since(V2019_03_01),
                            STORAGE,
                            GalleryTargetRegionSlots.STORAGE_ACCOUNT_TYPE)
                    .optional(
                            named("encryption").since(V2019_12_01),
                            IMAGE_ENCRYPTION,
                            GalleryTargetRegionSlots.ENCRYPTION)
                    .optional(
                            named("excludeFromLatest").since(V2022_03_03),
                            Codecs.BOOLEAN,
                            GalleryTargetRegionSlots.EXCLUDE_FROM_LATEST)
                    .list(
                            named("additionalReplicaSets").since(V2024_03_03),
                            Codecs.objects(ADDITIONAL_REPLICA_SET),
                            GalleryTargetRegionSlots.ADDITIONAL_REPLICA_SETS));

    static final ObjectTable<GalleryExtendedLocation, GalleryExtendedLocation.Builder> GALLERY_EXTENDED_LOCATION =
            new ObjectTable<>(() -> TableRows.of(GalleryExtendedLocationSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryExtendedLocationSlots.NAME)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(ExtendedLocationType.known(), ExtendedLocationType::of),
                            GalleryExtendedLocationSlots.TYPE));

    static final ObjectTable<TargetExtendedLocation, TargetExtendedLocation.Builder> TARGET_EXTENDED_LOCATION =
            new ObjectTable<>(() -> TableRows.of(TargetExtendedLocationSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, TargetExtendedLocationSlots.NAME)
                    .optional(
                            named("extendedLocation"),
                            GALLERY_EXTENDED_LOCATION,
                            TargetExtendedLocationSlots.EXTENDED_LOCATION)
                    .optional(
                            named("extendedLocationReplicaCount"),
                            Codecs.INTEGER,
                            TargetExtendedLocationSlots.EXTENDED_LOCATION_REPLICA_COUNT)
                    .optional(
                            named("storageAccountType"),
                            GalleryCodecs.name(GalleryStorageAccountType.known(), GalleryStorageAccountType::of),
                            TargetExtendedLocationSlots.STORAGE_ACCOUNT_TYPE)
                    .optional(named("encryption"), IMAGE_ENCRYPTION, TargetExtendedLocationSlots.ENCRYPTION));

    static final ObjectTable<PublishingProfile, PublishingProfile.Builder> PUBLISHING_PROFILE =
            new ObjectTable<>(() -> TableRows.of(PublishingProfileSlots.UNKNOWN_MEMBERS)
                    .list(
                            named("targetRegions"),
                            Codecs.objects(GALLERY_TARGET_REGION),
                            PublishingProfileSlots.TARGET_REGIONS)
                    .optional(named("replicaCount"), Codecs.INTEGER, PublishingProfileSlots.REPLICA_COUNT)
                    .optional(named("excludeFromLatest"), Codecs.BOOLEAN, PublishingProfileSlots.EXCLUDE_FROM_LATEST)
                    .optional(named("endOfLifeDate"), GalleryCodecs.DATE, PublishingProfileSlots.END_OF_LIFE_DATE)
                    .optional(
                            named("storageAccountType").since(V2019_03_01),
                            STORAGE,
                            PublishingProfileSlots.STORAGE_ACCOUNT_TYPE)
                    .optional(
                            named("storageAccountStrategy").since(V2025_03_03),
                            GalleryCodecs.name(StorageAccountStrategy.known(), StorageAccountStrategy::of),
                            PublishingProfileSlots.STORAGE_ACCOUNT_STRATEGY)
                    .optional(
                            named("replicationMode").since(V2021_07_01),
                            GalleryCodecs.name(GalleryReplicationMode.known(), GalleryReplicationMode::of),
                            PublishingProfileSlots.REPLICATION_MODE)
                    .list(
                            named("targetExtendedLocations").since(V2021_10_01),
                            Codecs.objects(TARGET_EXTENDED_LOCATION),
                            PublishingProfileSlots.TARGET_EXTENDED_LOCATIONS)
                    .optional(
                            named("source")
                                    .since(V2018_06_01)
                                    .until(V2019_03_01)
                                    .instead("storageProfile.source"),
                            GalleryCodecs.FORMER_SOURCE,
                            PublishingProfileSlots.FORMER_SOURCE)
                    .reported(named("publishedDate"), GalleryCodecs.DATE, PublishingProfileSlots.PUBLISHED_DATE));

    private GalleryPublishingTables() {}
}
