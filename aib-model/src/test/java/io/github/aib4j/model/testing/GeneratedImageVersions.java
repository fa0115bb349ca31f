package io.github.aib4j.model.testing;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_03_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_12_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_10_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_08_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2025_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SafetyProfile;
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
import io.github.aib4j.model.gallery.security.SecretsProvisioningComponent;
import io.github.aib4j.model.gallery.security.SecretsProvisioningComponentName;
import io.github.aib4j.model.gallery.security.SecretsProvisioningSettings;
import io.github.aib4j.model.gallery.security.SecurityProfile;
import io.github.aib4j.model.gallery.security.UefiKey;
import io.github.aib4j.model.gallery.security.UefiKeySignatures;
import io.github.aib4j.model.gallery.security.UefiKeyType;
import io.github.aib4j.model.gallery.security.UefiSettings;
import io.github.aib4j.model.gallery.security.UefiSignatureTemplate;
import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.GalleryDiskSource;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.HostCaching;
import io.github.aib4j.model.gallery.source.OsDiskImage;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.CommunityGalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedDiskId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.id.SnapshotId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.id.VirtualMachineId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Image versions with whatever a request of an api-version can say. */
final class GeneratedImageVersions {
    private static final String SUBSCRIPTION = GalleryDraws.SUBSCRIPTION;

    private final GalleryDraws draw;

    GeneratedImageVersions(GalleryDraws draw) {
        this.draw = draw;
    }

    GalleryImageVersion version() {
        GalleryImageVersion.Builder version =
                GalleryImageVersion.builder().location(draw.name()).tags(draw.tags());
        if (!draw.has(V2019_07_01)) {
            return version.publishingProfile(publishing().toBuilder()
                            .formerSource(managedImage())
                            .build())
                    .build();
        }
        version.storageProfile(storage());
        draw.maybe(publishing(), version::publishingProfile);
        draw.since(V2022_03_03, () -> version.safetyProfile(safety()));
        draw.since(V2022_08_03, () -> version.securityProfile(security()));
        draw.since(V2024_03_03, () -> version.restore(draw.maybe()));
        return version.build();
    }

    private PublishingProfile publishing() {
        PublishingProfile.Builder profile = PublishingProfile.builder().targetRegions(draw.list(this::region));
        draw.maybe(draw.number(9), profile::replicaCount);
        draw.maybe(draw.maybe(), profile::excludeFromLatest);
        draw.maybe(draw.date(), profile::endOfLifeDate);
        draw.since(V2019_03_01, () -> profile.storageAccountType(storageAccount()));
        draw.since(V2021_07_01, () -> profile.replicationMode(draw.pick(GalleryReplicationMode.known())));
        draw.since(V2021_10_01, () -> profile.targetExtendedLocations(draw.list(this::place)));
        draw.since(V2025_03_03, () -> profile.storageAccountStrategy(draw.pick(StorageAccountStrategy.known())));
        return profile.build();
    }

    private GalleryTargetRegion region() {
        GalleryTargetRegion.Builder region = GalleryTargetRegion.builder().name(draw.name());
        draw.maybe(draw.number(9), region::regionalReplicaCount);
        draw.since(V2019_03_01, () -> region.storageAccountType(storageAccount()));
        draw.since(V2019_12_01, () -> region.encryption(encryption()));
        draw.since(V2022_03_03, () -> region.excludeFromLatest(draw.maybe()));
        draw.since(V2024_03_03, () -> region.additionalReplicaSets(draw.list(this::replicas)));
        return region.build();
    }

    private AdditionalReplicaSet replicas() {
        AdditionalReplicaSet.Builder replicas = AdditionalReplicaSet.builder();
        draw.maybe(storageAccount(), replicas::storageAccountType);
        draw.maybe(draw.number(9), replicas::regionalReplicaCount);
        return replicas.build();
    }

    private GalleryStorageAccountType storageAccount() {
        List<GalleryStorageAccountType> types = new ArrayList<>(
                List.of(GalleryStorageAccountType.STANDARD_LRS, GalleryStorageAccountType.STANDARD_ZRS));
        if (draw.has(V2019_12_01)) {
            types.add(GalleryStorageAccountType.PREMIUM_LRS);
        }
        if (draw.version == V2021_10_01 || draw.version == V2022_01_03) {
            types.add(GalleryStorageAccountType.STANDARD_SSD_LRS);
        }
        if (draw.has(V2024_03_03)) {
            types.add(GalleryStorageAccountType.PREMIUM_V2_LRS);
        }
        return draw.pick(types);
    }

    private TargetExtendedLocation place() {
        TargetExtendedLocation.Builder place = TargetExtendedLocation.builder();
        draw.maybe(draw.text(), place::name);
        draw.maybe(draw.number(9), place::extendedLocationReplicaCount);
        draw.maybe(GalleryStorageAccountType.STANDARD_SSD_LRS, place::storageAccountType);
        draw.maybe(encryption(), place::encryption);
        GalleryExtendedLocation.Builder location = GalleryExtendedLocation.builder();
        draw.maybe(draw.text(), location::name);
        draw.maybe(draw.pick(ExtendedLocationType.known()), location::type);
        draw.maybe(location.build(), place::extendedLocation);
        return place.build();
    }

    private ImageEncryption encryption() {
        ImageEncryption.Builder encryption = ImageEncryption.builder();
        OsDiskEncryption.Builder disk = OsDiskEncryption.builder();
        draw.maybe(draw.key(), disk::diskEncryptionSetId);
        draw.since(V2021_10_01, () -> disk.securityProfile(diskSecurity()));
        draw.maybe(disk.build(), encryption::osDiskImage);
        return encryption.dataDiskImages(draw.list(this::dataDiskEncryption)).build();
    }

