package io.github.aib4j.client.fleet;

import com.azure.core.util.logging.ClientLogger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a fleet: gives each lane its turn when it is due, and tells the listener. Lanes step on other threads, each
 * on one at a time; everything else happens on the thread that runs the loop.
 */
final class FleetLoop {
    private static final ClientLogger LOGGER = new ClientLogger(FleetLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final List<SubscriptionLane> lanes;
    private final FleetSettings settings;
    private final Supplier<Optional<String>> stopAsked;
    private final Consumer<FleetEvent> listener;
    private final @Nullable FleetResult[] results;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final FleetMetrics metrics;
    private final FleetTraces traces;
    private int stepping;
    private int failures;
    private boolean stopped;

    FleetLoop(
            List<SubscriptionLane> lanes,
            int builds,
            FleetSettings settings,
            Supplier<Optional<String>> stopAsked,
            Consumer<FleetEvent> listener) {
        this.lanes = lanes;
        this.settings = settings;
        this.stopAsked = stopAsked;
        this.listener = listener;
        this.results = new FleetResult[builds];
        this.metrics = FleetMetrics.of(settings.metrics(), builds);
        this.traces = FleetTraces.of(settings.traces(), builds);
    }

    /** When a lane is due. */
    private record Turn(SubscriptionLane lane, Instant at) {}

    /** The result of one step of a lane. */
    private record Step(
            SubscriptionLane lane, Instant next, @Nullable Throwable failure) {}

    FleetOutcome run(int threads) {
        Instant begin = settings.clock().now();
        lanes.forEach(lane -> turns.add(new Turn(lane, begin)));
        try (metrics;
                traces) {
            tracedOn(Math.min(threads, lanes.size()));
        }
        return outcome(Duration.between(begin, settings.clock().now()));
    }

    private void tracedOn(int threads) {
        try {
            loopOn(threads);
            metrics.sent(figures());
        } catch (RuntimeException | Error e) {
            traces.failed(e);
            throw e;
        }
    }

    private void loopOn(int threads) {
        if (threads <= 1) {
            loop(Runnable::run);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, FleetLoop::thread);
        try {
            loop(pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "aib4j-fleet");
        thread.setDaemon(true);
        return thread;
    }

    private void loop(Executor executor) {
        try {
            while (!turns.isEmpty() || stepping > 0) {
                giveTurns(executor);
                if (stepping > 0) {
                    await();
                } else if (!turns.isEmpty()) {
                    pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while a fleet was running; builds that have begun go on at the service", e);
        }
    }

    private void giveTurns(Executor executor) {
        Instant now = settings.clock().now();
        stopAsked.get().ifPresent(this::stop);
        List<SubscriptionLane> due = new ArrayList<>();
        while (!turns.isEmpty() && !turns.peek().at().isAfter(now)) {
            due.add(turns.remove().lane());
        }
        for (SubscriptionLane lane : due) {
            stepping++;
            if (stopped) {
                lane.stop(settings.cancelWhenStopped());
            }
            executor.execute(() -> steps.add(step(lane)));
        }
    }

    private static Step step(SubscriptionLane lane) {
        try {
            return new Step(lane, lane.step(), null);
        } catch (RuntimeException | Error e) { // the loop would wait forever for a lane that ends silently
            return new Step(lane, Instant.MAX, e);
        }
    }

    private void await() throws InterruptedException {
        Instant now = settings.clock().now();
        Duration wait = turns.isEmpty() ? LONGEST_PAUSE : until(turns.peek().at(), now);
        Step first = steps.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        for (Step step = first; step != null; step = steps.poll()) {
            stepping--;
            done(step);
        }
    }

    private void pause() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        metrics.sent(figures());
        Instant now = settings.clock().now();
        Duration wait = until(turns.element().at(), now);
        if (!wait.isZero()) {
            settings.clock().pause(wait);
        }
    }

    /** How long to wait, limited so that a request to stop is noticed. */
    private static Duration until(Instant at, Instant now) {
        if (at.isAfter(now.plus(LONGEST_PAUSE))) {
            return LONGEST_PAUSE;
        }
        return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    }

    private void done(Step step) {
        if (step.failure() instanceof Error e) {
            throw e;
        }
        if (step.failure() instanceof RuntimeException e) {
            throw e;
        }
        SubscriptionLane lane = step.lane();
        lane.takeResults().forEach((index, result) -> results[index] = result);
        lane.takeEvents().forEach(this::happened);
        if (!lane.isDone()) {
            turns.add(new Turn(lane, step.next()));
        }
    }

    private void happened(FleetEvent event) {
        metrics.happened(event);
        traces.happened(event);
        tell(event);
        if (event instanceof FleetEvent.Ended end && end.result().isFailure()) {
            failures++;
            if (settings.stopAfter().filter(most -> failures >= most).isPresent()) {
                stop(failures + (failures == 1 ? " build has failed" : " builds have failed"));
            }
        }
    }

    private void stop(String reason) {
        if (!stopped) {
            stopped = true;
            tell(new FleetEvent.Stopped(settings.clock().now(), reason));
        }
    }

    private void tell(FleetEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOGGER.atWarning()
                    .addKeyValue("listener", listener.getClass().getName())
                    .log("A fleet listener threw", e);
        }
    }

    private FleetFigures figures() {
        return lanes.stream()
                .map(SubscriptionLane::figures)
                .reduce(new FleetFigures(0, 0, 0, Duration.ZERO), FleetFigures::plus);
    }

    private FleetOutcome outcome(Duration took) {
        List<FleetResult> all = new ArrayList<>();
        Arrays.stream(results).forEach(result -> {
            if (result != null) {
                all.add(result);
            }
        });
        return new FleetOutcome(all, figures().taking(took));
    }
}
