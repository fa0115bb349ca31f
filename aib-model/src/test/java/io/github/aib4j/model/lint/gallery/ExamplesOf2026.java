package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.MACHINE;
import static io.github.aib4j.model.lint.gallery.Requests.SUBSCRIPTION;
import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.facts;
import static io.github.aib4j.model.lint.gallery.Requests.madeFrom;
import static io.github.aib4j.model.lint.gallery.Requests.published;
import static io.github.aib4j.model.lint.gallery.Requests.putting;
import static io.github.aib4j.model.lint.gallery.Requests.version;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.security.ConfidentialVmEncryptionType;
import io.github.aib4j.model.gallery.security.DataDiskEncryption;
import io.github.aib4j.model.gallery.security.DataDiskSecurity;
import io.github.aib4j.model.gallery.security.ImageEncryption;
import io.github.aib4j.model.gallery.security.OsDiskEncryption;
import io.github.aib4j.model.gallery.security.OsDiskSecurity;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.SnapshotId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.GalleryDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Soft deletion, blocked deletion, zeros in front of numbers, and security types. */
final class ExamplesOf2026 {
    private static final String BLOCK = "/properties/safetyProfile/blockDeletionBeforeEndOfLife";
    private static final String REGIONS = "/properties/publishingProfile/targetRegions";
    private static final GalleryImageFeature SUPPORTED =
            GalleryImageFeature.of("SecurityType", "TrustedLaunchSupported");
    private static final GalleryImageFeature TRUSTED = GalleryImageFeature.of("SecurityType", "TrustedLaunch");

    private ExamplesOf2026() {}

    static List<Example> names() {
        return List.of(
                Example.of("L10", putting(version(), existing("1.00.3")), "/name", "'1.00.3'", "another spelling")
                        .against(putting(version(), existing("1.00.4"))));
    }

    private static GalleryFacts existing(String name) {
        return facts(f -> f.addVersion(version().toBuilder().name(name).build()));
    }

    static List<Example> deletions() {
        return List.of(
                Example.of("L11", putting(published(profile -> {})), BLOCK, "six months", "endOfLifeDate")
                        .against(putting(version(v -> v.publishingProfile(published(profile -> {})
                                        .publishingProfile()
                                        .orElseThrow())
                                .safetyProfile(SafetyProfile.builder()
                                        .blockDeletionBeforeEndOfLife(false)
                                        .build())))),
                Example.of(
                                "L12",
                                gallery(SoftDeletePolicy.enabled(-1, 7)),
                                "/properties/softDeletePolicy/retentionPeriodInDays",
                                "'-1'",
                                "negative")
                        .against(gallery(SoftDeletePolicy.enabled(0, 0))),
                Example.of(
                        "L12",
                        gallery(SoftDeletePolicy.enabled(7, -2)),
                        "/properties/softDeletePolicy/gracePeriodInDays",
                        "'-2'"),
                Example.of("L18", bin(true, "1.0.0", "1.0.1"), "", "'1.0.0', '1.0.1'", "turn soft deletion off")
                        .against(bin(false, "1.0.0")),
                Example.of("L18", bin(true, "1", "2", "3", "4", "5", "6"), "", "'5' and 1 more")
                        .against(bin(true)),
                Example.of("L19", deleting(true), BLOCK, "2099", "wait").against(deleting(false)));
    }

    private static Function<GalleryApiVersion, List<Finding>> gallery(SoftDeletePolicy policy) {
        Gallery gallery =
                Gallery.in("westeurope").toBuilder().softDeletePolicy(policy).build();
        return version -> GalleryLinter.lint("all", gallery, version);
    }

    private static Function<GalleryApiVersion, List<Finding>> bin(boolean isOn, String... names) {
        SoftDeletePolicy policy =
                SoftDeletePolicy.builder().isSoftDeleteEnabled(isOn).build();
        List<SoftDeletedImageVersion> versions = List.of(names).stream()
                .map(name -> SoftDeletedImageVersion.builder().name(name).build())
                .toList();
        return version -> GalleryLinter.lintDeletion(Optional.of(policy), versions, version);
    }

    private static Function<GalleryApiVersion, List<Finding>> deleting(boolean isBlocked) {
        GalleryImageVersion version = version(v -> v.safetyProfile(SafetyProfile.builder()
                        .blockDeletionBeforeEndOfLife(isBlocked)
                        .build()))
                .withEndOfLife(GalleryDate.parse("2099-01-01T00:00:00Z"));
        return apiVersion -> GalleryLinter.lintDeletion(version, Instant.parse("2026-11-29T00:00:00Z"), apiVersion);
    }

