package io.github.aib4j.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.testing.WireFault;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildFleetTest {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final TemporalBench bench = new TemporalBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<ImageToBuild> images(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> bench.image(1 + i % 3, "t" + i, i % 10 == 9 ? "exit 3" : "true"))
                .toList();
    }

    private static BuildFleetRequest request(List<ImageToBuild> images) {
        return BuildFleetRequest.of(images).withSettings(TemporalBench.settings());
    }

    private BuildFleet fleet() {
        return bench.stub(BuildFleet.class, "fleet");
    }

    private BuildFleetProgress progress() {
        return bench.environment
                .getWorkflowClient()
                .newWorkflowStub(BuildFleet.class, "fleet")
                .progress();
    }

    private ApplicationFailure problem(BuildFleetRequest request) {
        try {
            throw new AssertionError(fleet().build(request).rows().toString());
        } catch (WorkflowFailedException e) {
            return BuildImageTest.root(e);
        }
    }

    @Test
    void each_build_of_a_fleet_has_its_end_and_is_begun_once_although_a_fifth_of_the_responses_is_faulty() {
        bench.service.inject(
                WireFault.droppedResponse().atRate(0.05),
                WireFault.gatewayTimeout().atRate(0.05),
                WireFault.unavailable().atRate(0.05),
                WireFault.throttled().atRate(0.05));
        List<ImageToBuild> images = images(60);

        BuildFleetResult result = fleet().build(request(images).withRunningPerRegion(8));

        assertThat(result.rows()).hasSize(60);
        assertThat(result.rows()).allSatisfy(row -> {
            assertThat(row.templateId()).isEqualTo(images.get(row.index()).templateId());
            assertThat(row.state()).isEqualTo(row.index() % 10 == 9 ? "Failed" : "Succeeded");
        });
        assertThat(progress()).isEqualTo(new BuildFleetProgress(0, 0, 54, 6, List.of(), Optional.empty()));
        assertThat(result.rows()).allSatisfy(row -> {
            BuildImageResult build = bench.environment
                    .getWorkflowClient()
                    .newUntypedWorkflowStub(row.workflowId())
                    .getResult(BuildImageResult.class);
            assertThat(bench.isBegunOnce(build)).isTrue();
            assertThat(build.outputs()).hasSize(row.isSucceeded() ? 1 : 0);
        });
    }

    @Test
    void a_problem_of_one_build_does_not_stop_the_others() {
        List<ImageToBuild> images = List.of(
                bench.image(1, "good"),
                ImageToBuild.of(SampleBuilds.id(1, "nowhere")),
                ImageToBuild.of(SampleBuilds.id(2, "web"), "no-such-name"));

        BuildFleetResult result = fleet().build(request(images));

        assertThat(result.rows()).extracting(FleetRow::state).containsExactly("Succeeded", "Problem", "Problem");
        assertThat(result.rows())
                .extracting(row -> row.problem().orElse(""))
                .containsExactly("", "TEMPLATE_MISSING", "UNKNOWN_TEMPLATE");
        assertThat(result.failures().get(0).summary()).contains("nowhere");
        assertThat(result.isSucceeded()).isFalse();
    }

    @Test
    void a_fleet_stops_after_the_first_failure_and_lists_the_builds_that_have_not_begun() {
        List<ImageToBuild> images =
                List.of(bench.image(1, "bad", "exit 3"), bench.image(1, "waiting-1"), bench.image(1, "waiting-2"));

        BuildFleetResult result =
                fleet().build(request(images).withRunningPerRegion(1).stoppingAfter(1, false));

        assertThat(result.rows()).extracting(FleetRow::state).containsExactly("Failed");
        assertThat(result.notBegun())
                .containsExactly(images.get(1).templateId(), images.get(2).templateId());
        assertThat(result.stopped()).contains("1 builds failed");
    }

    @Test
    void a_signal_stops_a_fleet_and_cancels_running_builds_if_requested() {
        List<ImageToBuild> images = images(1);
        bench.holdOnceBegun(images);
        WorkflowStub workflow = bench.start(fleet(), request(images).stoppingAfter(10, true));
        bench.untilHeld(1);

        workflow.signal("stop", "enough");
        bench.releaseOnceCanceled(1);

        BuildFleetResult result = workflow.getResult(BuildFleetResult.class);
        assertThat(result.rows()).extracting(FleetRow::state).containsExactly("Canceled");
        assertThat(result.stopped()).contains("stop was signaled: enough");
    }

    @Test
    void canceling_a_fleet_cancels_the_running_build() {
        List<ImageToBuild> images = images(1);
        bench.holdOnceBegun(images);
        WorkflowStub workflow = bench.start(fleet(), request(images));
        bench.untilHeld(1);

        assertThat(progress().running()).isEqualTo(1);
        workflow.cancel();
        bench.releaseOnceCanceled(1);

        assertThatThrownBy(() -> workflow.getResult(BuildFleetResult.class))
                .isInstanceOf(WorkflowFailedException.class)
                .hasCauseInstanceOf(CanceledFailure.class);
        assertThat(progress().failed()).isEqualTo(1);
    }

    @Test
    void a_long_history_is_continued_as_a_new_one_and_nothing_is_lost() {
        List<ImageToBuild> images = images(12);

        BuildFleetResult result =
                fleet().build(request(images).withRunningPerRegion(1).withContinueAfter(1));

        assertThat(result.rows())
                .extracting(FleetRow::index)
                .containsExactly(IntStream.range(0, 12).boxed().toArray(Integer[]::new));
        assertThat(images).allSatisfy(image -> assertThat(bench.begun(image)).isEqualTo(1));
        assertThat(bench.history("fleet")).contains("continuedExecutionRunId");
        assertThat(bench.environment
                        .getWorkflowClient()
                        .fetchHistory("fleet")
                        .getEvents()
                        .size())
                .isLessThan(70);
    }

    @Test
    void invalid_requests_are_refused() {
        List<ImageToBuild> images = images(1);

        assertThat(problem(request(List.of())).getOriginalMessage()).contains("0 images; give 1 to 1000");
        assertThat(problem(request(List.of(images.get(0), images.get(0)))).getOriginalMessage())
                .contains("'" + images.get(0).templateId() + "' is in the fleet twice");
        assertThat(problem(request(images).withRunningPerRegion(0)).getOriginalMessage())
                .contains("runningPerRegion is 0");
        assertThat(bench.service.requestCount()).isZero();
    }

    @Test
    void the_largest_fleet_fits_into_a_payload() {
        List<ImageToBuild> images = new ArrayList<>();
        List<FleetRow> rows = new ArrayList<>();
        for (int i = 0; i < BuildFleetRequest.MOST_IMAGES; i++) {
            String id = "x".repeat(300);
            images.add(new ImageToBuild(
                    id, Optional.of("y".repeat(300)), Optional.of("z".repeat(400)), Optional.of("northcentralus")));
            rows.add(new FleetRow(i, id, "Problem", Optional.of("TEMPLATE_MISSING"), "z".repeat(300), 1, id + "/" + i));
        }

        int size = DefaultDataConverter.STANDARD_INSTANCE
                .toPayload(request(images).withDone(rows))
                .orElseThrow()
                .getSerializedSize();

        assertThat(size).isBetween(1_000_000, MOST_BYTES);
    }
}
