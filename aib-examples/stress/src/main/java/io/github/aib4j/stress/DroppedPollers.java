package io.github.aib4j.stress;

import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.ImageBuilderAsyncClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.Random;
import reactor.core.Disposable;

/**
 * Pollers of builds, which are waited for, dropped, canceled or disposed of. Each build has a template of its own,
 * which is deleted afterwards.
 */
final class DroppedPollers implements AutoCloseable {
    private static final int THREADS = 8;

    /** An image remains when its template is deleted, so the names are used again lest the images add up. */
    private static final int NAMES = 100;

    private final StressRun run;
    private final Wire wire;
    private final Bench bench;
    private final ImageBuilderClient client;
    private final ImageBuilderAsyncClient asyncClient;

    DroppedPollers(StressRun run, Wire wire) {
        this.run = run;
        this.wire = wire;
        this.bench = Bench.open(wire, run.random(), SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)), 100);
        this.client = bench.builder().buildClient();
        this.asyncClient = bench.builder().buildAsyncClient();
    }

    void make(int pollers) throws Exception {
        run.on(THREADS, (index, random) -> {
            for (int i = 0; i < pollers / THREADS; i++) {
                String name = "t-" + index + "-" + i % NAMES;
                client.beginCreate(Bench.GROUP, name, Fate.SUCCEEDS.template(name))
                        .getFinalResult();
                one(name, random);
                client.cancelAndWait(Bench.GROUP, name);
                client.beginDelete(Bench.GROUP, name).getFinalResult();
                run.countOperation();
            }
        });
    }

    private void one(String name, Random random) {
        switch (random.nextInt(7)) {
            case 0 -> client.beginRun(Bench.GROUP, name).getFinalResult();
            case 1 -> client.beginRun(Bench.GROUP, name).poll();
            case 2 -> cancel(client.beginRun(Bench.GROUP, name));
            case 3 -> asyncClient.beginRun(Bench.GROUP, name).blockLast();
            case 4 -> asyncClient.beginRun(Bench.GROUP, name).blockFirst();
            case 5 -> disposeWatch(name, random);
            default -> disposeUnanswered(name);
        }
    }

    /** Cancels a build, which may have ended meanwhile, since every poll moves the clock. */
    private static void cancel(SyncPoller<BuildProgress, BuildOutcome> poller) {
        try {
            poller.cancelOperation();
        } catch (ImageBuilderException e) {
            StressRun.check(e.statusCode() == 405, "A cancel is refused only after the end", e);
        }
    }

    private void disposeWatch(String name, Random random) {
        client.startRun(Bench.GROUP, name);
        Disposable watch = asyncClient.watch(Bench.GROUP, name).subscribe();
        if (random.nextBoolean()) {
            Thread.onSpinWait();
        }
        watch.dispose();
    }

    /**
     * Disposes of a call that is never answered, most likely while it waits. No other call lists triggers. A connection
     * whose request is never answered stays open until the server closes, so this is done in memory alone.
     */
    private void disposeUnanswered(String name) {
        client.startRun(Bench.GROUP, name);
        if (wire != Wire.IN_MEMORY) {
            return;
        }
        bench.service().inject(WireFault.neverAnswered().on("GET", name + "/triggers"));
        asyncClient.listTriggers(Bench.GROUP, name).subscribe().dispose();
    }

    @Override
    public void close() {
        bench.close();
    }
}
