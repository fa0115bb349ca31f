package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ReplicationFailedException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.publish.AggregatedReplicationState;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.RegionalReplicationStatus;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.VersionScenario;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The replication of a version to its regions, complete or not. */
@ParameterizedClass
@EnumSource(Flavour.class)
class ReplicationTest {
    private static final GalleryImageVersionId ONE = GallerySamples.WEB.imageVersion("1.0.0");
    private static final PollOptions PLAIN =
            PollOptions.every(Duration.ofMillis(1)).withDetail(false);
    private static final String FAILED = "it failed in northeurope (no room for ?sig=(redacted))."
            + " Copy it to its regions again, or take those away by an update.";

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)))
            .build();
    private final Flavour flavour;
    private final GalleryClient client;
    private final GalleryClient elsewhere;

    ReplicationTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
        this.elsewhere = Transport.IN_MEMORY.toGalleriesOf(service).buildClient();
        GallerySamples.define(elsewhere);
    }

    @AfterEach
    void everythingWasUsed() {
        service.close();
    }

    private void make() {
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION).getFinalResult();
    }

    private List<String> askedSince(int from) {
        return service.requests().stream().skip(from).map(LocalRequest::method).toList();
    }

    private int asked() {
        return service.requests().size();
    }

    private static List<GalleryTargetRegion> region(String name) {
        return List.of(GalleryTargetRegion.region(name));
    }

    @Test
    void progress_is_reported_by_region_until_all_have_the_version() {
        SyncPoller<ReplicationProgress, GalleryImageVersion> poller =
                client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);
        List<ReplicationProgress> told = new ArrayList<>();
        while (!poller.poll().getStatus().isComplete()) {
            told.add(poller.poll().getValue());
        }
        ReplicationProgress last = poller.poll().getValue();

        for (String region : List.of("West Europe", "northeurope")) {
            assertThat(told.stream().map(progress -> percent(progress, region)))
                    .as(region)
                    .isSorted()
                    .anyMatch(percent -> percent > 0 && percent < 100);
        }
        assertThat(told)
                .as("the first region has it before the second")
                .anyMatch(progress -> progress.toString()
                        .matches("InProgress: westeurope Completed 100 %, northeurope Replicating \\d\\d %"));
        assertThat(last).hasToString("Succeeded: westeurope Completed 100 %, northeurope Completed 100 %");
    }

    private static int percent(ReplicationProgress progress, String region) {
        return progress.replication()
                .flatMap(status -> status.in(region))
                .flatMap(RegionalReplicationStatus::progress)
                .orElse(0);
    }

    @Test
    void without_details_only_the_operation_is_polled() {
        int before = asked();

        GalleryImageVersion made = client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION, PLAIN)
                .getFinalResult();

        List<LocalRequest> asked = service.requests().subList(before, asked());
        assertThat(made.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(asked.get(0).method()).isEqualTo("PUT");
        assertThat(asked.subList(1, asked.size() - 1))
                .isNotEmpty()
                .allMatch(request -> request.path().contains("/capsOperations/"));
        assertThat(asked.get(asked.size() - 1).path()).endsWith("/versions/1.0.0");
        assertThat(asked).noneMatch(request -> request.url().contains("$expand"));
    }

    @Test
    void with_details_each_poll_sends_one_more_request() {
        int before = asked();

        client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION).getFinalResult();

        List<LocalRequest> asked = service.requests().subList(before + 1, asked() - 1);
        assertThat(asked.stream().filter(request -> request.path().contains("/capsOperations/")))
                .hasSize(asked.size() / 2);
        assertThat(asked.stream()
                        .filter(request -> request.url().contains("/1.0.0?$expand=ReplicationStatus&api-version=")))
                .hasSize(asked.size() / 2);
    }

    @Test
    void a_failed_region_is_reported_with_the_services_details() {
        service.nextVersion(VersionScenario.failsIn("northeurope", "no room for ?sig=s3cret"));
        SyncPoller<ReplicationProgress, GalleryImageVersion> poller =
                client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);

        assertThatThrownBy(poller::getFinalResult).isInstanceOfSatisfying(ReplicationFailedException.class, e -> {
            assertThat(e.code()).contains("ReplicationJobsFailed");
            assertThat(e.requestId()).isPresent();
            assertThat(e.getMessage())
                    .isEqualTo(
                            "Could not create or update version '1.0.0' of image definition 'web' in gallery 'golden'"
                                    + " in resource group 'images': ReplicationJobsFailed, " + FAILED
                                    + " (HTTP 200, request id "
                                    + e.requestId().orElseThrow() + ")");
            assertThat(e.replication()
                            .orElseThrow()
                            .in("North Europe")
                            .orElseThrow()
                            .details())
                    .contains("no room for ?sig=s3cret");
        });
        assertThat(poller.waitForCompletion().getStatus()).isEqualTo(LongRunningOperationStatus.FAILED);
        assertThat(poller.poll().getValue().error().map(ServiceError::code)).contains("ReplicationJobsFailed");
    }

    @Test
    void a_failed_region_is_reported_without_details_too() {
        service.nextVersion(VersionScenario.failsIn("northeurope"));

        assertThatThrownBy(() -> client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION, PLAIN)
                        .getFinalResult())
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessageContaining("it failed in northeurope (Failed with internal server error.)");
    }

    @Test
    void without_the_version_the_operations_error_is_reported() {
        service.nextVersion(VersionScenario.failsIn("northeurope", "no room"));
        SyncPoller<ReplicationProgress, GalleryImageVersion> poller =
                client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION, PLAIN);
        service.inject(WireFault.notJson().on("GET", "/versions/").atRate(1));

        assertThatThrownBy(poller::getFinalResult)
                .isExactlyInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("ReplicationJobsFailed, Gallery replication jobs failed in one or more regions.")
                .hasMessageContaining("request id");
        service.clearFaults();
    }

    @Test
    void a_watch_reports_the_failed_region() {
        service.nextVersion(VersionScenario.failsIn("northeurope", "no room for ?sig=s3cret"));
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);

        assertThatThrownBy(() -> client.watchReplication(ONE).getFinalResult())
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessage(
                        "Could not replicate version '1.0.0' of image definition 'web' in gallery 'golden' in resource"
                                + " group 'images': " + FAILED);
    }

    @Test
    void a_copy_to_the_region_that_was_not_reached_tries_it_again() {
        service.nextVersion(VersionScenario.failsIn("northeurope"));
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION).waitForCompletion();

        GalleryImageVersion there =
                client.beginCopyToRegions(ONE, region("northeurope")).getFinalResult();

        assertThat(there.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(there.replicationStatus().orElseThrow().aggregatedState())
                .contains(AggregatedReplicationState.COMPLETED);
    }

    @Test
    void nothing_is_sent_if_nothing_is_to_change() {
        make();
        int before = asked();

        GalleryImageVersion same =
                client.beginCopyToRegions(ONE, region("North Europe")).getFinalResult();
        client.beginUpdateImageVersion(ONE, version -> version, PLAIN).getFinalResult();
        client.beginUpdateImageDefinition(GallerySamples.WEB, definition -> definition)
                .getFinalResult();
        client.beginUpdateGallery(GallerySamples.GOLDEN, gallery -> gallery).getFinalResult();

        assertThat(same.replicationStatus()).isPresent();
        assertThat(askedSince(before)).containsOnly("GET");
    }

    @Test
    void a_region_gets_the_given_settings() {
        make();

        GalleryImageVersion copied = client.beginCopyToRegions(
                        ONE,
                        List.of(GalleryTargetRegion.region("East US", 3), GalleryTargetRegion.region("northeurope", 2)))
                .getFinalResult();

        assertThat(copied.publishingProfile().orElseThrow().targetRegions())
                .extracting(
                        GalleryTargetRegion::name,
                        region -> region.regionalReplicaCount().orElse(0))
                .containsExactlyInAnyOrder(tuple("West Europe", 1), tuple("North Europe", 2), tuple("East US", 3));
    }

    @Test
    void a_copy_to_a_region_in_progress_waits_until_it_is_complete() {
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);

        GalleryImageVersion there =
                client.beginCopyToRegions(ONE, region("northeurope")).getFinalResult();

        assertThat(there.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
    }

    @Test
    void another_change_is_refused_during_the_creation() {
        elsewhere.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);

        assertThatThrownBy(() -> client.beginCopyToRegions(ONE, region("eastus")))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class, e -> assertThat(e.code()).contains("Conflict"))
                .hasMessageContaining("Wait until what goes on there has ended.");
    }

    @Test
    void a_replication_that_hangs_is_waited_for_until_the_deadline() {
        service.nextVersion(VersionScenario.hangs());
        PollOptions bounded = PollOptions.every(Duration.ofMillis(10)).withDeadline(Duration.ofSeconds(1));

        assertExpires(client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION, bounded), "create or update");
        assertExpires(client.watchReplication(ONE, bounded), "replicate");
    }

    private static void assertExpires(SyncPoller<ReplicationProgress, GalleryImageVersion> poller, String verb) {
        assertThatThrownBy(poller::getFinalResult)
                .isInstanceOfSatisfying(WaitExpiredException.class, e -> {
                    assertThat(e.lastReplication().orElseThrow().replication()).isPresent();
                    assertThat(e.lastProgress()).isEmpty();
                    assertThat(e.deadline()).isEqualTo(Duration.ofSeconds(1));
                })
                .hasMessageStartingWith("The wait to " + verb + " version '1.0.0' of image definition 'web' in gallery"
                        + " 'golden' in resource group 'images' was ended by its deadline of PT1S; it was last seen ")
                .hasMessageContaining("westeurope")
                .hasMessageEndingWith("; give a longer deadline, or watch it again later.");
    }

    @Test
    void a_version_that_a_build_creates_is_watched() {
        ImageBuilderClient builds = flavour.of(Transport.IN_MEMORY.to(service));
        GalleryImageId made = GalleryImageId.of(Samples.SUBSCRIPTION, "images", "g", "web");
        elsewhere
                .beginCreateOrUpdateGallery(GalleryId.of(Samples.SUBSCRIPTION, "images", "g"), GallerySamples.GALLERY)
                .getFinalResult();
        elsewhere.ensureImageDefinition(made, GallerySamples.definition("built"));
        builds.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        SyncPoller<?, ?> build = Transport.IN_MEMORY.to(service).buildClient().beginRun("images", "web-01");
        while (client.listImageVersions(made).stream().findAny().isEmpty()) {
            build.poll();
        }
        GalleryImageVersion begun =
                client.listImageVersions(made).stream().findAny().orElseThrow();

        GalleryImageVersion there =
                client.watchReplication(begun.id().orElseThrow()).getFinalResult();

        assertThat(begun.provisioningState()).contains(GalleryProvisioningState.CREATING);
        assertThat(there.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(there.replicationStatus().orElseThrow().in("westeurope")).isPresent();
    }

    @Test
    void nothing_stops_a_replication() {
        SyncPoller<ReplicationProgress, GalleryImageVersion> making =
                client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION);

        assertThatThrownBy(making::cancelOperation)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("The service cannot stop to create or update version '1.0.0'");
        assertThatThrownBy(() -> client.watchReplication(ONE).cancelOperation())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("take regions away by an update");
    }
}
