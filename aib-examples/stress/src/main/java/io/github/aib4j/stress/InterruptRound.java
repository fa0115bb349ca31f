package io.github.aib4j.stress;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service, a patient client, and calls on threads of their own, which are interrupted. */
final class InterruptRound implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final StressRun run;
    private final Random random;
    private final Bench bench;
    private int number;

    InterruptRound(StressRun run, Random random) {
        this.run = run;
        this.random = random;
        this.bench = Bench.open(Wire.any(random), random, SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)), 3);
    }

    private ImageBuilderClient client(PollOptions options) {
        return bench.builder()
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofSeconds(60))))
                .pollOptions(options)
                .buildClient();
    }

    void interruptOnce() throws InterruptedException {
        BlockingCall call = BlockingCall.any(random);
        Obstacle obstacle = Obstacle.any(random);
        String name = "t-" + number++;
        call.prepare(bench, name);
        obstacle.put(bench, random);
        PollOptions options = random.nextBoolean()
                ? PollOptions.every(Duration.ofSeconds(30))
                : PollOptions.every(Duration.ofMillis(1)).withDeadline(Duration.ofHours(1));
        Caller caller = new Caller(call, client(options), name);
        caller.interruptAfter(random.nextInt(3) == 0 ? 0 : random.nextInt(20_000));
        String what = call + " with " + obstacle + ": ";
        StressRun.check(
                caller.took <= LONGEST.toNanos(),
                "An interrupted call returns at once",
                what + caller.took / 1_000_000 + " ms after the interrupt, " + caller.thrown);
        Throwable thrown = caller.thrown;
        if (thrown != null && caller.isInterrupted()) {
            StressRun.check(caller.isMarked, "The mark of an interrupted thread is kept", what + caller.describe());
            StressRun.check(
                    thrown.getClass() == IllegalStateException.class
                            || thrown instanceof StateUnknownException
                            || obstacle.isAnswerOf(thrown),
                    "An interrupted call throws a documented exception",
                    what + caller.describe());
            run.note("interrupted", 1);
        }
        bench.service().clearFaults();
        client(PollOptions.every(Duration.ofMillis(1))).list().forEach(found -> {});
        run.countOperation();
    }

    /** A call on a thread of its own. */
    private static final class Caller {
        private final CountDownLatch started = new CountDownLatch(1);
        private final Thread thread;
        private volatile boolean isMarked;
        private volatile @Nullable Throwable thrown;
        private volatile long returned;
        private long interrupted;
        private long took;

        Caller(BlockingCall call, ImageBuilderClient client, String name) {
            this.thread = new Thread(
                    () -> {
                        started.countDown();
                        try {
                            call.run(client, name);
                        } catch (RuntimeException | Error e) {
                            thrown = e;
                        }
                        returned = System.nanoTime();
                        isMarked = Thread.currentThread().isInterrupted();
                    },
                    "stress-interrupted");
        }

        void interruptAfter(int micros) throws InterruptedException {
            thread.start();
            started.await();
            TimeUnit.MICROSECONDS.sleep(micros);
            long begin = System.nanoTime();
            thread.interrupt();
            interrupted = System.nanoTime();
            thread.join(Duration.ofSeconds(20).toMillis());
            took = thread.isAlive() ? Long.MAX_VALUE : returned - begin;
        }

        /** Whether the interrupt came before the call returned. */
        boolean isInterrupted() {
            return returned > interrupted;
        }

        String describe() {
            StringBuilder text = new StringBuilder();
            for (Throwable e = thrown; e != null; e = e.getCause()) {
                text.append(e)
                        .append(" at ")
                        .append(java.util.List.of(e.getStackTrace()).stream()
                                .limit(12)
                                .toList())
                        .append("; ");
            }
            return text.toString();
        }
    }

    @Override
    public void close() {
        bench.close();
    }
}
