package io.github.aib4j.client.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The time of a fleet: what it is, and how to wait. Tests can give one that moves the clock of a local service.
 *
 * @since 0.1.0
 */
public interface FleetClock {
    /** The current time. */
    Instant now();

    /**
     * Waits on the calling thread.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void pause(Duration time) throws InterruptedException;

    /** The clock of this machine. */
    static FleetClock system() {
        return new FleetClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
            }
        };
    }
}
