package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.plan.CleanupRule;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every change of desired state takes the same options: dry run, listener and deadline. */
@ParameterizedClass
@EnumSource(Flavour.class)
class ChangeOptionsTest {
    private static final GalleryId RELEASED = GalleryId.of(Samples.SUBSCRIPTION, "production", "released");
    private static final ImageTemplate TO_GALLERY = Samples.template().toBuilder()
            .distribute(Distributor.sharedImage("gallery", GallerySamples.WEB, "westeurope"))
            .build();

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
            .build();
    private final ImageBuilderClient images;
    private final GalleryClient galleries;

    private BuildOutcome built;

    ChangeOptionsTest(Flavour flavour) {
        images = flavour.of(Transport.IN_MEMORY.to(service).pollOptions(PollOptions.every(Duration.ofMillis(1))));
        galleries = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
    }

    @BeforeEach
    void prepare() {
        GallerySamples.define(galleries, "1.0.0", "1.0.1");
        galleries.beginCreateOrUpdateGallery(RELEASED, GallerySamples.GALLERY).getFinalResult();
        images.ensure("images", "web", TO_GALLERY);
        images.ensure(
                "images",
                "web",
                TO_GALLERY.toBuilder().buildTimeout(Duration.ofHours(2)).build());
        images.apply(images.plan("images", "built", TO_GALLERY));
        built = images.beginRun("images", "built").getFinalResult();
    }

    /** One call for each method that takes the options. */
    private List<Change> changes() {
        GalleryImageVersionId one = GallerySamples.WEB.imageVersion("1.0.0");
        return List.of(
                new Change("apply", options -> images.apply(images.plan("images", "new", TO_GALLERY), options)),
                new Change("ensure", options -> images.ensure("images", "other", TO_GALLERY, options)),
                new Change("buildIfNeeded", options -> images.buildIfNeeded("images", "built", options)),
                new Change(
                        "applyCleanup",
                        options -> images.applyCleanup(
                                images.planCleanup("images", "web", CleanupRule.keepingNewest(1)), options)),
                new Change("recordProvenance", options -> galleries.recordProvenance(built, options)),
                new Change("promote", options -> galleries.promote(one, RELEASED.imageDefinition("web"), options)),
                new Change("makeLatest", options -> galleries.makeLatest(one, options)),
                new Change(
                        "applyRetention",
                        options -> galleries.applyRetention(
                                galleries.planRetention(GallerySamples.WEB, RetentionRule.keepingNewest(1)), options)));
    }

    @Test
    void every_method_with_the_options_is_tested_here() {
        assertThat(Stream.of(ImageBuilderClient.class, GalleryClient.class)
                        .flatMap(client -> Arrays.stream(client.getMethods()))
                        .filter(method -> List.of(method.getParameterTypes()).contains(ApplyOptions.class))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(
                        changes().stream().map(Change::name).toList());
    }

    @Test
    void a_dry_run_only_sends_reads() {
        for (Change change : changes()) {
            int before = service.requests().size();

            change.call.with(ApplyOptions.defaults().asDryRun());

            assertThat(service.requests().stream().skip(before).map(LocalRequest::method))
                    .as(change.name)
                    .allMatch("GET"::equals);
        }
    }

    @Test
    void the_listener_is_called_for_each_step() {
        for (Change change : changes()) {
            List<String> heard = new ArrayList<>();

            change.call.with(ApplyOptions.defaults().withListener(heard::add));

            assertThat(heard).as(change.name).isNotEmpty();
        }
    }

    @Test
    void nothing_is_changed_after_the_deadline() {
        for (Change change : changes()) {
            PollOptions late = PollOptions.every(Duration.ofMillis(1))
                    .withClock(hurrying())
                    .withDeadline(Duration.ofMinutes(1));
            int before = service.requests().size();

            assertThatThrownBy(() -> change.call.with(ApplyOptions.defaults().withPolling(late)))
                    .as(change.name)
                    .isInstanceOf(WaitExpiredException.class);

            assertThat(service.requests().stream().skip(before).map(LocalRequest::method))
                    .as(change.name)
                    .doesNotContain("PUT", "PATCH", "POST", "DELETE");
        }
    }

    /** A clock on which an hour passes between two reads. */
    private static InstantSource hurrying() {
        Instant[] now = {Instant.parse("2026-11-29T08:00:00Z")};
        return () -> now[0] = now[0].plus(Duration.ofHours(1));
    }

    private record Change(String name, Call call) {}

    private interface Call {
        void with(ApplyOptions options);
    }
}
