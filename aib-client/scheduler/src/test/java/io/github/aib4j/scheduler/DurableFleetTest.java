package io.github.aib4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.fleet.BuildStage;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetEvent;
import io.github.aib4j.client.fleet.FleetException;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.client.fleet.RequestBudget;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.WireFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableFleetTest {
    private static final String RUN = DurableBench.RUN;

    private static final String LIST =
            SampleBuilds.subscription(1) + "/providers/Microsoft.VirtualMachineImages/imageTemplates";

    private final DurableBench bench = new DurableBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private <T extends FleetEvent> List<T> events(Class<T> kind) {
        return bench.events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void each_build_has_the_result_that_it_would_have_in_a_fleet() {
        FleetBuild bad = FleetBuild.of(
                SampleBuilds.id(1, "bad"),
                SampleBuilds.template(1, "bad", "true").toBuilder()
                        .identity(Optional.empty())
                        .build());
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(
                RUN,
                List.of(
                        SampleBuilds.build(1, "web"),
                        SampleBuilds.failing(2, "db"),
                        FleetBuild.of(SampleBuilds.id(1, "no")),
                        bad));

        FleetOutcome outcome = worker.untilOver();

        List<FleetResult> results = outcome.results();
        assertThat(results).extracting(FleetResult::isSucceeded).containsExactly(true, false, false, false);
        assertThat(results.get(0).outcome().orElseThrow().outputs()).hasSize(1);
        assertThat(results.get(0).outcome().orElseThrow().timeline()).isNotEmpty();
        assertThat(results.get(0).region()).isEqualTo("westeurope");
        assertThat(results.get(1).summary()).startsWith("Failed while customizing, after ");
        assertThat(results.get(2).problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .isInstanceOfSatisfying(
                                FleetException.class,
                                e -> assertThat(e.reason()).isEqualTo(FleetException.Reason.TEMPLATE_MISSING)));
        assertThat(results.get(3).summary()).contains("'bad'");
        assertThat(results).extracting(FleetResult::attempts).containsExactly(1, 1, 0, 0);
        assertThat(outcome.figures().writes()).isEqualTo(4);
        assertThat(outcome.figures().took()).isBetween(Duration.ofMinutes(10), Duration.ofHours(1));
        assertThat(outcome.report("Tonight").html()).contains("db");
        assertThat(events(FleetEvent.Ended.class)).hasSize(4);
        assertThat(events(FleetEvent.Begun.class)).hasSize(2);
        assertThat(bench.problems).isEmpty();
    }

    /**
     * The process dies at each of its requests: before the service gets it, and before its result is in the database.
     */
    @Test
    void a_build_is_begun_once_wherever_its_process_dies() {
        int deaths = 0;
        for (boolean afterwards : new boolean[] {false, true}) {
            boolean isOver = false;
            for (int request = 1; !isOver; request++) {
                String run = "dies at " + request + afterwards;
                FleetBuild build = SampleBuilds.build(1, "t" + request + afterwards);
                DurableBench.Worker first = bench.worker(fleet -> fleet.watchEvery(Duration.ofMinutes(6)));
                first.diesAt = request;
                first.diesAfterwards = afterwards;
                first.tick = Duration.ofMinutes(1);
                first.fleet.submit(run, List.of(build));
                while (!first.isDead() && first.fleet.outcome(run).isEmpty()) {
                    first.tick();
                }
                isOver = !first.isDead();
                deaths += isOver ? 0 : 1;
                DurableBench.Worker second = bench.worker();
                second.tick = Duration.ofMinutes(1);
                second.takeOver();

                FleetOutcome outcome = second.untilOver(run);

                assertThat(outcome.isSucceeded()).as("%s: %s", run, outcome).isTrue();
                assertThat(outcome.results().get(0).attempts()).isEqualTo(1);
                assertThat(bench.begunRuns(build.templateId())).as(run).isEqualTo(1);
            }
        }
        assertThat(deaths).isGreaterThan(12);
    }

    /** Between any two steps, too: each step is taken by a process of its own. */
    @Test
    void any_process_can_take_the_next_step() {
        FleetBuild build = SampleBuilds.build(1, "web");
        bench.worker().fleet.submit(RUN, List.of(build));
        Optional<FleetOutcome> outcome = Optional.empty();
        for (int i = 0; i < 500 && outcome.isEmpty(); i++) {
            DurableBench.Worker worker = bench.worker();
            worker.tick();
            outcome = worker.fleet.outcome(RUN);
        }

        assertThat(outcome.orElseThrow().isSucceeded()).isTrue();
        assertThat(bench.begunRuns(build.templateId())).isEqualTo(1);
    }

    @Test
    void submitting_again_changes_nothing_and_completes_what_was_submitted_in_part() {
        List<FleetBuild> builds = IntStream.range(0, 5)
                .mapToObj(i -> SampleBuilds.build(1, "t" + i))
                .toList();
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(RUN, builds);
        bench.sql("delete from aib_fleet where task_name = 'aib-build' and task_instance like '%t3'");
        worker.tick();
        worker.fleet.submit(RUN, builds);

        FleetOutcome outcome = worker.untilOver();
        worker.fleet.submit(RUN, builds);

        assertThat(outcome.results()).hasSize(5).allMatch(FleetResult::isSucceeded);
        assertThat(worker.untilOver().results()).hasSize(5);
        assertThat(builds)
                .allSatisfy(
                        build -> assertThat(bench.begunRuns(build.templateId())).isEqualTo(1));
        assertThatThrownBy(() -> worker.fleet.submit(RUN, builds.subList(0, 2)))
                .isInstanceOfSatisfying(
                        DurableFleetException.class, e -> assertThat(e.reason()).isEqualTo(Reason.RUN_DIFFERS))
                .hasMessageContaining("was submitted at 2025-06-02T08:00:00Z with other builds (5, and not these 2)");
        assertThatThrownBy(() -> worker.fleet.submit("b", List.of(builds.get(0), builds.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is in the run twice");
        assertThatThrownBy(() -> worker.fleet.outcome("never"))
                .isInstanceOfSatisfying(
                        DurableFleetException.class, e -> assertThat(e.reason()).isEqualTo(Reason.RUN_UNKNOWN));
    }

    @Test
    void a_later_run_builds_the_same_templates_again() {
        FleetBuild build = SampleBuilds.build(1, "web");
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit("monday", List.of(build));
        worker.untilOver("monday");
        worker.fleet.submit("tuesday", List.of(build));

        assertThat(worker.untilOver("tuesday").isSucceeded()).isTrue();
        assertThat(worker.fleet.outcome("monday").orElseThrow().results()).hasSize(1);
        assertThat(bench.begunRuns(build.templateId())).isEqualTo(2);
    }

    @Test
    void a_cancel_skips_builds_that_have_not_begun_and_is_sent_for_the_others() {
        DurableBench.Worker worker = bench.worker(fleet -> fleet.runningPerRegion(1));
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "runs"), SampleBuilds.build(1, "waits")));
        while (events(FleetEvent.Begun.class).isEmpty()) {
            worker.tick();
        }

        bench.worker().fleet.cancel(RUN);

        FleetOutcome outcome = worker.untilOver();
        String begun = events(FleetEvent.Begun.class).get(0).templateId().text();
        assertThat(outcome.results()).allSatisfy(result -> {
            boolean hasBegun = result.templateId().text().equals(begun);
            assertThat(result.isNotBegun()).isEqualTo(!hasBegun);
            assertThat(result.outcome().filter(end -> end.isCanceled()).isPresent())
                    .isEqualTo(hasBegun);
        });
    }

    @Test
    void one_build_can_be_canceled_while_its_process_is_dead() {
        FleetBuild build = SampleBuilds.build(1, "web");
        DurableBench.Worker first = bench.worker();
        first.fleet.submit(RUN, List.of(build, SampleBuilds.build(1, "db")));
        first.diesAfterwards = true;
        while (bench.begunRuns(build.templateId()) == 0) {
            first.tick();
        }
        first.die();
        DurableBench.Worker second = bench.worker();
        second.fleet.cancel(RUN, build.templateId());
        second.takeOver();

        FleetOutcome outcome = second.untilOver();

        assertThat(outcome.results().get(0).outcome().orElseThrow().isCanceled())
                .isTrue();
        assertThat(outcome.results().get(1).isSucceeded()).isTrue();
    }

    @Test
    void no_more_builds_run_at_once_than_the_region_may_over_all_processes() {
        FleetOutcome outcome = builtByTwo(fleet -> fleet.runningPerRegion(2));

        assertThat(mostAtOnce(outcome, "westeurope")).isEqualTo(2);
        assertThat(mostAtOnce(outcome, "northeurope")).isEqualTo(2);
    }

    @Test
    void no_more_builds_run_at_once_than_the_subscription_may_over_all_processes() {
        FleetOutcome outcome = builtByTwo(fleet -> fleet.runningPerRegion(2).runningPerSubscription(3));

        assertThat(mostAtOnce(outcome, "westeurope", "northeurope")).isEqualTo(3);
    }

    @Test
    void limits_that_are_never_reached_cost_no_time() {
        FleetOutcome outcome = builtByTwo(
                fleet -> fleet.runningPerRegion(Integer.MAX_VALUE).runningPerSubscription(Integer.MAX_VALUE - 1));

        assertThat(mostAtOnce(outcome, "westeurope", "northeurope")).isEqualTo(12);
    }

    /** Builds six images in each of two regions. */
    private FleetOutcome builtByTwo(UnaryOperator<DurableFleet.Builder> settings) {
        DurableBench.Worker one = bench.worker(settings);
        DurableBench.Worker other = bench.worker(settings);
        one.fleet.submit(
                RUN,
                IntStream.range(0, 12)
                        .mapToObj(i -> SampleBuilds.build(1, "t" + i, i % 2 == 0 ? "westeurope" : "northeurope"))
                        .toList());
        while (one.fleet.outcome(RUN).isEmpty()) {
            one.tick();
            other.tick();
        }
        FleetOutcome outcome = one.fleet.outcome(RUN).orElseThrow();
        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(bench.rows()).noneMatch(row -> row.startsWith("aib-slot"));
        return outcome;
    }

    private static long mostAtOnce(FleetOutcome outcome, String... regions) {
        List<BuildOutcome> ends = outcome.results().stream()
                .filter(result -> List.of(regions).contains(result.region()))
                .map(result -> result.outcome().orElseThrow())
                .toList();
        return ends.stream()
                .map(each -> each.startTime().orElseThrow())
                .mapToLong(begin -> ends.stream()
                        .filter(each -> !each.startTime().orElseThrow().isAfter(begin)
                                && each.endTime().orElseThrow().isAfter(begin))
                        .count())
                .max()
                .orElseThrow();
    }

    @Test
    void a_slot_whose_build_is_gone_is_freed() {
        DurableBench.Worker worker = bench.worker(fleet -> fleet.runningPerRegion(1));
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
        bench.sql("insert into aib_fleet (task_name, task_instance, task_data, execution_time, picked, version) values"
                + " ('aib-slot', '" + SampleBuilds.subscription(1) + "-westeurope-0', X'6E6F', timestamp with time zone"
                + " '2025-06-02 08:10:00+00', false, 1)");

        assertThat(worker.untilOver().isSucceeded()).isTrue();
        assertThat(events(FleetEvent.Begun.class).get(0).at()).isAfter(DurableBench.START.plus(Duration.ofMinutes(9)));
    }

    @Test
    void only_a_build_with_a_transient_failure_is_run_again() {
        bench.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));

        FleetOutcome outcome = worker.untilOver();

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.results().get(0).attempts()).isEqualTo(2);
        assertThat(events(FleetEvent.Retrying.class)).hasSize(1);
    }

    @Test
    void a_failure_that_is_not_retried_because_of_a_cancel_is_reported() {
        bench.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
        while (events(FleetEvent.Retrying.class).isEmpty()) {
            worker.tick();
        }
        worker.fleet.cancel(RUN);

        FleetResult result = worker.untilOver().results().get(0);

        assertThat(result.outcome().orElseThrow().isFailed()).isTrue();
        assertThat(result.isNotBegun()).isFalse();
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(bench.begunRuns(result.templateId())).isEqualTo(1);
    }

    @Test
    void a_build_that_the_service_refuses_has_not_run() {
        bench.service.inject(
                WireFault.answers(403, "AuthorizationFailed", "not you").on("POST", "/run"));
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));

        FleetResult result = worker.untilOver().results().get(0);

        assertThat(result.problem()).isPresent();
        assertThat(result.attempts()).isZero();
    }

    @Test
    void throttling_slows_the_whole_subscription_and_no_other() {
        bench.service.inject(WireFault.throttled(Duration.ofMinutes(10)).on("PUT", SampleBuilds.subscription(1)));
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(
                RUN, List.of(SampleBuilds.build(1, "a"), SampleBuilds.build(1, "b"), SampleBuilds.build(2, "c")));

        FleetOutcome outcome = worker.untilOver();

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.figures().throttles()).isEqualTo(1);
        Instant free = DurableBench.START.plus(Duration.ofMinutes(10));
        assertThat(events(FleetEvent.Begun.class))
                .allSatisfy(begun -> assertThat(begun.at().isBefore(free))
                        .isEqualTo(begun.templateId().equals(SampleBuilds.id(2, "c"))));
    }

    @Test
    void a_missing_template_only_delays_its_own_build_until_it_is_back() throws IOException {
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
        Path hidden = Files.createTempDirectory("aib-hidden");
        move(bench.folder, hidden);
        worker.fleet.submit("other", List.of(SampleBuilds.build(1, "db")));
        worker.untilOver("other");

        assertThat(bench.problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.TEMPLATE_UNREADABLE);
            assertThat(problem.templateId()).contains(SampleBuilds.id(1, "web"));
            assertThat(problem).hasMessageContaining("/imageTemplates/web' waits for its template '");
        });
        move(hidden, bench.folder);
        Files.delete(hidden);
        assertThat(worker.untilOver().isSucceeded()).isTrue();
    }

    private static void move(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.move(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void a_build_whose_template_never_comes_back_is_given_up() throws IOException {
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
        Path hidden = Files.createTempDirectory("aib-hidden");
        move(bench.folder, hidden);

        FleetResult result = worker.untilOver().results().get(0);

        assertThat(result.summary()).contains("/imageTemplates/web' waits for its template '");
        move(hidden, bench.folder);
        Files.delete(hidden);
    }

    @Test
    void the_database_holds_no_template_and_no_secret() {
        String secret = "c2VjcmV0c2VjcmV0c2VjcmV0";
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(
                RUN,
                List.of(FleetBuild.of(
                        SampleBuilds.id(1, "web"),
                        SampleBuilds.template(1, "web", "true").toBuilder()
                                .customize(List.of(Customizer.shellScript(
                                        "script",
                                        ContentUri.of("https://scripts.blob.core.windows.net/s/a.sh?sv=2024-01-01&sig="
                                                + secret))))
                                .build())));
        int longest = 0;
        while (worker.fleet.outcome(RUN).isEmpty()) {
            assertThat(bench.rows()).noneMatch(row -> row.contains(secret) || row.contains("a.sh"));
            longest = Math.max(
                    longest,
                    bench.rows().stream().mapToInt(String::length).max().orElse(0));
            worker.tick();
        }
        assertThat(bench.rows()).noneMatch(row -> row.contains(secret));
        assertThat(longest).isLessThan(2000);
    }

    /** Running builds are watched by listing, as in a fleet of one process. */
    @Test
    void many_builds_are_watched_in_a_few_reads() {
        DurableBench.Worker worker = bench.worker(fleet -> fleet.threads(20).runningPerRegion(60));
        List<FleetBuild> builds = IntStream.range(0, 40)
                .mapToObj(i -> i % 6 == 5 ? SampleBuilds.failing(1, "t" + i) : SampleBuilds.build(1, "t" + i))
                .toList();
        worker.fleet.submit(RUN, builds);

        FleetOutcome outcome = worker.untilOver();

        assertThat(outcome.results())
                .extracting(FleetResult::isSucceeded)
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> i % 6 != 5).toList());
        assertThat(outcome.readsPerBuild()).isLessThan(8);
        assertThat(outcome.results())
                .allSatisfy(result ->
                        assertThat(result.outcome().orElseThrow().timeline()).isNotEmpty());
    }

    @Test
    void builds_are_watched_one_by_one_where_the_subscription_may_not_be_listed() {
        bench.service.inject(WireFault.answers(403, "AuthorizationFailed", "No list for you")
                .on("GET", LIST)
                .atRate(1));
        DurableBench.Worker worker = bench.worker();
        worker.fleet.submit(
                RUN,
                IntStream.range(0, 5)
                        .mapToObj(i -> SampleBuilds.build(1, "t" + i))
                        .toList());

        assertThat(worker.untilOver().isSucceeded()).isTrue();
    }

    @Test
    void progress_counts_the_builds_at_each_stage() {
        DurableBench.Worker worker = bench.worker(fleet -> fleet.runningPerRegion(1));
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "a"), SampleBuilds.build(1, "b")));
        assertThat(worker.fleet.progress(RUN).stages()).containsOnly(Map.entry(BuildStage.CHECK, 2));
        while (events(FleetEvent.Begun.class).isEmpty()) {
            worker.tick();
        }
        assertThat(worker.fleet.progress(RUN).stages()).containsEntry(BuildStage.RUNNING, 1);
        worker.untilOver();

        assertThat(worker.fleet.progress(RUN)).isEqualTo(new FleetProgress(2, 2, Map.of()));
    }

    @Test
    void results_expire() {
        DurableBench.Worker worker = bench.worker(fleet -> fleet.keepResults(Duration.ofDays(2)));
        worker.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
        worker.untilOver();
        bench.time.advance(Duration.ofDays(3));
        for (int i = 0; i < 5; i++) {
            worker.tick();
        }

        assertThat(bench.rows()).hasSize(1).allMatch(row -> row.startsWith("aib-fleet"));
    }

    @Test
    void a_small_budget_is_not_exceeded() {
        DurableBench.Worker worker = bench.worker(fleet -> fleet.readBudget(new RequestBudget(3, 0.05)));
        worker.fleet.submit(
                RUN,
                IntStream.range(0, 8)
                        .mapToObj(i -> SampleBuilds.build(1, "t" + i))
                        .toList());

        FleetOutcome outcome = worker.untilOver();

        assertThat(outcome.isSucceeded()).isTrue();
        double seconds = outcome.figures().took().toSeconds();
        assertThat((double) outcome.figures().reads()).isLessThanOrEqualTo(3 + 0.05 * seconds);
    }
}
