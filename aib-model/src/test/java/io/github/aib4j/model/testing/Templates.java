package io.github.aib4j.model.testing;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.StorageAccountType;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.PurchasePlan;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.Sha256Checksum;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Templates for tests. */
public final class Templates {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";

    private Templates() {}

    /** Every member that api-version 2020-02-14 has a type for here. */
    public static ImageTemplate full() {
        return ImageTemplate.builder()
                .location("westeurope")
                .putTag("team", "platform")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "builder"))
                .source(PlatformImageSource.builder()
                        .publisher("Canonical")
                        .offer("ubuntu-24_04-lts")
                        .sku("server")
                        .version("latest")
                        .planInfo(PurchasePlan.of("plan", "product", "publisher"))
                        .build())
                .customize(
                        Customizer.file("site", ContentUri.of("https://example.com/site.conf"), "/tmp/site.conf")
                                .toBuilder()
                                .sha256Checksum(Sha256Checksum.ofContent("site".getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"),
                        ShellCustomizer.builder()
                                .name("script")
                                .scriptUri(ContentUri.of("https://example.com/setup.sh"))
                                .sha256Checksum(Sha256Checksum.ofContent(new byte[0]))
                                .build())
                .distribute(
                        SharedImageDistributor.builder()
                                .runOutputName("gallery")
                                .galleryImageId(GalleryImageId.of(SUBSCRIPTION, "images", "gallery", "web"))
                                .addReplicationRegions("westeurope", "northeurope")
                                .excludeFromLatest(true)
                                .storageAccountType(StorageAccountType.STANDARD_ZRS)
                                .putArtifactTag("source", "aib4j")
                                .build(),
                        Distributor.managedImage(
                                "managed", ManagedImageId.of(SUBSCRIPTION, "images", "web"), "westeurope"))
                .vmProfile(VmProfile.builder()
                        .vmSize("Standard_D2s_v5")
                        .osDiskSizeGB(64)
                        .vnetConfig(VirtualNetworkConfig.of(SubnetId.of(SUBSCRIPTION, "network", "hub", "build")))
                        .build())
                .buildTimeout(Duration.ofMinutes(90))
                .build();
    }

    /** The least that can be built. */
    public static ImageTemplate small() {
        return ImageTemplate.builder()
                .location("westeurope")
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .distribute(Distributor.managedImage(
                        "managed", ManagedImageId.of(SUBSCRIPTION, "images", "web"), "westeurope"))
                .build();
    }
}
