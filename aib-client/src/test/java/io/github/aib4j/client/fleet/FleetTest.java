package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.FleetException.Reason;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.CreateScenario;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FleetTest {
    private final FleetBench bench = new FleetBench();
    private final List<FleetEvent> events = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    private FleetOutcome run(FleetBuild... builds) {
        return bench.fleet().listener(events::add).build().run(List.of(builds));
    }

    private <E extends FleetEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void each_build_has_its_outcome() {
        FleetOutcome outcome =
                run(SampleBuilds.build(1, "web"), SampleBuilds.failing(1, "db"), SampleBuilds.build(2, "web"));

        assertThat(outcome.results()).extracting(FleetResult::isSucceeded).containsExactly(true, false, true);
        BuildOutcome web = outcome.results().get(0).outcome().orElseThrow();
        assertThat(web.outputs()).hasSize(1);
        assertThat(web.timeline())
                .extracting(phase -> phase.subState().orElseThrow())
                .contains(RunSubState.BUILDING, RunSubState.DISTRIBUTING);
        assertThat(outcome.results().get(1).summary()).contains("Failed while customizing");
        assertThat(outcome)
                .hasToString("3 builds: 2 succeeded, 1 failed, 0 not begun; "
                        + String.format(
                                Locale.ROOT,
                                "%.1f reads per build, %.1f a minute",
                                bench.readCount() / 3.0,
                                bench.readCount()
                                        * 60.0
                                        / outcome.figures().took().toSeconds()));
    }

    @Test
    void the_outcome_is_a_report_too() {
        FleetOutcome outcome = run(SampleBuilds.build(1, "web"), SampleBuilds.failing(1, "db"));

        assertThat(outcome.report("Nightly").counts()).isEqualTo("2 builds: 1 succeeded, 1 failed");
        assertThat(outcome.report("Nightly").html()).contains(">westeurope<", "distributing");
    }

    @Test
    void a_template_that_exists_is_built_without_being_created() {
        run(SampleBuilds.build(1, "web"));
        int requests = bench.requests;

        FleetOutcome outcome = run(SampleBuilds.build(1, "web"), FleetBuild.of(SampleBuilds.id(1, "WEB-2")));

        assertThat(events(FleetEvent.Creating.class)).hasSize(1);
        assertThat(outcome.results().get(0).isSucceeded()).isTrue();
        assertThat(outcome.results().get(1).problem().orElseThrow())
                .isInstanceOfSatisfying(
                        FleetException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TEMPLATE_MISSING));
        assertThat(bench.requests).isGreaterThan(requests);
    }

    @Test
    void another_template_of_that_name_is_not_built() {
        run(SampleBuilds.build(1, "web"));

        FleetResult result = run(SampleBuilds.failing(1, "web")).results().get(0);

        assertThat(result.problem().orElseThrow())
                .hasMessageContaining("web' exists and differs from the given one; use another name, or delete it");
        assertThat(bench.begunRuns(SampleBuilds.id(1, "web"))).isEqualTo(1);
    }

    @Test
    void a_template_that_cannot_be_provisioned_has_the_services_message() {
        bench.service.nextCreate(CreateScenario.fails("Unauthorized", "Not authorized to access the resource"));

        FleetResult result = run(SampleBuilds.build(1, "web")).results().get(0);

        assertThat(result.problem().orElseThrow())
                .hasMessageContaining("is Failed (")
                .hasMessageContaining("Not authorized to access the resource");
        assertThat(result.attempts()).isZero();
    }

    @Test
    void a_template_with_lint_errors_is_not_sent_and_the_others_go_on() {
        FleetBuild bad = FleetBuild.of(
                SampleBuilds.id(1, "bad"),
                SampleBuilds.template(1, "bad", "true").toBuilder()
                        .identity(Optional.empty())
                        .build());

        FleetOutcome outcome = run(bad, SampleBuilds.build(1, "web"));

        assertThat(outcome.results()).extracting(FleetResult::isSucceeded).containsExactly(false, true);
        assertThat(outcome.results().get(0).summary()).contains("'bad'");
    }

    @Test
    void a_subscription_that_does_not_exist_fails_its_builds_alone() {
        try (FleetBench two = new FleetBench(SampleBuilds.subscription(1))) {
            FleetOutcome outcome = two.fleet()
                    .build()
                    .run(List.of(
                            SampleBuilds.build(1, "web"), SampleBuilds.build(2, "web"), SampleBuilds.build(2, "db")));

            assertThat(outcome.results()).extracting(FleetResult::isSucceeded).containsExactly(true, false, false);
            assertThat(outcome.results().get(2).summary()).contains("SubscriptionNotFound");
        }
    }

    @Test
    void no_more_builds_run_at_once_than_the_region_may() {
        FleetBuild[] builds = IntStream.range(0, 7)
                .mapToObj(i -> SampleBuilds.build(1, "t" + i))
                .toArray(FleetBuild[]::new);

        FleetOutcome outcome =
                bench.fleet().runningPerRegion(2).listener(events::add).build().run(List.of(builds));

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(mostAtOnce(outcome.results())).isEqualTo(2);
    }

    @Test
    void no_more_builds_run_at_once_than_the_subscription_may_whatever_their_regions() {
        List<FleetBuild> builds = IntStream.range(0, 8)
                .mapToObj(i -> SampleBuilds.build(1 + i % 2, "t" + i, i % 4 < 2 ? "westeurope" : "eastus"))
                .toList();

        FleetOutcome outcome = bench.fleet().runningPerSubscription(3).build().run(builds);

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.results().stream()
                        .collect(Collectors.groupingBy(one -> one.templateId().subscriptionId()))
                        .values())
                .hasSize(2)
                .allSatisfy(results -> assertThat(mostAtOnce(results)).isEqualTo(3));
    }

    @Test
    void builds_that_are_joined_take_slots_of_their_region() {
        List<FleetBuild> builds = new ArrayList<>();
        IntStream.range(0, 2).mapToObj(i -> begunElsewhere("joined-" + i)).forEach(builds::add);
        IntStream.range(0, 6).mapToObj(i -> SampleBuilds.build(1, "t" + i)).forEach(builds::add);

        FleetOutcome outcome = bench.fleet().runningPerRegion(2).build().run(builds);

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(mostAtOnce(outcome.results())).isEqualTo(2);
    }

    private FleetBuild begunElsewhere(String name) {
        ImageBuilderClient client = bench.client(SampleBuilds.subscription(1));
        client.beginCreate("images", name, SampleBuilds.template(1, name, "true"));
        bench.time.advance(Duration.ofMinutes(1));
        return FleetBuild.joining(client.startRun("images", name));
    }

    private static long mostAtOnce(List<FleetResult> results) {
        List<BuildOutcome> ends =
                results.stream().map(one -> one.outcome().orElseThrow()).toList();
        return ends.stream()
                .map(one -> one.startTime().orElseThrow())
                .mapToLong(begin -> ends.stream()
                        .filter(other -> !other.startTime().orElseThrow().isAfter(begin)
                                && other.endTime().orElseThrow().isAfter(begin))
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void only_a_build_with_a_transient_failure_is_run_again() {
        bench.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));

        FleetOutcome outcome = run(SampleBuilds.build(1, "web"), SampleBuilds.failing(2, "db"));

        assertThat(outcome.results().get(0).isSucceeded()).isTrue();
        assertThat(outcome.results().get(0).attempts()).isEqualTo(2);
        assertThat(outcome.results().get(1).attempts()).isEqualTo(1);
        assertThat(events(FleetEvent.Retrying.class)).hasSize(1);
    }

    @Test
    void a_fleet_stops_after_the_first_failure_and_follows_what_runs() {
        FleetOutcome outcome = bench.fleet()
                .runningPerRegion(2)
                .stopAfterFailures(1)
                .listener(events::add)
                .build()
                .run(List.of(
                        SampleBuilds.failing(1, "bad"),
                        SampleBuilds.build(1, "running"),
                        SampleBuilds.build(1, "waiting-1"),
                        SampleBuilds.build(1, "waiting-2")));

        assertThat(outcome.results().get(0).isFailure()).isTrue();
        assertThat(outcome.results().get(1).isSucceeded()).isTrue();
        assertThat(outcome.results().subList(2, 4)).allMatch(FleetResult::isNotBegun);
        assertThat(events(FleetEvent.Stopped.class))
                .extracting(FleetEvent.Stopped::reason)
                .containsExactly("1 build has failed");
    }

    @Test
    void a_fleet_that_stops_can_cancel_what_runs() {
        assertThat(runningWhenAnotherFails().outcome().orElseThrow().isCanceled())
                .isTrue();
    }

    /** The result of a build that runs when the failure of another stops the fleet, which cancels it. */
    private FleetResult runningWhenAnotherFails() {
        return bench.fleet()
                .stopAfterFailures(1)
                .cancelWhenStopped(true)
                .build()
                .run(List.of(SampleBuilds.failing(1, "bad"), SampleBuilds.build(1, "running")))
                .results()
                .get(1);
    }

    @Test
    @Timeout(20)
    void a_fleet_whose_cancels_fail_follows_the_builds_to_their_end() {
        bench.service.inject(WireFault.answers(500, "InternalServerError", "no luck")
                .on("POST", "/cancel")
                .atRate(1));

        assertThat(runningWhenAnotherFails().isSucceeded()).isTrue();
    }

    @Test
    void a_cancel_without_an_answer_is_repeated() {
        bench.service.inject(WireFault.droppedRequest().on("POST", "/cancel").forNext(2));

        assertThat(runningWhenAnotherFails().outcome().orElseThrow().isCanceled())
                .isTrue();
    }

    @Test
    void a_failure_that_is_not_retried_because_the_fleet_stops_is_reported() {
        bench.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));
        Fleet[] fleet = new Fleet[1];
        fleet[0] = bench.fleet()
                .listener(event -> {
                    if (event instanceof FleetEvent.Retrying) {
                        fleet[0].stop();
                    }
                })
                .build();

        FleetResult result =
                fleet[0].run(List.of(SampleBuilds.build(1, "web"))).results().get(0);

        assertThat(result.outcome().orElseThrow().isFailed()).isTrue();
        assertThat(result.isNotBegun()).isFalse();
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(bench.begunRuns(result.templateId())).isEqualTo(1);
    }

    @Test
    void a_build_that_the_service_refuses_has_not_run() {
        bench.service.inject(
                WireFault.answers(403, "AuthorizationFailed", "not you").on("POST", "/run"));

        FleetResult result = run(SampleBuilds.build(1, "web")).results().get(0);

        assertThat(result.problem()).isPresent();
        assertThat(result.attempts()).isZero();
    }

    @Test
    void a_build_that_was_throttled_before_the_fleet_stops_has_not_run() {
        bench.service.inject(WireFault.throttled().on("POST", "/run"));
        Fleet[] fleet = new Fleet[1];
        fleet[0] = bench.fleet()
                .listener(event -> {
                    if (event instanceof FleetEvent.Throttled) {
                        fleet[0].stop();
                    }
                })
                .build();

        FleetResult result =
                fleet[0].run(List.of(SampleBuilds.build(1, "web"))).results().get(0);

        assertThat(result.isNotBegun()).isTrue();
        assertThat(result.attempts()).isZero();
    }

    @Test
    void throttling_slows_the_whole_subscription_and_no_other() {
        bench.service.inject(WireFault.throttled(Duration.ofMinutes(10)).on("PUT", SampleBuilds.subscription(1)));

        FleetOutcome outcome = run(SampleBuilds.build(1, "a"), SampleBuilds.build(1, "b"), SampleBuilds.build(2, "c"));

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.figures().throttles()).isEqualTo(1);
        Instant free = FleetBench.START.plus(Duration.ofMinutes(10));
        assertThat(events(FleetEvent.Begun.class))
                .allSatisfy(begun -> assertThat(begun.at().isBefore(free))
                        .isEqualTo(begun.templateId().equals(SampleBuilds.id(2, "c"))));
    }

    @Test
    void a_small_budget_is_not_exceeded() {
        RequestBudget budget = new RequestBudget(2, 0.05);
        FleetBuild[] builds = IntStream.range(0, 10)
                .mapToObj(i -> SampleBuilds.build(1, "t" + i))
                .toArray(FleetBuild[]::new);

        FleetOutcome outcome = bench.fleet().readBudget(budget).build().run(List.of(builds));

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(FleetBench.isWithin(bench.reads(1), budget)).isTrue();
    }

    @Test
    void a_build_of_an_earlier_process_is_joined_by_its_token() {
        FleetBuild build = SampleBuilds.build(1, "web");
        FleetEvent.Begun[] begun = new FleetEvent.Begun[1];
        Fleet[] first = new Fleet[1];
        assertThatThrownBy(() -> {
                    first[0] = bench.fleet()
                            .listener(event -> {
                                if (event instanceof FleetEvent.Begun b) {
                                    begun[0] = b;
                                    Thread.currentThread().interrupt();
                                }
                            })
                            .build();
                    first[0].run(List.of(build));
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Interrupted while a fleet was running");
        assertThat(Thread.interrupted()).isTrue();

        FleetOutcome outcome = run(FleetBuild.joining(begun[0].token()));

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(bench.begunRuns(build.templateId())).isEqualTo(1);
    }

    @Test
    void somebody_elses_build_is_not_taken_for_our_own() {
        run(SampleBuilds.build(1, "web"));
        bench.client(SampleBuilds.subscription(1)).beginRun("images", "web");

        FleetResult result = run(SampleBuilds.build(1, "web")).results().get(0);

        assertThat(result.problem().orElseThrow())
                .isInstanceOfSatisfying(
                        FleetException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
    }

    @Test
    void a_template_cannot_be_in_a_fleet_twice() {
        FleetBuild build = SampleBuilds.build(1, "web");
        ImageTemplateId same = ImageTemplateId.parse(build.templateId().text().replace("/images/", "/IMAGES/"));

        assertThatThrownBy(() -> run(build, FleetBuild.of(same)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is in the fleet twice");
        assertThat(bench.requests).isZero();
    }

    @Test
    void requests_can_be_sent_by_several_threads() {
        FleetOutcome outcome = bench.fleet()
                .threads(4)
                .build()
                .run(IntStream.range(0, 20)
                        .mapToObj(i -> SampleBuilds.build(i % 5, "t" + i))
                        .toList());

        assertThat(outcome.isSucceeded()).isTrue();
    }
}
