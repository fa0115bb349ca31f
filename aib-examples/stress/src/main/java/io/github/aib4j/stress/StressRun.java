package io.github.aib4j.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** One run of a scenario: its seed, its time, its threads, and its counters. Thread-safe. */
final class StressRun {
    /** No round takes longer, unless something hangs. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

    private final long seed;
    private final long begun = System.nanoTime();
    private final Duration time;
    private final AtomicLong operations = new AtomicLong();
    private final AtomicInteger mostThreads = new AtomicInteger();
    private final AtomicLong forks = new AtomicLong();
    private final Map<String, Long> notes = new TreeMap<>();

    StressRun(long seed, Duration time) {
        this.seed = seed;
        this.time = time;
    }

    /** What one thread of a round does. */
    interface Worker {
        void work(int index, Random random) throws Exception;
    }

    /** A new generator, which depends on the seed and on how many were created before. */
    Random random() {
        return new Random(seed + 0x9E3779B97F4A7C15L * forks.incrementAndGet());
    }

    boolean isOver() {
        return System.nanoTime() - begun >= time.toNanos();
    }

    /** Counts an operation. */
    void countOperation() {
        operations.incrementAndGet();
    }

    /** Adds to a counter that the figures include. */
    synchronized void note(String what, long count) {
        notes.merge(what, count, Long::sum);
    }

    /** Records the maximum of a figure. */
    synchronized void recordMax(String what, long count) {
        notes.merge("most " + what, count, Math::max);
    }

    /** Runs the worker on that many platform threads, and waits for all. */
    void on(int threads, Worker worker) throws Exception {
        AtomicInteger number = new AtomicInteger();
        on(
                Executors.newFixedThreadPool(threads, work -> new Thread(work, "stress-" + number.incrementAndGet())),
                threads,
                worker);
    }

    /** Runs the worker that many times on threads of this executor, which is shut down, and waits for all. */
    void on(ExecutorService executor, int threads, Worker worker) throws Exception {
        mostThreads.accumulateAndGet(threads, Math::max);
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int index = i;
            Random random = random();
            workers.add(executor.submit(() -> {
                worker.work(index, random);
                return true;
            }));
        }
        executor.shutdown();
        try {
            await(workers);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(List<Future<?>> workers) throws Exception {
        long end = System.nanoTime() + LONGEST_ROUND.toNanos();
        for (Future<?> worker : workers) {
            try {
                worker.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                throw new InvariantBrokenException("Every call ends", "threads still at work:\n" + stacks());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    private static String stacks() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("stress-"))
                .map(thread -> thread.getKey() + "\n"
                        + List.of(thread.getValue()).stream()
                                .map(frame -> "  " + frame)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    /** Throws unless the condition holds. */
    static void check(boolean holds, String invariant, Object found) {
        if (!holds) {
            throw new InvariantBrokenException(invariant, String.valueOf(found));
        }
    }

    /** Threads, operations, seconds and notes in one line. */
    synchronized String figures() {
        return mostThreads + " threads, " + operations + " operations, "
                + String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - begun) / 1e9)
                + notes.entrySet().stream()
                        .map(note -> ", " + note.getValue() + " " + note.getKey())
                        .collect(Collectors.joining());
    }
}
