package io.github.aib4j.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.VersionScenario;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishImageTest {
    private static final String SUBSCRIPTION = SampleBuilds.subscription(1);
    private static final GalleryId STAGING = GalleryId.of(SUBSCRIPTION, "images", "staging");
    private static final GalleryId RELEASED = GalleryId.of(SUBSCRIPTION, "images", "released");
    private static final GalleryImageId WEB = STAGING.imageDefinition("web");

    private static final GalleryImageVersion VERSION = GalleryImageVersion.from(
            GallerySource.managedImage(ManagedImageId.of(SUBSCRIPTION, "images", "base")), "westeurope");

    private final TemporalBench bench =
            new TemporalBench(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)), SUBSCRIPTION);
    private final GalleryClient client = bench.galleries(SUBSCRIPTION).buildClient();

    @BeforeEach
    void prepare() {
        client.beginCreateOrUpdateGallery(STAGING, Gallery.in("westeurope")).getFinalResult();
        client.beginCreateOrUpdateGallery(RELEASED, Gallery.in("westeurope")).getFinalResult();
        client.ensureImageDefinition(
                WEB,
                GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu")));
        version("1.0.0");
        version("1.0.1");
    }

    private void version(String number) {
        client.beginCreateOrUpdateImageVersion(WEB.imageVersion(number), VERSION)
                .getFinalResult();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private PublishImage publish() {
        return bench.stub(PublishImage.class, "publish");
    }

    private static PublishImageRequest request(GalleryImageVersionId version) {
        return PublishImageRequest.of(version).withHeartbeatTimeout(Duration.ofSeconds(3));
    }

    @Test
    void a_version_goes_to_regions_and_to_another_gallery_and_becomes_the_latest() {
        PublishImageRequest request = request(WEB.imageVersion("1.0.0"))
                .toRegions(List.of(
                        PublishImageRequest.Region.of("westeurope"), PublishImageRequest.Region.of("northeurope")))
                .toDefinition(RELEASED.imageDefinition("web"))
                .asLatest();

        PublishImageResult result = publish().publish(request);

        GalleryImageVersionId copy = RELEASED.imageDefinition("web").imageVersion("1.0.0");
        assertThat(result.versionIds())
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactly(WEB.imageVersion("1.0.0").text(), copy.text());
        assertThat(result.steps().get(0)).isEqualTo("copied to westeurope, northeurope");
        assertThat(client.getImageVersion(copy)
                        .publishingProfile()
                        .orElseThrow()
                        .targetRegions())
                .hasSize(2);
        assertThat(publish().publish(request).versionIds())
                .as("it can be repeated")
                .hasSize(2);
    }

    @Test
    void an_older_version_becomes_the_latest() {
        publish().publish(request(WEB.imageVersion("1.0.0")).asLatest());

        assertThat(client.getImageVersion(WEB.imageVersion("1.0.1")).isExcludedFromLatest())
                .isTrue();
    }

    @Test
    void a_version_that_does_not_exist_is_a_problem_that_names_it() {
        GalleryImageVersionId none = WEB.imageVersion("9.9.9");

        assertThatThrownBy(() -> publish().publish(request(none)))
                .isInstanceOf(WorkflowFailedException.class)
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, e -> {
                    assertThat(e.getType()).isEqualTo(ProblemType.REFUSED.name());
                    assertThat(e.getOriginalMessage()).contains("9.9.9");
                });
    }

    @Test
    void a_cancel_ends_the_wait_for_a_copy() {
        bench.service.nextVersion(VersionScenario.hangs());
        client.beginCreateOrUpdateImageVersion(WEB.imageVersion("1.0.2"), VERSION);
        WorkflowStub workflow = bench.start(publish(), request(WEB.imageVersion("1.0.2")));
        long before = bench.service.requestCount();
        TemporalBench.until(() -> bench.service.requestCount() > before + 3);

        workflow.cancel();

        assertThatThrownBy(() -> workflow.getResult(PublishImageResult.class))
                .isInstanceOf(WorkflowFailedException.class)
                .hasCauseInstanceOf(CanceledFailure.class);
    }
}
