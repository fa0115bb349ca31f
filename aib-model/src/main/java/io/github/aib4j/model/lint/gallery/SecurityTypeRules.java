package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.security.ConfidentialVmEncryptionType;
import io.github.aib4j.model.gallery.security.DataDiskEncryption;
import io.github.aib4j.model.gallery.security.DataDiskSecurity;
import io.github.aib4j.model.gallery.security.ImageEncryption;
import io.github.aib4j.model.gallery.security.OsDiskEncryption;
import io.github.aib4j.model.gallery.security.OsDiskSecurity;
import io.github.aib4j.model.gallery.source.DiskGallerySource;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.SnapshotGallerySource;
import io.github.aib4j.model.gallery.source.VirtualMachineGallerySource;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trusted launch and confidential virtual machines: the sources that a definition accepts, and the regions of its
 * images.
 */
final class SecurityTypeRules {
    private static final String SECURITY = "SecurityType";
    private static final Set<String> STRICT = Set.of("trustedlaunch", "confidentialvm");

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.L13.by(SecurityTypeRules::checkSource),
            GalleryRule.L14.by(SecurityTypeRules::checkRegions),
            GalleryRule.L17.by(SecurityTypeRules::checkDisks));

    private SecurityTypeRules() {}

    /**
     * For a definition whose type ends in {@code Supported}, the service names the sources that it accepts: a VHD, a
     * managed image, or a version (reported in 2023). That a virtual machine with a security type needs a definition of
     * the same type is documented.
     */
    private static void checkSource(GalleryRequest<GalleryImageVersion> request, Report report) {
        Optional<GalleryImageDefinition> definition = request.facts().imageDefinition();
        if (definition.isEmpty()) {
            return;
        }
        String type = securityType(definition.get()).orElse("Standard");
        if (LetterCase.lower(type).endsWith("supported")) {
            VersionDisks.of(request).allSources().forEach((pointer, source) -> {
                if (isOfMachine(source)) {
                    report.add(
                            pointer,
                            Quoted.of(SourceIds.text(source).orElse(""))
                                    + " cannot be the source in an image definition with the security type "
                                    + Quoted.of(type)
                                    + ", which takes a VHD, a managed image or an image version; use one of these, or"
                                    + " another definition");
                }
            });
        }
        request.facts()
                .sourceSecurityType()
                .filter(is -> STRICT.contains(LetterCase.lower(is)) && !is.equalsIgnoreCase(type))
                .ifPresent(is -> report.add(
                        VersionDisks.of(request).sourcePointer(),
                        "the source has the security type " + Quoted.of(is) + ", its image definition "
                                + Quoted.of(type) + "; use a definition with the type of the source"));
    }

    static Optional<String> securityType(GalleryImageDefinition definition) {
        return definition.features().stream()
                .filter(feature ->
                        feature.name().filter(SECURITY::equalsIgnoreCase).isPresent())
                .flatMap(feature -> securityTypeOf(feature).stream())
                .findFirst();
    }

    private static Optional<String> securityTypeOf(GalleryImageFeature feature) {
        return feature.value();
    }

    private static boolean isOfMachine(GallerySource source) {
        return source instanceof VirtualMachineGallerySource
                || source instanceof DiskGallerySource
                || source instanceof SnapshotGallerySource;
    }

    /** The service accepts only the home region, unless the encryption is NonPersistedTPM (reported in 2024). */
    private static void checkRegions(GalleryRequest<GalleryImageVersion> request, Report report) {
        List<GalleryTargetRegion> regions =
                ImagePublishingRules.profile(request).targetRegions();
        Optional<ConfidentialVmEncryptionType> type = regions.stream()
                .flatMap(region -> ofSystemDisk(region).stream())
                .filter(encryption -> !encryption.equals(ConfidentialVmEncryptionType.NON_PERSISTED_TPM))
                .findFirst();
        if (regions.size() > 1 && type.isPresent()) {
            report.add(
                    ImagePublishingRules.REGIONS,
                    "an image with the confidential encryption " + Quoted.of(type.get())
                            + " can only be in its home region; name this region alone, or use 'NonPersistedTPM'");
        }
    }

    private static Optional<ConfidentialVmEncryptionType> ofSystemDisk(GalleryTargetRegion region) {
        return region.encryption()
                .flatMap(ImageEncryption::osDiskImage)
                .flatMap(OsDiskEncryption::securityProfile)
                .flatMap(OsDiskSecurity::confidentialVmEncryptionType);
    }

    /** According to the specification. */
    private static void checkDisks(GalleryRequest<GalleryImageVersion> request, Report report) {
        PublishingProfile profile = ImagePublishingRules.profile(request);
        for (int i = 0; i < profile.targetRegions().size(); i++) {
            GalleryTargetRegion region = profile.targetRegions().get(i);
            String pointer = ImagePublishingRules.REGIONS + "/" + i + "/encryption/";
            ofSystemDisk(region)
                    .filter(ConfidentialVmEncryptionType.DATA_DISK_ENCRYPTED_WITH_CMK::equals)
                    .ifPresent(type -> report.add(
                            pointer + "osDiskImage/securityProfile/confidentialVMEncryptionType",
                            Quoted.of(type) + " is for data disks, not for the system disk; use another encryption"));
            region.encryption().ifPresent(encryption -> checkDataDisks(encryption, pointer, report));
        }
    }

    private static void checkDataDisks(ImageEncryption encryption, String pointer, Report report) {
        List<DataDiskEncryption> disks = encryption.dataDiskImages();
        for (int i = 0; i < disks.size(); i++) {
            String place = pointer + "dataDiskImages/" + i + "/securityProfile/confidentialVMEncryptionType";
            disks.get(i)
                    .securityProfile()
                    .flatMap(DataDiskSecurity::confidentialVmEncryptionType)
                    .filter(type -> !type.equals(ConfidentialVmEncryptionType.DATA_DISK_ENCRYPTED_WITH_CMK))
                    .ifPresent(type -> report.add(
                            place,
                            Quoted.of(type) + " is not for data disks; use 'DataDiskEncryptedWithCmk', the only"
                                    + " encryption that is documented for them"));
        }
    }
}
