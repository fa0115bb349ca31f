package io.github.aib4j.stress;

import java.util.Map;

/**
 * More than ten thousand pollers of both clients in memory, and a thousand over HTTPS, are waited for, dropped,
 * disposed of or canceled, some of them during calls that are never answered.
 *
 * <p>Afterwards there are as many threads of each name as before, and after a garbage collection the heap is hardly
 * larger: neither the clients nor the service keep what has ended. What the service keeps on purpose has reached its
 * limit before the first measurement.
 */
final class Leaks implements Scenario {
    /**
     * The service remembers between ten and twenty thousand operations, and each poller causes three: after every ten
     * thousand pollers it has as many as before.
     */
    /**
     * The size in bytes of the operations that the service keeps for each poller until it has reached its limit; 10,000
     * were measured.
     */
    private static final long KEPT_BY_POLLER = 16 * 1024;

    private static final int WARM = 8_000;

    private static final int POLLERS = 10_000;
    private static final long ROOM = 4 << 20;
    private static final long THREAD_ROOM = 2;

    @Override
    public void run(StressRun run) throws Exception {
        for (Wire wire : Wire.values()) {
            // Requests over HTTPS take longer. Their service has not reached its limit, and keeps more operations.
            int pollers = wire == Wire.IN_MEMORY ? POLLERS : POLLERS / 10;
            try (DroppedPollers dropped = new DroppedPollers(run, wire)) {
                dropped.make(wire == Wire.IN_MEMORY ? WARM : WARM / 10);
                checkLeaks(run, wire, dropped, pollers);
            }
        }
    }

    private static void checkLeaks(StressRun run, Wire wire, DroppedPollers dropped, int pollers) throws Exception {
        do {
            Map<String, Long> threads = LiveThreads.byName();
            long heap = used();
            dropped.make(pollers);
            long grown = used() - heap;
            run.recordMax("KB more on the heap after " + pollers + " pollers", grown >> 10);
            StressRun.check(
                    grown <= (wire == Wire.IN_MEMORY ? ROOM : pollers * KEPT_BY_POLLER),
                    "The heap does not grow",
                    grown + " bytes, " + wire);
            compare(threads, LiveThreads.byName());
        } while (!run.isOver());
    }

    private static void compare(Map<String, Long> before, Map<String, Long> after) {
        after.forEach((name, count) -> StressRun.check(
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
