package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.security.ConfidentialVmEncryptionType;
import io.github.aib4j.model.gallery.security.ImageEncryption;
import io.github.aib4j.model.gallery.security.OsDiskEncryption;
import io.github.aib4j.model.gallery.security.OsDiskSecurity;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.testing.LocalImageBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests that Compute refuses: the client refuses them before the call, and without its rules the answer is
 * diagnosed.
 */
class RefusedGalleryRequestsTest {
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final GalleryImageId SECURE = GallerySamples.GOLDEN.imageDefinition("secure");

    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final GalleryClient client =
            Transport.IN_MEMORY.toGalleriesOf(service).buildClient();
    private final GalleryClient unchecked =
            Transport.IN_MEMORY.toGalleriesOf(service).checkRules(false).buildClient();

    @BeforeEach
    void prepare() {
        client.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GallerySamples.GALLERY)
                .getFinalResult();
        client.beginCreateOrUpdateImageDefinition(WEB, GallerySamples.definition("ubuntu"))
                .getFinalResult();
        client.beginCreateOrUpdateImageDefinition(SECURE, secure()).getFinalResult();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private static GalleryImageDefinition secure() {
        return GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "secure"))
                .toBuilder()
                .hyperVGeneration(HyperVGeneration.V2)
                .addFeature(GalleryImageFeature.builder()
                        .name("SecurityType")
                        .value("TrustedLaunchSupported")
                        .build())
                .build();
    }

    private void refused(String rule, KnownFailure failure, Consumer<GalleryClient> call) {
        assertThat(assertThrows(LintException.class, () -> call.accept(client)).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::ruleId)
                .containsExactly(rule);
        assertThat(assertThrows(ImageBuilderException.class, () -> call.accept(unchecked))
                        .diagnosis()
                        .failure())
                .contains(failure);
    }

    private static void publish(GalleryClient sender, GalleryImageId image, GalleryImageVersion version) {
        sender.beginCreateImageVersion(image.imageVersion("1.0.0"), version).getFinalResult();
    }

    @Test
    void a_machine_for_a_definition_that_only_supports_trusted_launch() {
        GalleryImageVersion version = GalleryImageVersion.from(
                GallerySource.virtualMachine(VirtualMachineId.of(Samples.SUBSCRIPTION, "images", "vm")), "westeurope");

        refused("L13", KnownFailure.SECURITY_TYPE_MISMATCH, sender -> publish(sender, SECURE, version));
    }

    @Test
    void a_confidential_image_in_two_regions() {
        ImageEncryption encryption = ImageEncryption.builder()
                .osDiskImage(OsDiskEncryption.builder()
                        .securityProfile(OsDiskSecurity.builder()
                                .confidentialVmEncryptionType(ConfidentialVmEncryptionType.of("EncryptedWithPmk"))
                                .build())
                        .build())
                .build();
        GalleryImageVersion version = GallerySamples.version("westeurope").toBuilder()
                .publishingProfile(PublishingProfile.builder()
                        .addTargetRegions(
                                GalleryTargetRegion.region("westeurope").toBuilder()
                                        .encryption(encryption)
                                        .build(),
                                GalleryTargetRegion.region("northeurope"))
                        .build())
                .build();

        refused("L14", KnownFailure.CONFIDENTIAL_REGIONS, sender -> publish(sender, WEB, version));
    }

    @Test
    void a_blob_of_another_account() {
        GalleryImageVersion version = GalleryImageVersion.from(
                GallerySource.vhd(
                        ContentUri.of("https://disks.blob.core.windows.net/c/os.vhd"),
                        StorageAccountId.of(Samples.SUBSCRIPTION, "images", "other")),
                "westeurope");

        refused("L15", KnownFailure.OTHER_STORAGE_ACCOUNT, sender -> publish(sender, WEB, version));
    }

    @Test
    void another_generation_for_an_existing_definition() {
        refused(
                "L20",
                KnownFailure.PROPERTY_NOT_CHANGEABLE,
                sender -> sender.beginUpdateImageDefinition(
                                WEB,
                                found -> found.toBuilder()
                                        .hyperVGeneration(HyperVGeneration.V2)
                                        .build())
                        .getFinalResult());
    }

    @Test
    void a_deletion_before_the_end_of_life() {
        publish(
                client,
                WEB,
                GallerySamples.version("westeurope").toBuilder()
                        .safetyProfile(SafetyProfile.builder()
                                .blockDeletionBeforeEndOfLife(true)
                                .build())
                        .build()
                        .withEndOfLife(GalleryDate.parse("2099-01-01T00:00:00Z")));

        refused(
                "L19",
                KnownFailure.DELETION_BLOCKED,
                sender -> sender.beginDeleteImageVersion(WEB.imageVersion("1.0.0"))
                        .getFinalResult());
    }

    @Test
    void a_gallery_whose_recycle_bin_is_not_empty() {
        client.beginUpdateGallery(
                        GallerySamples.GOLDEN,
                        found -> found.toBuilder()
                                .softDeletePolicy(SoftDeletePolicy.enabled())
                                .build())
                .getFinalResult();
        publish(client, WEB, GallerySamples.version("westeurope"));
        client.beginDeleteImageVersion(WEB.imageVersion("1.0.0")).getFinalResult();

        refused(
                "L18",
                KnownFailure.NOT_EMPTY,
                sender -> sender.beginDeleteImageDefinition(WEB).getFinalResult());
    }
}