    static List<Example> security() {
        return List.of(
                Example.of(
                                "L13",
                                putting(madeFrom(MACHINE), with(SUPPORTED)),
                                "/properties/storageProfile/source",
                                "virtualMachines/vm1'",
                                "'TrustedLaunchSupported'",
                                "a managed image")
                        .against(putting(madeFrom(MACHINE), with(TRUSTED))),
                Example.of(
                                "L13",
                                putting(
                                        madeFrom(GallerySource.snapshot(SnapshotId.of(SUBSCRIPTION, "disks", "snap"))),
                                        with(SUPPORTED)),
                                "/properties/storageProfile/osDiskImage/source",
                                "snapshots/snap'")
                        .against(putting(version(), with(SUPPORTED))),
                Example.of(
                                "L13",
                                putting(
                                        madeFrom(MACHINE),
                                        facts(f ->
                                                f.imageDefinition(definition()).sourceSecurityType("TrustedLaunch"))),
                                "/properties/storageProfile/source",
                                "'TrustedLaunch'",
                                "'Standard'")
                        .against(putting(
                                madeFrom(MACHINE),
                                facts(f -> f.imageDefinition(definition(d -> d.addFeature(TRUSTED)))
                                        .sourceSecurityType("trustedLaunch")))),
                Example.of(
                                "L14",
                                putting(confidential(ConfidentialVmEncryptionType.ENCRYPTED_WITH_PMK, 2)),
                                REGIONS,
                                "'EncryptedWithPmk'",
                                "home region")
                        .against(putting(confidential(ConfidentialVmEncryptionType.NON_PERSISTED_TPM, 2))),
                Example.of(
                                "L14",
                                putting(confidential(ConfidentialVmEncryptionType.ENCRYPTED_WITH_CMK, 2)),
                                REGIONS,
                                "'EncryptedWithCmk'")
                        .against(putting(confidential(ConfidentialVmEncryptionType.ENCRYPTED_WITH_CMK, 1))),
                Example.of(
                                "L17",
                                putting(confidential(ConfidentialVmEncryptionType.DATA_DISK_ENCRYPTED_WITH_CMK, 1)),
                                REGIONS + "/0/encryption/osDiskImage/securityProfile/confidentialVMEncryptionType",
                                "'DataDiskEncryptedWithCmk'")
                        .against(putting(confidential(ConfidentialVmEncryptionType.ENCRYPTED_WITH_CMK, 1))),
                Example.of(
                                "L17",
                                putting(dataDisk(ConfidentialVmEncryptionType.ENCRYPTED_WITH_CMK)),
                                REGIONS + "/0/encryption/dataDiskImages/0/securityProfile/confidentialVMEncryptionType",
                                "'EncryptedWithCmk'")
                        .against(putting(dataDisk(ConfidentialVmEncryptionType.DATA_DISK_ENCRYPTED_WITH_CMK))),
                Example.of(
                                "L20",
                                putting(
                                        definition(d -> d.osType(OsType.WINDOWS)),
                                        facts(f -> f.imageDefinition(definition()))),
                                "/properties/osType",
                                "'Windows'",
                                "'Linux'")
                        .against(putting(
                                definition(d -> d.description("x")), facts(f -> f.imageDefinition(definition())))),
                Example.of(
                                "L20",
                                putting(
                                        definition(d -> d.hyperVGeneration(HyperVGeneration.V2)),
                                        facts(f -> f.imageDefinition(definition()))),
                                "/properties/hyperVGeneration",
                                "'V2'",
                                "'V1'")
                        .against(putting(
                                definition(),
                                facts(f ->
                                        f.imageDefinition(definition(d -> d.hyperVGeneration(HyperVGeneration.V2)))))));
    }

    private static GalleryFacts with(GalleryImageFeature feature) {
        return facts(f -> f.imageDefinition(definition(d -> d.addFeature(feature))));
    }

    private static GalleryImageVersion confidential(ConfidentialVmEncryptionType type, int regions) {
        ImageEncryption encryption = ImageEncryption.builder()
                .osDiskImage(OsDiskEncryption.builder()
                        .securityProfile(OsDiskSecurity.builder()
                                .confidentialVmEncryptionType(type)
                                .build())
                        .build())
                .build();
        return encrypted(encryption, regions);
    }

    private static GalleryImageVersion dataDisk(ConfidentialVmEncryptionType type) {
        return encrypted(
                ImageEncryption.builder()
                        .addDataDiskImage(DataDiskEncryption.builder()
                                .lun(0)
                                .securityProfile(DataDiskSecurity.builder()
                                        .confidentialVmEncryptionType(type)
                                        .build())
                                .build())
                        .build(),
                1);
    }

    private static GalleryImageVersion encrypted(ImageEncryption encryption, int regions) {
        return published(profile -> profile.targetRegions(List.of("westeurope", "northeurope").stream()
                .limit(regions)
                .map(name -> GalleryTargetRegion.region(name).toBuilder()
                        .encryption(encryption)
                        .build())
                .toList()));
    }

    static List<Example> disks() {
        return List.of(
                Example.of(
                                "L15",
                                putting(madeFrom(vhd("other"))),
                                "/properties/storageProfile/osDiskImage/source",
                                "'disks'",
                                "'other'")
                        .against(putting(madeFrom(vhd("disks")))),
                Example.of(
                                "L16",
                                putting(madeFrom(MACHINE), facts(f -> f.sourceHasUnmanagedDisks(true))),
                                "/properties/storageProfile/source",
                                "31 March 2026")
                        .against(putting(madeFrom(MACHINE), facts(f -> f.sourceHasUnmanagedDisks(false)))));
    }

    private static GallerySource vhd(String account) {
        return GallerySource.vhd(
                ContentUri.of("https://disks.blob.core.windows.net/v/os.vhd"),
                StorageAccountId.of(SUBSCRIPTION, "disks", account));
    }
}
