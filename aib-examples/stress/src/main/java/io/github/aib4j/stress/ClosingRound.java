package io.github.aib4j.stress;

import com.azure.core.exception.AzureException;
import io.github.aib4j.client.fleet.Fleet;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A service that is closed while threads use it. */
final class ClosingRound {
    private static final int THREADS = 12;

    /** No call in this scenario takes longer, unless the service hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final StressRun run;
    private final Bench bench;
    private final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1));
    private volatile boolean isClosed;
    private volatile long closedAt;

    ClosingRound(StressRun run) {
        this.run = run;
        Random random = run.random();
        this.bench = Bench.open(Wire.any(random), random, clock, 5);
    }

    void run() throws Exception {
        bench.service().inject(WireFault.neverAnswered().atRate(0.02));
        run.on(THREADS, (index, random) -> {
            if (index == 0) {
                close(random);
            } else if (index < 4) {
                fleet(index, random);
            } else {
                call(index, random);
            }
        });
        StressRun.check(isRefused(), "No server can be opened after closing", bench);
        run.note("rounds", 1);
    }

    private void close(Random random) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        long begin = System.nanoTime();
        bench.close();
        closedAt = System.nanoTime();
        isClosed = true;
        StressRun.check(
                closedAt - begin < LONGEST.toNanos(), "Closing returns", (closedAt - begin) / 1_000_000 + " ms");
    }

    /** Makes calls until one was made after the service had been closed. */
    private void call(int index, Random random) {
        boolean isLast;
        int number = 0;
        do {
            isLast = isClosed;
            String name = "t-" + index + "-" + number++;
            documented(() -> {
                Calls calls = bench.calls(random);
                calls.create(name, Fate.any(random).template(name));
                calls.run(name);
                calls.list();
                calls.delete(name);
            });
        } while (!isLast);
    }

    private void fleet(int index, Random random) {
        boolean isLast;
        int number = 0;
        do {
            isLast = isClosed;
            String prefix = "f-" + index + "-" + number++ + "-";
            Fleet fleet = Fleet.builder(subscription -> bench.builder().buildClient())
                    .threads(1 + random.nextInt(2))
                    .clock(FleetClock.of(clock::now, clock::advance))
                    .build();
            if (random.nextInt(3) == 0) {
                fleet.stop();
            }
            documented(() -> {
                FleetOutcome outcome = fleet.run(IntStream.range(0, 4)
                        .mapToObj(i -> FleetBuild.of(
                                ImageTemplateId.of(Bench.SUBSCRIPTION, Bench.GROUP, prefix + i),
                                Fate.SUCCEEDS.template(prefix + i)))
                        .toList());
                StressRun.check(outcome.results().size() == 4, "Each build has one result", outcome.results());
                outcome.results().stream()
                        .flatMap(result -> result.problem().stream())
                        .forEach(problem -> StressRun.check(
                                isDocumented(problem), "Calls end with a documented exception", problem));
            });
        } while (!isLast);
    }

    private void documented(Runnable call) {
        try {
            call.run();
        } catch (InvariantBrokenException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!isDocumented(e)) {
                throw new InvariantBrokenException("Calls end with a documented exception", e);
            }
            run.note("calls that failed", 1);
        }
        run.countOperation();
        StressRun.check(
                !isClosed || System.nanoTime() - closedAt < LONGEST.toNanos(), "Calls end soon after closing", call);
    }

    private static boolean isDocumented(RuntimeException failure) {
        return failure instanceof UncheckedIOException || failure instanceof AzureException;
    }

    private boolean isRefused() {
        try {
            bench.service().openHttps(0).close();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
