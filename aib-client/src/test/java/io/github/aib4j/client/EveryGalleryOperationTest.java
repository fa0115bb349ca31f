package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.client.testing.LocalImageBuilder;
import io.github.aib4j.client.testing.SimulatedClock;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GallerySource;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation on galleries, by each client over each transport, against the local service; none is left out. */
@ParameterizedClass
@MethodSource("io.github.aib4j.client.Transport#withEachFlavour")
class EveryGalleryOperationTest {
    private static final GalleryId GOLDEN = GalleryId.of(Samples.SUBSCRIPTION, "images", "golden");
    private static final GalleryImageId WEB = GOLDEN.imageDefinition("web");
    private static final GalleryImageDefinition DEFINITION = GalleryImageDefinition.generalized(
            "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu"));

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
            .pageSize(2)
            .build();
    private final GalleryClient client;

    EveryGalleryOperationTest(Flavour flavour, Transport transport) {
        client = flavour.of(transport.toGalleriesOf(service));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_version_is_made_and_reaches_its_regions() {
        client.beginCreateOrUpdateGallery(GOLDEN, Gallery.in("westeurope")).getFinalResult();
        client.ensureImageDefinition(WEB, DEFINITION);
        GalleryImageVersion wanted = GalleryImageVersion.from(
                GallerySource.managedImage(ManagedImageId.of(Samples.SUBSCRIPTION, "images", "web")),
                "westeurope",
                "northeurope");

        SyncPoller<ReplicationProgress, GalleryImageVersion> poller =
                client.beginCreateOrUpdateImageVersion(WEB.imageVersion("1.0.0"), wanted);
        GalleryImageVersion made = poller.getFinalResult();

        assertThat(made.replicationStatus().orElseThrow().in("North Europe")).isPresent();
        assertThat(client.listImageVersions(WEB)).hasSize(1);
    }
}
