package io.github.aib4j.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/** Checks that work grows linearly, measured by the bytes that its thread allocates and not by time. */
public final class Work {
    private static final int TIMES = 10;

    /** Tables that grow by doubling allocate up to twice as much at one size as at another. */
    private static final double MOST = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Work() {}

    /**
     * Fails if ten times as much takes more than twenty times the bytes.
     *
     * @param size how much it is at first
     * @param prepared the work on so much, ready to run
     */
    public static void isLinear(int size, IntFunction<Runnable> prepared) {
        prepared.apply(size).run();
        long once = bytes(prepared.apply(size));
        long tenfold = bytes(prepared.apply(size * TIMES));

        assertThat((double) tenfold / once)
                .as("bytes allocated for %d and for %d: %d and %d", size, size * TIMES, once, tenfold)
                .isLessThan(MOST);
    }

    private static long bytes(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
