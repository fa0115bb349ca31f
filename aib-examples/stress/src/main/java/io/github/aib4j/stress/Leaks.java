package io.github.aib4j.stress;

import java.util.Map;

/**
 * Ten thousand pollers and more of both clients in memory, and a thousand over HTTPS, which are waited for, dropped, disposed of or canceled, some of them on
 * calls that are never answered.
 *
 * <p>Afterwards there are as many threads of each name as before, and the heap holds hardly more after a collection:
 * neither clients nor service keep what is over. What the service keeps on purpose is full before the first measurement.
 */
final class Leaks implements Scenario {
    /**
     * The service remembers ten to twenty thousand operations, three of each poller: after a multiple of ten thousand pollers
     * it has as many as before.
     */
    /** The operations that the service keeps of a poller as long as it has room for more: bytes, measured at 10,000. */
    private static final long KEPT_BY_POLLER = 16 * 1024;

    private static final int WARM = 8_000;

    private static final int POLLERS = 10_000;
    private static final long ROOM = 4 << 20;
    private static final long THREAD_ROOM = 2;

    @Override
    public void run(StressRun run) throws Exception {
        for (Wire wire : Wire.values()) {
            // Requests over HTTPS take longer, and their service is not full, so that it keeps some operations more.
            int pollers = wire == Wire.IN_MEMORY ? POLLERS : POLLERS / 10;
            try (DroppedPollers dropped = new DroppedPollers(run, wire)) {
                dropped.make(wire == Wire.IN_MEMORY ? WARM : WARM / 10);
                hold(run, wire, dropped, pollers);
            }
        }
    }

    private static void hold(StressRun run, Wire wire, DroppedPollers dropped, int pollers) throws Exception {
        do {
            Map<String, Long> threads = OurThreads.byName();
            long heap = used();
            dropped.make(pollers);
            long grown = used() - heap;
            run.most("KB more on the heap after " + pollers + " pollers", grown >> 10);
            StressRun.hold(
                    grown <= (wire == Wire.IN_MEMORY ? ROOM : pollers * KEPT_BY_POLLER),
                    "The heap does not grow",
                    grown + " bytes, " + wire);
            compare(threads, OurThreads.byName());
        } while (!run.isOver());
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
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
