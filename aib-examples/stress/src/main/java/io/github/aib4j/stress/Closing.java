package io.github.aib4j.stress;

import java.time.Duration;

/**
 * While threads call and fleets run, the server or the service is closed, and fleets are stopped.
 *
 * <p>Each call ends, with a result or a documented exception. Closing returns at once. Afterwards no server can be opened,
 * and no thread of the server or of a fleet remains.
 */
final class Closing implements Scenario {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public void run(StressRun run) throws Exception {
        while (!run.isOver()) {
            new ClosingRound(run).run();
            hold();
        }
    }

    private static void hold() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (OurThreads.count("local-image-builder") + OurThreads.count("aib4j-fleet") > 0) {
            StressRun.hold(System.nanoTime() < end, "No thread remains after closing", OurThreads.byName());
            Thread.sleep(5);
        }
    }
}
