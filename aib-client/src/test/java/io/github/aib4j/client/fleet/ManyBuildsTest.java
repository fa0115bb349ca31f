package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A large fleet while a fifth of the responses is faulty. 400 builds in 20 subscriptions, or as many as {@code
 * -Daib.fleet.builds=10000} says.
 */
class ManyBuildsTest {
    private static final int SUBSCRIPTIONS = 20;
    private static final double READS_PER_BUILD = 2.4;
    private static final double READS_PER_MINUTE = 0.25;
    private static final int BUILDS = Integer.getInteger("aib.fleet.builds", 400);

    /** Together a fifth. */
    private static final List<WireFault> FAULTS = Stream.of(
                    WireFault.throttled(Duration.ofSeconds(2)),
                    WireFault.unavailable(),
                    WireFault.gatewayTimeout(),
                    WireFault.droppedRequest(),
                    WireFault.droppedResponse(),
                    WireFault.notJson())
            .map(fault -> fault.atRate(0.2 / 6))
            .toList();

    @Test
    void each_outcome_is_right_and_nothing_is_begun_twice_or_lost() {
        try (FleetBench bench = new FleetBench()) {
            FAULTS.forEach(bench.service::inject);
            List<FleetBuild> builds = new ArrayList<>();
            for (int i = 0; i < BUILDS; i++) {
                int subscription = i % SUBSCRIPTIONS;
                builds.add(
                        i % 10 == 3
                                ? SampleBuilds.failing(subscription, "t" + i)
                                : SampleBuilds.build(subscription, "t" + i));
            }

            long start = System.nanoTime();
            FleetOutcome outcome = bench.fleet().runningPerRegion(100).build().run(builds);

            System.out.println(outcome + ", " + outcome.figures() + ", requests " + bench.requests + ", seconds "
                    + (System.nanoTime() - start) / 1e9 + ", heap "
                    + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000 + " of "
                    + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
            assertThat(outcome.results()).hasSize(BUILDS);
            for (int i = 0; i < BUILDS; i++) {
                FleetResult result = outcome.results().get(i);
                assertThat(result.templateId()).isEqualTo(builds.get(i).templateId());
                assertThat(result.outcome()).as("%s", result).isPresent();
                assertThat(result.isSucceeded()).as("%s", result).isEqualTo(i % 10 != 3);
                assertThat(bench.begunRuns(result.templateId())).isEqualTo(1);
                assertThat(bench.lastSent(result.templateId()))
                        .isBefore(result.outcome().get().endTime().orElseThrow());
            }
            assertThat(outcome.figures().reads()).isEqualTo(bench.readCount());
            assertThat(bench.reads.values())
                    .allSatisfy(reads -> assertThat(FleetBench.isWithin(reads, RequestBudget.ALL_READS))
                            .isTrue());
            assertThat(outcome.readsPerBuild()).isLessThan(READS_PER_BUILD);
            double perMinute = outcome.figures().reads() / minutes(outcome);
            System.out.println(perMinute + " reads for each minute of a build by the fleet");
            assertThat(perMinute).isLessThan(READS_PER_MINUTE);
        }
    }

    /** How long all builds together have run. */
    private static double minutes(FleetOutcome outcome) {
        return outcome.results().stream()
                .map(result -> result.outcome().orElseThrow().duration().orElseThrow())
                .mapToDouble(time -> time.toSeconds() / 60.0)
                .sum();
    }

    /** Pollers that look every 30 seconds, and at nothing but the end. */
    @Test
    void a_poller_for_each_build_reads_ten_times_as_much() {
        int builds = 20;
        try (FleetBench bench = new FleetBench(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)))) {
            FAULTS.stream().skip(1).forEach(fault -> bench.service.inject(fault.on("GET"))); // 429 would be waited for
            ImageBuilderClient client = bench.clientBuilder(SampleBuilds.subscription(1))
                    .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(1))))
                    .pollOptions(PollOptions.every(Duration.ofMillis(1)).withDetail(false))
                    .buildClient();
            double minutes = 0;
            for (int i = 0; i < builds; i++) {
                minutes += client.submitAndRun("images", "t" + i, SampleBuilds.template(1, "t" + i, "true"))
                                .duration()
                                .orElseThrow()
                                .toSeconds()
                        / 60.0;
            }

            double perBuild = (double) bench.readCount() / builds;

            double perMinute = bench.readCount() / minutes;
            System.out.println(perBuild + " reads per build, " + perMinute + " for each minute of a build by pollers");
            assertThat(perBuild).isGreaterThan(10 * READS_PER_BUILD);
            assertThat(perMinute).isGreaterThan(10 * READS_PER_MINUTE);
        }
    }
}
