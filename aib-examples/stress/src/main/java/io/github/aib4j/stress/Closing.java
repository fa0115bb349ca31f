package io.github.aib4j.stress;

import java.time.Duration;

/**
 * The server or the service is closed while threads make calls and fleets run, and fleets are stopped.
 *
 * <p>Each call ends with a result or a documented exception. Closing returns at once. Afterwards no server can be
 * opened, and no thread of the server or of a fleet remains.
 */
final class Closing implements Scenario {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public void run(StressRun run) throws Exception {
        while (!run.isOver()) {
            new ClosingRound(run).run();
            checkThreads();
        }
    }

    private static void checkThreads() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (LiveThreads.count("local-image-builder") + LiveThreads.count("aib4j-fleet") > 0) {
            StressRun.check(System.nanoTime() < end, "No thread remains after closing", LiveThreads.byName());
            Thread.sleep(5);
        }
    }
}
