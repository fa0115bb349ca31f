package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.implementation.poll.PollState;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many requests a build takes, and how soon its end is noticed, on a clock that moves while the client waits. */
class PollsOfBuildsTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final SimulatedClock clock = SimulatedClock.manual(Instant.parse("2026-11-21T08:00:00.25Z"));
    private final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(clock).build();

    /** A template with that one target. */
    private static ImageTemplate into(String target) {
        return Samples.template().toBuilder()
                .distribute(Samples.template().distribute().stream()
                        .filter(distributor -> distributor.runOutputName().equals(target))
                        .toArray(Distributor[]::new))
                .build();
    }

    /** A build of that length in all, of which that much is distribution. */
    private static Scenario lasting(Duration total, Duration distribution) {
        Duration before = total.minus(distribution);
        return Scenario.succeeds()
                .withDuration(RunSubState.QUEUED, Duration.ofSeconds(20))
                .withDuration(RunSubState.BUILDING, before.minusSeconds(20).dividedBy(2))
                .withDuration(RunSubState.CUSTOMIZING, before.minusSeconds(20).dividedBy(2))
                .withDuration(RunSubState.DISTRIBUTING, distribution);
    }

    private Watched watch(PollOptions options, ImageTemplate template, Scenario scenario) {
        DefaultImageBuilderClient client = (DefaultImageBuilderClient)
                Transport.IN_MEMORY.to(service).pollOptions(options).buildClient();
        client.beginCreate("images", "web-01", template, PollOptions.every(Duration.ofMillis(1)));
        clock.advance(Duration.ofMinutes(5));
        service.nextRun(scenario);
        long before = service.requestCount();
        LongRunningOperation<BuildProgress, BuildOutcome> build =
                client.templates().run(client.templates().template("images", "web-01"), options);
        PollState<BuildProgress> state = build.begin().runSync(Context.NONE);
        PollSchedule schedule = PollSchedule.start(options);
        while (!state.isOver()) {
            clock.advance(schedule.untilNext(state));
            state = build.poll(state).runSync(Context.NONE);
            schedule = schedule.afterAnswer();
        }
        Instant known = clock.now();
        BuildOutcome outcome = build.result(state, options).runSync(Context.NONE);
        return new Watched(
                outcome,
                service.requestCount() - before,
                Duration.between(outcome.endTime().orElseThrow(), known));
    }

    private record Watched(BuildOutcome outcome, long requests, Duration lag) {}

    @ParameterizedTest
    @ValueSource(ints = {300, 540, 780, 840, 1_000})
    void a_build_of_20_minutes_takes_at_most_40_requests_and_its_end_is_known_within_15_seconds(int distribution) {
        Watched build = watch(
                PollOptions.defaults(),
                into("gallery"),
                lasting(Duration.ofMinutes(20), Duration.ofSeconds(distribution)));

        assertThat(build.outcome().isSucceeded()).isTrue();
        assertThat(build.outcome().duration()).contains(Duration.ofMinutes(20));
        assertThat(build.requests()).isLessThanOrEqualTo(40);
        assertThat(build.lag()).isLessThanOrEqualTo(SOON);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 150, managed, 20",
        "9, 90, managed, 25",
        "20, 150, managed, 40",
        "60, 780, gallery, 115",
        "60, 300, managed, 90"
    })
    void shorter_and_longer_builds_are_known_to_end_as_soon(
            int minutes, int distribution, String target, int requests) {
        Watched build = watch(
                PollOptions.defaults(),
                into(target),
                lasting(Duration.ofMinutes(minutes), Duration.ofSeconds(distribution)));

        assertThat(build.requests()).isLessThanOrEqualTo(requests);
        assertThat(build.lag()).isLessThanOrEqualTo(SOON);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 60, true, 20",
        "5, 60, false, 20",
        "20, 780, true, 40",
        "20, 60, false, 40",
        "60, 780, true, 90",
        "60, 2000, false, 90"
    })
    void an_expected_duration_is_enough_whatever_the_build_does(
            int minutes, int distribution, boolean detail, int requests) {
        Duration length = Duration.ofMinutes(minutes);

        Watched build = watch(
                PollOptions.defaults().withDetail(detail).withExpectedDuration(length),
                into("gallery"),
                lasting(length, Duration.ofSeconds(distribution)));

        assertThat(build.requests()).isLessThanOrEqualTo(requests);
        assertThat(build.lag()).isLessThanOrEqualTo(SOON);
    }

    @Test
    void without_details_a_build_is_polled_as_one_that_takes_as_long_as_the_recorded_ones() {
        Watched usual = watch(
                PollOptions.defaults().withDetail(false),
                into("gallery"),
                lasting(Duration.ofMinutes(20), Duration.ofMinutes(13)));

        assertThat(usual.requests()).isLessThanOrEqualTo(40);
        assertThat(usual.lag()).isLessThanOrEqualTo(SOON);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_early_failure_is_noticed_within_a_minute(boolean detail) {
        Watched build = watch(
                PollOptions.defaults().withDetail(detail),
                into("gallery"),
                Scenario.failsAtCustomizer(0).after(Duration.ofMinutes(8)));

        assertThat(build.outcome().state()).isEqualTo(RunState.FAILED);
        assertThat(build.requests()).isLessThanOrEqualTo(16);
        assertThat(build.lag()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_constant_interval_stays_constant() {
        Watched build = watch(
                PollOptions.every(Duration.ofSeconds(10)),
                into("managed"),
                lasting(Duration.ofMinutes(10), Duration.ofMinutes(3)));

        assertThat(build.requests()).isBetween(60L, 68L);
        assertThat(build.lag()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }
}
