package io.github.aib4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fleets with threads, on a service whose clock runs 900 times as fast. */
class StartedFleetTest {
    private static final double SPEED = 900;

    private final SimulatedClock time = SimulatedClock.realTime(SPEED);

    private FleetClock clock() {
        return new FleetClock() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public void pause(Duration wait) throws InterruptedException {
                TimeUnit.MILLISECONDS.sleep(Math.max(20, (long) (wait.toMillis() / SPEED)));
            }
        };
    }

    private DurableFleet fleet(LocalImageBuilder service, JdbcConnectionPool database, Path templates) {
        return DurableFleet.builder(
                        database,
                        subscription -> new ImageBuilderClientBuilder()
                                .subscriptionId(subscription)
                                .endpoint(service.endpoint())
                                .credential(service.credential())
                                .httpClient(service.httpClient())
                                .buildClient(),
                        TemplateStore.folder(templates, ApiVersion.V2025_10_01))
                .clock(clock())
                .watchEvery(Duration.ofMinutes(1))
                .pollEvery(Duration.ofMillis(50))
                .takeOverAfter(Duration.ofDays(1))
                .threads(2)
                .build();
    }

    @Test
    void several_processes_share_a_run_and_another_one_awaits_it(@TempDir Path folder) {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:started;DB_CLOSE_DELAY=-1", "sa", "");
        try (LocalImageBuilder service = LocalImageBuilder.builder().clock(time).build();
                DurableFleet waiting = fleet(service, database, folder);
                DurableFleet one = fleet(service, database, folder);
                DurableFleet other = fleet(service, database, folder)) {
            one.start();
            other.start();
            waiting.submit(
                    "tonight",
                    IntStream.range(0, 6)
                            .mapToObj(i -> SampleBuilds.build(i % 2, "t" + i))
                            .toList());

            FleetOutcome outcome = waiting.await("tonight");

            assertThat(outcome.results()).hasSize(6).allMatch(FleetResult::isSucceeded);
            assertThat(outcome.results())
                    .extracting(result -> result.templateId().name().orElseThrow())
                    .containsExactly("t0", "t1", "t2", "t3", "t4", "t5");
            assertThat(service.dump().lines().filter(line -> line.startsWith("  run: ")))
                    .hasSize(6);
        } finally {
            database.dispose();
        }
    }

    @Test
    void an_interrupt_ends_the_wait_and_not_the_run(@TempDir Path folder) {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:waiting;DB_CLOSE_DELAY=-1", "sa", "");
        try (LocalImageBuilder service = LocalImageBuilder.builder().clock(time).build();
                DurableFleet fleet = fleet(service, database, folder)) {
            List<FleetBuild> builds = List.of(SampleBuilds.build(1, "web"));
            fleet.submit("tonight", builds);
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> fleet.await("tonight"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Interrupted while waiting for the run 'tonight'; its builds go on");
            assertThat(Thread.interrupted()).isTrue();
            fleet.start();
            assertThat(fleet.await("tonight").isSucceeded()).isTrue();
        } finally {
            database.dispose();
        }
    }
}
