package io.github.aib4j.client.implementation.arm;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting on the calling thread. */
public final class Sleep {
    private Sleep() {}

    /**
     * Sleeps for this time.
     *
     * @throws IllegalStateException if the thread is interrupted; its interrupt flag stays set
     */
    public static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting; what was begun goes on at the service", e);
        }
    }
}