    private DataDiskEncryption dataDiskEncryption() {
        DataDiskEncryption.Builder disk = DataDiskEncryption.builder().lun(draw.number(64));
        draw.maybe(draw.key(), disk::diskEncryptionSetId);
        draw.since(V2026_03_03, () -> disk.securityProfile(DataDiskSecurity.withCustomerKey(draw.key())));
        return disk.build();
    }

    private OsDiskSecurity diskSecurity() {
        OsDiskSecurity.Builder security = OsDiskSecurity.builder();
        draw.maybe(draw.key(), security::secureVmDiskEncryptionSetId);
        draw.maybe(ConfidentialVmEncryptionType.ENCRYPTED_WITH_CMK, security::confidentialVmEncryptionType);
        draw.since(V2022_08_03, () -> security.confidentialVmEncryptionType(draw.pick(confidential())));
        return security.build();
    }

    private List<ConfidentialVmEncryptionType> confidential() {
        return ConfidentialVmEncryptionType.known().stream()
                .filter(type -> draw.has(V2026_03_03)
                        || !type.equals(ConfidentialVmEncryptionType.DATA_DISK_ENCRYPTED_WITH_CMK))
                .toList();
    }

    private StorageProfile storage() {
        StorageProfile.Builder storage = StorageProfile.builder();
        OsDiskImage.Builder disk = OsDiskImage.builder();
        draw.maybe(draw.pick(HostCaching.known()), disk::hostCaching);
        if (draw.maybe()) {
            storage.source(source());
        } else {
            disk.source(diskSource());
        }
        draw.maybe(disk.build(), storage::osDiskImage);
        for (int lun = draw.number(3); lun > 0; lun--) {
            DataDiskImage.Builder dataDisk = DataDiskImage.builder().lun(lun);
            draw.maybe(draw.pick(HostCaching.known()), dataDisk::hostCaching);
            draw.maybe(diskSource(), dataDisk::source);
            storage.addDataDiskImage(dataDisk.build());
        }
        return storage.build();
    }

    private GallerySource source() {
        List<Supplier<GallerySource>> sources = new ArrayList<>(List.of(
                () -> GallerySource.virtualMachine(VirtualMachineId.of(SUBSCRIPTION, draw.name(), draw.name())),
                () -> GallerySource.managedImage(managedImage()),
                () -> GallerySource.imageVersion(GalleryImageVersionId.of(
                        SUBSCRIPTION, draw.name(), draw.name(), draw.name(), "1.0." + draw.number(9)))));
        if (draw.has(V2020_09_30)) {
            sources.add(() -> GallerySource.sharedImage(
                    SharedGalleryImageId.of(draw.name(), draw.name(), "1.0." + draw.number(9))));
        }
        if (draw.has(V2022_03_03)) {
            sources.add(() ->
                    GallerySource.communityImage(CommunityGalleryImageId.of(draw.name(), draw.name(), draw.name())));
        }
        return draw.pick(sources).get();
    }

    private GalleryDiskSource diskSource() {
        List<Supplier<GalleryDiskSource>> sources = new ArrayList<>(List.of(
                () -> GallerySource.disk(ManagedDiskId.of(SUBSCRIPTION, draw.name(), draw.name())),
                () -> GallerySource.snapshot(SnapshotId.of(SUBSCRIPTION, draw.name(), draw.name()))));
        if (draw.has(V2020_09_30)) {
            sources.add(() -> GallerySource.vhd(draw.uri()));
        }
        if (draw.has(V2022_03_03)) {
            sources.add(() -> GallerySource.vhd(
                    draw.uri(), StorageAccountId.of(SUBSCRIPTION, draw.name(), "disks" + draw.number(9))));
        }
        return draw.pick(sources).get();
    }

    private ManagedImageId managedImage() {
        return ManagedImageId.of(SUBSCRIPTION, draw.name(), draw.name());
    }

    private SafetyProfile safety() {
        SafetyProfile.Builder safety = SafetyProfile.builder();
        draw.maybe(draw.maybe(), safety::allowDeletionOfReplicatedLocations);
        draw.since(V2024_03_03, () -> safety.blockDeletionBeforeEndOfLife(draw.maybe()));
        return safety.build();
    }

    private SecurityProfile security() {
        UefiSettings.Builder settings = UefiSettings.builder()
                .signatureTemplateNames(draw.list(() -> draw.pick(UefiSignatureTemplate.known())));
        UefiKeySignatures.Builder signatures = UefiKeySignatures.builder()
                .kek(draw.list(this::key))
                .db(draw.list(this::key))
                .dbx(draw.list(this::key));
        draw.maybe(key(), signatures::pk);
        draw.maybe(signatures.build(), settings::additionalSignatures);
        SecurityProfile.Builder security = SecurityProfile.builder();
        draw.maybe(settings.build(), security::uefiSettings);
        draw.since(V2026_03_03, () -> security.secretsProvisioningSettings(secrets()));
        return security.build();
    }

    private SecretsProvisioningSettings secrets() {
        SecretsProvisioningSettings.Builder secrets = SecretsProvisioningSettings.builder()
                .components(draw.list(() -> SecretsProvisioningComponent.of(
                        draw.pick(SecretsProvisioningComponentName.known()), draw.text())));
        draw.maybe(draw.maybe(), secrets::isSupported);
        draw.maybe(draw.text(), secrets::osName);
        return secrets.build();
    }

    private UefiKey key() {
        UefiKey.Builder key = UefiKey.builder().value(draw.list(draw::text));
        draw.maybe(draw.pick(UefiKeyType.known()), key::type);
        return key.build();
    }
}
