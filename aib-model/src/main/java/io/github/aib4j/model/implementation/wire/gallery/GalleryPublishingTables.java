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
            new ObjectTable<>(() -> TableRows.<OsDiskSecurity, OsDiskSecurity.Builder>of(
                            OsDiskSecurity::builder,
                            OsDiskSecurity.Builder::build,
                            OsDiskSecurity::unknownMembers,
                            OsDiskSecurity.Builder::putUnknownMember)
                    .optional(
                            named("confidentialVMEncryptionType"),
                            CONFIDENTIAL,
                            OsDiskSecurity::confidentialVmEncryptionType,
                            OsDiskSecurity.Builder::confidentialVmEncryptionType)
                    .optional(
                            named("secureVMDiskEncryptionSetId"),
                            IdCodecs.ANY,
                            OsDiskSecurity::secureVmDiskEncryptionSetId,
                            OsDiskSecurity.Builder::secureVmDiskEncryptionSetId));

    static final ObjectTable<OsDiskEncryption, OsDiskEncryption.Builder> OS_DISK_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.<OsDiskEncryption, OsDiskEncryption.Builder>of(
                            OsDiskEncryption::builder,
                            OsDiskEncryption.Builder::build,
                            OsDiskEncryption::unknownMembers,
                            OsDiskEncryption.Builder::putUnknownMember)
                    .optional(
                            named("diskEncryptionSetId"),
                            IdCodecs.ANY,
                            OsDiskEncryption::diskEncryptionSetId,
                            OsDiskEncryption.Builder::diskEncryptionSetId)
                    .optional(
                            named("securityProfile").since(V2021_10_01),
                            OS_DISK_SECURITY,
                            OsDiskEncryption::securityProfile,
                            OsDiskEncryption.Builder::securityProfile));

    static final ObjectTable<DataDiskSecurity, DataDiskSecurity.Builder> DATA_DISK_SECURITY =
            new ObjectTable<>(() -> TableRows.<DataDiskSecurity, DataDiskSecurity.Builder>of(
                            DataDiskSecurity::builder,
                            DataDiskSecurity.Builder::build,
                            DataDiskSecurity::unknownMembers,
                            DataDiskSecurity.Builder::putUnknownMember)
                    .optional(
                            named("confidentialVMEncryptionType"),
                            CONFIDENTIAL,
                            DataDiskSecurity::confidentialVmEncryptionType,
                            DataDiskSecurity.Builder::confidentialVmEncryptionType)
                    .optional(
                            named("secureVMDiskEncryptionSetId"),
                            IdCodecs.ANY,
                            DataDiskSecurity::secureVmDiskEncryptionSetId,
                            DataDiskSecurity.Builder::secureVmDiskEncryptionSetId));

    static final ObjectTable<DataDiskEncryption, DataDiskEncryption.Builder> DATA_DISK_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.<DataDiskEncryption, DataDiskEncryption.Builder>of(
                            DataDiskEncryption::builder,
                            DataDiskEncryption.Builder::build,
                            DataDiskEncryption::unknownMembers,
                            DataDiskEncryption.Builder::putUnknownMember)
                    .required(named("lun"), Codecs.INTEGER, DataDiskEncryption::lun, DataDiskEncryption.Builder::lun)
                    .optional(
                            named("diskEncryptionSetId"),
                            IdCodecs.ANY,
                            DataDiskEncryption::diskEncryptionSetId,
                            DataDiskEncryption.Builder::diskEncryptionSetId)
                    .optional(
                            named("securityProfile").since(V2026_03_03),
                            DATA_DISK_SECURITY,
                            DataDiskEncryption::securityProfile,
                            DataDiskEncryption.Builder::securityProfile));

    static final ObjectTable<ImageEncryption, ImageEncryption.Builder> IMAGE_ENCRYPTION =
            new ObjectTable<>(() -> TableRows.<ImageEncryption, ImageEncryption.Builder>of(
                            ImageEncryption::builder,
                            ImageEncryption.Builder::build,
                            ImageEncryption::unknownMembers,
                            ImageEncryption.Builder::putUnknownMember)
                    .optional(
                            named("osDiskImage"),
                            OS_DISK_ENCRYPTION,
                            ImageEncryption::osDiskImage,
                            ImageEncryption.Builder::osDiskImage)
                    .list(
                            named("dataDiskImages"),
                            Codecs.objects(DATA_DISK_ENCRYPTION),
                            ImageEncryption::dataDiskImages,
                            ImageEncryption.Builder::dataDiskImages));

    static final ObjectTable<AdditionalReplicaSet, AdditionalReplicaSet.Builder> ADDITIONAL_REPLICA_SET =
            new ObjectTable<>(() -> TableRows.<AdditionalReplicaSet, AdditionalReplicaSet.Builder>of(
                            AdditionalReplicaSet::builder,
                            AdditionalReplicaSet.Builder::build,
                            AdditionalReplicaSet::unknownMembers,
                            AdditionalReplicaSet.Builder::putUnknownMember)
                    .optional(
                            named("storageAccountType"),
                            STORAGE,
                            AdditionalReplicaSet::storageAccountType,
                            AdditionalReplicaSet.Builder::storageAccountType)
                    .optional(
                            named("regionalReplicaCount"),
                            Codecs.INTEGER,
                            AdditionalReplicaSet::regionalReplicaCount,
                            AdditionalReplicaSet.Builder::regionalReplicaCount));

    static final ObjectTable<GalleryTargetRegion, GalleryTargetRegion.Builder> GALLERY_TARGET_REGION =
            new ObjectTable<>(() -> TableRows.<GalleryTargetRegion, GalleryTargetRegion.Builder>of(
                            GalleryTargetRegion::builder,
                            GalleryTargetRegion.Builder::build,
                            GalleryTargetRegion::unknownMembers,
                            GalleryTargetRegion.Builder::putUnknownMember)
                    .required(named("name"), Codecs.NAME, GalleryTargetRegion::name, GalleryTargetRegion.Builder::name)
                    .optional(
                            named("regionalReplicaCount"),
                            Codecs.INTEGER,
                            GalleryTargetRegion::regionalReplicaCount,
                            GalleryTargetRegion.Builder::regionalReplicaCount)
                    .optional(
                            named("storageAccountType").since(V2019_03_01),
                            STORAGE,
                            GalleryTargetRegion::storageAccountType,
                            GalleryTargetRegion.Builder::storageAccountType)
                    .optional(
                            named("encryption").since(V2019_12_01),
                            IMAGE_ENCRYPTION,
                            GalleryTargetRegion::encryption,
                            GalleryTargetRegion.Builder::encryption)
                    .optional(
                            named("excludeFromLatest").since(V2022_03_03),
                            Codecs.BOOLEAN,
                            GalleryTargetRegion::excludeFromLatest,
                            GalleryTargetRegion.Builder::excludeFromLatest)
                    .list(
                            named("additionalReplicaSets").since(V2024_03_03),
                            Codecs.objects(ADDITIONAL_REPLICA_SET),
                            GalleryTargetRegion::additionalReplicaSets,
                            GalleryTargetRegion.Builder::additionalReplicaSets));

    static final ObjectTable<GalleryExtendedLocation, GalleryExtendedLocation.Builder> GALLERY_EXTENDED_LOCATION =
            new ObjectTable<>(() -> TableRows.<GalleryExtendedLocation, GalleryExtendedLocation.Builder>of(
                            GalleryExtendedLocation::builder,
                            GalleryExtendedLocation.Builder::build,
                            GalleryExtendedLocation::unknownMembers,
                            GalleryExtendedLocation.Builder::putUnknownMember)
                    .optional(
                            named("name"),
                            Codecs.TEXT,
                            GalleryExtendedLocation::name,
                            GalleryExtendedLocation.Builder::name)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(ExtendedLocationType.known(), ExtendedLocationType::of),
                            GalleryExtendedLocation::type,
                            GalleryExtendedLocation.Builder::type));

    static final ObjectTable<TargetExtendedLocation, TargetExtendedLocation.Builder> TARGET_EXTENDED_LOCATION =
            new ObjectTable<>(() -> TableRows.<TargetExtendedLocation, TargetExtendedLocation.Builder>of(
                            TargetExtendedLocation::builder,
                            TargetExtendedLocation.Builder::build,
                            TargetExtendedLocation::unknownMembers,
                            TargetExtendedLocation.Builder::putUnknownMember)
                    .optional(
                            named("name"),
                            Codecs.TEXT,
                            TargetExtendedLocation::name,
                            TargetExtendedLocation.Builder::name)
                    .optional(
                            named("extendedLocation"),
                            GALLERY_EXTENDED_LOCATION,
                            TargetExtendedLocation::extendedLocation,
                            TargetExtendedLocation.Builder::extendedLocation)
                    .optional(
                            named("extendedLocationReplicaCount"),
                            Codecs.INTEGER,
                            TargetExtendedLocation::extendedLocationReplicaCount,
                            TargetExtendedLocation.Builder::extendedLocationReplicaCount)
                    .optional(
                            named("storageAccountType"),
                            GalleryCodecs.name(GalleryStorageAccountType.known(), GalleryStorageAccountType::of),
                            TargetExtendedLocation::storageAccountType,
                            TargetExtendedLocation.Builder::storageAccountType)
                    .optional(
                            named("encryption"),
                            IMAGE_ENCRYPTION,
                            TargetExtendedLocation::encryption,
                            TargetExtendedLocation.Builder::encryption));

    static final ObjectTable<PublishingProfile, PublishingProfile.Builder> PUBLISHING_PROFILE =
            new ObjectTable<>(() -> TableRows.<PublishingProfile, PublishingProfile.Builder>of(
                            PublishingProfile::builder,
                            PublishingProfile.Builder::build,
                            PublishingProfile::unknownMembers,
                            PublishingProfile.Builder::putUnknownMember)
                    .list(
                            named("targetRegions"),
                            Codecs.objects(GALLERY_TARGET_REGION),
                            PublishingProfile::targetRegions,
                            PublishingProfile.Builder::targetRegions)
                    .optional(
                            named("replicaCount"),
                            Codecs.INTEGER,
                            PublishingProfile::replicaCount,
                            PublishingProfile.Builder::replicaCount)
                    .optional(
                            named("excludeFromLatest"),
                            Codecs.BOOLEAN,
                            PublishingProfile::excludeFromLatest,
                            PublishingProfile.Builder::excludeFromLatest)
                    .optional(
                            named("endOfLifeDate"),
                            GalleryCodecs.DATE,
                            PublishingProfile::endOfLifeDate,
                            PublishingProfile.Builder::endOfLifeDate)
                    .optional(
                            named("storageAccountType").since(V2019_03_01),
                            STORAGE,
                            PublishingProfile::storageAccountType,
                            PublishingProfile.Builder::storageAccountType)
                    .optional(
                            named("storageAccountStrategy").since(V2025_03_03),
                            GalleryCodecs.name(StorageAccountStrategy.known(), StorageAccountStrategy::of),
                            PublishingProfile::storageAccountStrategy,
                            PublishingProfile.Builder::storageAccountStrategy)
                    .optional(
                            named("replicationMode").since(V2021_07_01),
                            GalleryCodecs.name(GalleryReplicationMode.known(), GalleryReplicationMode::of),
                            PublishingProfile::replicationMode,
                            PublishingProfile.Builder::replicationMode)
                    .list(
                            named("targetExtendedLocations").since(V2021_10_01),
                            Codecs.objects(TARGET_EXTENDED_LOCATION),
                            PublishingProfile::targetExtendedLocations,
                            PublishingProfile.Builder::targetExtendedLocations)
                    .optional(
                            named("source")
                                    .since(V2018_06_01)
                                    .until(V2019_03_01)
                                    .instead("storageProfile.source"),
                            GalleryCodecs.FORMER_SOURCE,
                            PublishingProfile::formerSource,
                            PublishingProfile.Builder::formerSource)
                    .reported(
                            named("publishedDate"),
                            GalleryCodecs.DATE,
                            PublishingProfile::publishedDate,
                            PublishingProfile.Builder::publishedDate));

    private GalleryPublishingTables() {}
}
