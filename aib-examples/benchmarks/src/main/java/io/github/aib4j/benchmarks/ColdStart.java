package io.github.aib4j.benchmarks;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.models.GalleryArtifactVersionFullSource;
import com.azure.resourcemanager.compute.models.GalleryImageVersionPublishingProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import com.azure.resourcemanager.compute.models.StorageAccountType;
import com.azure.resourcemanager.compute.models.TargetRegion;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.json.GalleryJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The first work of a new process: it builds an image version and prints its JSON, or builds a client and gets a
 * version. Then it waits until it is killed. {@link StartTable} starts it.
 */
final class ColdStart {
    private static final String IMAGE =
            "/subscriptions/s/resourceGroups/images/providers/Microsoft.Compute/images/debian-12-2411";

    private ColdStart() {}

    public static void main(String[] work) throws IOException {
        System.out.println(json(work[0]));
        System.out.flush();
        int end = System.in.read();
        System.exit(Math.max(0, end));
    }

    private static String json(String work) throws IOException {
        return switch (work) {
            case "nothing" -> "{}";
            case "jsonOurs" -> ours();
            case "jsonPeer" -> Peer.json();
            case "jsonLimit" -> limit();
            case "getOurs" -> String.valueOf(new ClientBenchmark.Ours().get());
            case "getPeer" -> String.valueOf(new ClientBenchmark.Peer().get());
            case "getLimit" -> String.valueOf(new ClientBenchmark.Limit().get());
            default -> throw new IllegalArgumentException("'" + work + "' is no work");
        };
    }

    private static String ours() {
        GalleryImageVersion version = GalleryImageVersion.builder()
                .location("westeurope")
                .putTag("team", "base-images")
                .publishingProfile(PublishingProfile.builder()
                        .addTargetRegion(region("West Europe", 3))
                        .addTargetRegion(region("North Europe", 1))
                        .replicaCount(2)
                        .build())
                .storageProfile(StorageProfile.builder()
                        .source(GallerySource.managedImage(ManagedImageId.parse(IMAGE)))
                        .build())
                .build();
        return new String(GalleryJson.writeBytes(version, GalleryApiVersion.latest()), StandardCharsets.UTF_8);
    }

    private static GalleryTargetRegion region(String name, int replicas) {
        return GalleryTargetRegion.builder()
                .name(name)
                .regionalReplicaCount(replicas)
                .storageAccountType(GalleryStorageAccountType.of("Standard_ZRS"))
                .build();
    }

    private static String limit() throws IOException {
        HandWrittenGallery.Version version = new HandWrittenGallery.Version(
                null,
                null,
                "westeurope",
                Map.of("team", "base-images"),
                new HandWrittenGallery.VersionProperties(
                        new HandWrittenGallery.Publishing(
                                List.of(
                                        new HandWrittenGallery.Region("West Europe", 3, "Standard_ZRS", null),
                                        new HandWrittenGallery.Region("North Europe", 1, "Standard_ZRS", null)),
                                2,
                                null,
                                null,
                                null,
                                null),
                        new HandWrittenGallery.Storage(new HandWrittenGallery.Source(IMAGE), null),
                        null,
                        null,
                        null));
        return new String(HandWritten.write(version, HandWrittenGallery::write), StandardCharsets.UTF_8);
    }

    /** Loaded only where it is measured. */
    private static final class Peer {
        static String json() throws IOException {
            return new GalleryImageVersionInner()
                    .withLocation("westeurope")
                    .withTags(Map.of("team", "base-images"))
                    .withPublishingProfile(new GalleryImageVersionPublishingProfile()
                            .withTargetRegions(List.of(region("West Europe", 3), region("North Europe", 1)))
                            .withReplicaCount(2))
                    .withStorageProfile(new GalleryImageVersionStorageProfile()
                            .withSource(new GalleryArtifactVersionFullSource().withId(IMAGE)))
                    .toJsonString();
        }

        private static TargetRegion region(String name, int replicas) {
            return new TargetRegion()
                    .withName(name)
                    .withRegionalReplicaCount(replicas)
                    .withStorageAccountType(StorageAccountType.STANDARD_ZRS);
        }
    }
}
