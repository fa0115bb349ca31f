package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.testing.GalleryAssumption;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A version is created under the name of a soft-deleted one, on a service whose GET finds that (which is not known).
 */
@ParameterizedClass
@EnumSource(Flavour.class)
class DeletedVersionTest {
    private static final GalleryImageVersionId ONE = GallerySamples.WEB.imageVersion("1.0.0");

    private final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1));
    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(clock)
            .assuming(GalleryAssumption.SOFT_DELETED_VERSIONS_CAN_BE_READ)
            .build();
    private final GalleryClient client;

    DeletedVersionTest(Flavour flavour) {
        client = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
        GallerySamples.define(client, "1.0.0");
        client.beginUpdateGallery(
                        GallerySamples.GOLDEN,
                        gallery -> gallery.toBuilder()
                                .softDeletePolicy(SoftDeletePolicy.enabled())
                                .build())
                .getFinalResult();
        client.beginDeleteImageVersion(ONE).getFinalResult();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refusal_is_thrown_at_once_without_waiting_for_the_deletion(boolean mustBeNew) {
        Instant begin = clock.now();

        assertThatThrownBy(() -> (mustBeNew
                                ? client.beginCreateImageVersion(ONE, GallerySamples.version("westeurope"))
                                : client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.version("westeurope")))
                        .getFinalResult())
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(409))
                .hasMessageContaining("soft-deleted");

        assertThat(Duration.between(begin, clock.now())).isLessThan(Duration.ofHours(1));
    }
}
