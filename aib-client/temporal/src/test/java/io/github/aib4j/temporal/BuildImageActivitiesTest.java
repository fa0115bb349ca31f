package io.github.aib4j.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.BuildStage;
import io.github.aib4j.client.fleet.BuildState;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.testing.WireFault;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildImageActivitiesTest {
    private final TemporalBench bench = new TemporalBench();
    private final ImageToBuild image = bench.image(1, "web");
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final TestActivityEnvironment environment = TestActivityEnvironment.newInstance();
    private final BuildImageActivities activities;

    BuildImageActivitiesTest() {
        ImageBuilderClient client =
                bench.clientBuilder(SampleBuilds.subscription(1)).buildClient();
        environment.registerActivitiesImplementations(new DefaultBuildImageActivities(new WorkerParts(
                subscription -> client,
                Optional.empty(),
                name -> Optional.ofNullable(bench.templates.get(name)),
                Optional.empty(),
                bench.clock(),
                timer)));
        activities = environment.newActivityStub(
                BuildImageActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(1))
                        .setHeartbeatTimeout(Duration.ofSeconds(3))
                        .setRetryOptions(
                                RetryOptions.newBuilder().setMaximumAttempts(1).build())
                        .build());
    }

    @AfterEach
    void close() {
        environment.close();
        timer.shutdownNow();
        bench.close();
    }

    private AdvancedBuild advance(String state) {
        return activities.advanceBuild(TemporalBench.request(image), state);
    }

    @Test
    void an_activity_ends_wherever_the_history_must_have_the_state_first() {
        AdvancedBuild create = advance(BuildImageActivities.START);
        AdvancedBuild asked = advance(create.state());
        AdvancedBuild running = advance(asked.state());
        AdvancedBuild ended = advance(running.state());

        assertThat(create.stage()).isEqualTo("CREATE");
        assertThat(asked.stage()).isEqualTo("ASKED");
        assertThat(running.stage()).isEqualTo("RUNNING");
        assertThat(running.token()).isPresent();
        assertThat(ended.result().orElseThrow().isSucceeded()).isTrue();
    }

    @Test
    void a_repeated_activity_joins_the_build_of_the_first_one() {
        String asked = advance(advance(BuildImageActivities.START).state()).state();
        advance(asked);

        AdvancedBuild again = advance(asked);

        assertThat(again.stage()).isEqualTo("RUNNING");
        assertThat(bench.begun(image)).isEqualTo(1);
    }

    @Test
    void a_cancel_of_a_build_that_may_have_begun_cancels_it_and_one_before_it_does_nothing() {
        BuildImageRequest request = TemporalBench.request(image);
        String asked = advance(advance(BuildImageActivities.START).state()).state();

        AdvancedBuild notBegun = activities.cancelBuild(request, asked);
        advance(asked);
        AdvancedBuild canceled = activities.cancelBuild(request, asked);

        assertThat(notBegun.result()).isEmpty();
        assertThat(canceled.result().orElseThrow().state()).isEqualTo("Canceled");
        assertThat(activities.cancelBuild(request, BuildImageActivities.START).result())
                .isEmpty();
    }

    @Test
    void a_cancel_finds_a_build_whose_request_was_refused_first_and_none_in_a_template_that_is_gone() {
        BuildImageRequest request = TemporalBench.request(image);
        BuildState asked = BuildState.parse(
                advance(advance(BuildImageActivities.START).state()).state());
        advance(asked.text());
        BuildState refused = new BuildState(BuildStage.BEGIN, 1, 1, true, asked.askedAt(), Optional.empty());

        AdvancedBuild canceled = activities.cancelBuild(request, refused.text());
        AdvancedBuild gone = activities.cancelBuild(
                TemporalBench.request(ImageToBuild.of(SampleBuilds.id(1, "gone"))), asked.text());

        assertThat(canceled.result().orElseThrow().state()).isEqualTo("Canceled");
        assertThat(gone.result()).isEmpty();
    }

    @Test
    void a_cancel_after_the_end_returns_the_end() {
        String asked = advance(advance(BuildImageActivities.START).state()).state();
        String running = advance(asked).state();
        advance(running);

        assertThat(activities
                        .cancelBuild(TemporalBench.request(image), running)
                        .result()
                        .orElseThrow()
                        .isSucceeded())
                .isTrue();
    }

    @Test
    void a_state_of_another_release_is_left_to_a_worker_that_knows_it() {
        assertThatThrownBy(() -> advance("fleet9 SLEEPING 1 0 - - -"))
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, e -> {
                    assertThat(e.getType()).isEqualTo(ProblemType.OTHER_RELEASE.name());
                    assertThat(e.isNonRetryable()).isFalse();
                    assertThat(e.getOriginalMessage()).contains(image.templateId());
                });
        assertThat(bench.service.requestCount()).isZero();
    }

    @Test
    void a_service_that_cannot_be_reached_for_long_is_tried_again_with_the_state_in_the_details() {
        BuildState tired = new BuildState(BuildStage.CHECK, 1, 12, false, Optional.empty(), Optional.empty());
        bench.service.inject(WireFault.unavailable().forNext(1));

        assertThatThrownBy(() -> advance(tired.text()))
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, e -> {
                    assertThat(e.getType()).isEqualTo(ProblemType.UNCLEAR.name());
                    assertThat(e.isNonRetryable()).isFalse();
                    assertThat(BuildState.parse(e.getDetails().get(String.class))
                                    .stage())
                            .isEqualTo(BuildStage.CHECK);
                });
    }
}
