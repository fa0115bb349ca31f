package io.github.aib4j.stress;

import java.util.Map;

/**
 * Ten thousand pollers and more of both clients, which are waited for, dropped, disposed of or canceled, some of them on
 * calls that are never answered.
 *
 * <p>Afterwards there are as many threads of each name as before, and the heap holds hardly more after a collection:
 * neither clients nor service keep what is over. What the service keeps on purpose is full before the first measurement.
 */
final class Leaks implements Scenario {
    private static final int WARM = 8_000;
    private static final int POLLERS = 10_000;
    private static final long ROOM = 3 << 20;
    private static final long THREAD_ROOM = 2;

    @Override
    public void run(StressRun run) throws Exception {
        for (Wire wire : Wire.values()) {
            try (DroppedPollers pollers = new DroppedPollers(run, wire)) {
                pollers.make(WARM);
                do {
                    Map<String, Long> threads = OurThreads.byName();
                    long heap = used();
                    pollers.make(POLLERS);
                    long grown = used() - heap;
                    run.most("KB more on the heap after " + POLLERS + " pollers", grown >> 10);
                    StressRun.hold(grown <= ROOM, "The heap does not grow", grown + " bytes, " + wire);
                    compare(threads, OurThreads.byName());
                } while (!run.isOver());
            }
        }
    }

    private static void compare(Map<String, Long> before, Map<String, Long> after) {
        after.forEach((name, count) -> StressRun.hold(
                count <= before.getOrDefault(name, 0L) + THREAD_ROOM,
                "The number of threads does not grow",
                name + ": " + before.get(name) + ", then " + count));
    }

    private static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(
                    least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
