package io.github.aib4j.temporal;

import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Records the histories that {@link ReplayTest} replays. They are not changed together with workflows: replaying them
 * shows that running workflows continue after an update. New histories are added under new names.
 */
@EnabledIfSystemProperty(
        named = "aib.record",
        matches = ".+",
        disabledReason = "a folder for new histories is not given")
class RecordHistories {
    private static final String SUBSCRIPTION = SampleBuilds.subscription(1);

    /** The file has the name of the workflow, whose children have names that begin with it. */
    private static void write(TemporalBench bench, String workflowId) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("aib.record")));
        Files.writeString(folder.resolve(workflowId + ".json"), bench.history(workflowId));
    }

    @Test
    void builds() throws IOException {
        try (TemporalBench bench = new TemporalBench(SUBSCRIPTION)) {
            BuildSettings searchable = TemporalBench.settings().withSearchAttributes();
            bench.buildImage("build-image-succeeded").build(BuildImageRequest.of(bench.image(1, "web"), searchable));
            write(bench, "build-image-succeeded");
            bench.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));
            bench.buildImage("build-image-retried").build(TemporalBench.request(bench.image(1, "retried")));
            write(bench, "build-image-retried");
        }
    }

    @Test
    void a_canceled_build() throws IOException {
        try (TemporalBench bench = new TemporalBench(SUBSCRIPTION)) {
            ImageToBuild image = bench.image(1, "web");
            bench.holdOnceBegun(List.of(image));
            WorkflowStub workflow = bench.start(bench.buildImage("build-image-canceled"), TemporalBench.request(image));
            bench.untilHeld(1);
            workflow.cancel();
            bench.releaseOnceCanceled(1);
            end(workflow);
            write(bench, "build-image-canceled");
        }
    }

    private static void end(WorkflowStub workflow) {
        try {
            workflow.getResult(Object.class);
        } catch (WorkflowFailedException e) {
            // As it should be.
        }
    }

    @Test
    void fleets() throws IOException {
        try (TemporalBench bench = new TemporalBench(SUBSCRIPTION)) {
            BuildFleetRequest mixed = BuildFleetRequest.of(List.of(
                            bench.image(1, "good"),
                            bench.image(1, "bad", "exit 3"),
                            ImageToBuild.of(SampleBuilds.id(1, "nowhere")),
                            bench.image(1, "other")))
                    .withSettings(TemporalBench.settings())
                    .withRunningPerRegion(2);
            bench.stub(BuildFleet.class, "build-fleet-mixed").build(mixed);
            write(bench, "build-fleet-mixed");
            bench.stub(BuildFleet.class, "build-fleet-stopped")
                    .build(mixed.withRunningPerRegion(1).stoppingAfter(1, false));
            write(bench, "build-fleet-stopped");
            bench.stub(BuildFleet.class, "build-fleet-continued")
                    .build(mixed.withRunningPerRegion(1).withContinueAfter(15));
            write(bench, "build-fleet-continued");
        }
    }

    @Test
    void publishing() throws IOException {
        try (TemporalBench bench =
                new TemporalBench(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)), SUBSCRIPTION)) {
            GalleryClient client = bench.galleries(SUBSCRIPTION).buildClient();
            GalleryId staging = GalleryId.of(SUBSCRIPTION, "images", "staging");
            GalleryId released = GalleryId.of(SUBSCRIPTION, "images", "released");
            client.beginCreateOrUpdateGallery(staging, Gallery.in("westeurope")).getFinalResult();
            client.beginCreateOrUpdateGallery(released, Gallery.in("westeurope"))
                    .getFinalResult();
            client.ensureImageDefinition(
                    staging.imageDefinition("web"),
                    GalleryImageDefinition.generalized(
                            "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu")));
            GalleryImageVersionId version = staging.imageDefinition("web").imageVersion("1.0.0");
            client.beginCreateOrUpdateImageVersion(
                            version,
                            GalleryImageVersion.from(
                                    GallerySource.managedImage(ManagedImageId.of(SUBSCRIPTION, "images", "base")),
                                    "westeurope"))
                    .getFinalResult();
            bench.stub(PublishImage.class, "publish-image")
                    .publish(PublishImageRequest.of(version)
                            .toRegions(List.of(
                                    PublishImageRequest.Region.of("westeurope"),
                                    PublishImageRequest.Region.of("northeurope")))
                            .toDefinition(released.imageDefinition("web"))
                            .asLatest());
            write(bench, "publish-image");
        }
    }

    @Test
    void keeping() throws IOException {
        try (TemporalBench bench =
                new TemporalBench(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)), SUBSCRIPTION)) {
            bench.service.newSourceVersion("Canonical:ubuntu-24_04-lts:server:24.04.202611010");
            KeepImageCurrent keep = bench.stub(KeepImageCurrent.class, "keep-image-current");
            WorkflowStub workflow = bench.start(
                    keep, KeepImageCurrentRequest.of(bench.image(1, "web")).withSettings(TemporalBench.settings()));
            TemporalBench.until(() -> keep.progress().checks() == 1);
            keep.checkNow();
            TemporalBench.until(() -> keep.progress().checks() == 2);
            workflow.cancel();
            end(workflow);
            write(bench, "keep-image-current");
        }
    }
}
