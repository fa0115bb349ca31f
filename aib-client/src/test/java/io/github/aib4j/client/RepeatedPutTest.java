package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A request about a gallery that is sent twice, because the first answer was lost, has no second effect. */
@ParameterizedClass
@EnumSource(Flavour.class)
class RepeatedPutTest {
    private static final GalleryImageVersionId ONE = GallerySamples.WEB.imageVersion("1.0.0");

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)))
            .build();
    private final GalleryClient client;
    private final GalleryClient elsewhere;

    RepeatedPutTest(Flavour flavour) {
        this.client = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
        this.elsewhere = Transport.IN_MEMORY.toGalleriesOf(service).buildClient();
        GallerySamples.define(elsewhere);
    }

    @AfterEach
    void everythingWasUsed() {
        service.close();
    }

    private List<String> askedSince(int from) {
        return service.requests().stream().skip(from).map(LocalRequest::method).toList();
    }

    private int asked() {
        return service.requests().size();
    }

    @Test
    void a_put_whose_answer_was_lost_is_repeated_without_a_second_effect() {
        for (WireFault fault : List.of(WireFault.droppedResponse(), WireFault.gatewayTimeout())) {
            service.inject(fault.on("PUT", "/versions/"));
            int before = asked();

            GalleryImageVersion made = client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION)
                    .getFinalResult();

            assertThat(askedSince(before).stream().filter("PUT"::equals)).hasSize(2);
            assertThat(made.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
            assertThat(client.listImageVersions(GallerySamples.WEB)).hasSize(1);
            elsewhere.beginDeleteImageVersion(ONE).getFinalResult();
        }
    }

    @Test
    void a_put_of_an_update_a_definition_or_a_gallery_is_repeated_too() {
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION).getFinalResult();
        service.inject(WireFault.droppedResponse().on("PUT").forNext(1));
        assertThat(client.beginUpdateImageVersion(ONE, version -> version.withExcludeFromLatest(true))
                        .getFinalResult()
                        .isExcludedFromLatest())
                .isTrue();
        service.inject(WireFault.droppedResponse().on("PUT").forNext(1));
        assertThat(client.beginUpdateImageDefinition(
                                GallerySamples.WEB,
                                web -> web.toBuilder().description("x").build())
                        .getFinalResult()
                        .description())
                .contains("x");
        service.inject(WireFault.droppedResponse().on("PUT").forNext(1));
        assertThat(client.beginUpdateGallery(
                                GallerySamples.GOLDEN,
                                golden -> golden.toBuilder().description("x").build())
                        .getFinalResult()
                        .description())
                .contains("x");
        service.inject(WireFault.droppedResponse().on("DELETE").forNext(1));
        assertThat(client.beginDeleteImageVersion(ONE).getFinalResult()).isEqualTo(ONE);
    }
}
