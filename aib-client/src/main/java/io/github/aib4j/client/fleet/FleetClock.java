package io.github.aib4j.client.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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

    /**
     * A clock for tests, whose pauses pass at once: {@code FleetClock.of(service.clock()::now, service.clock()::advance)}.
     *
     * @param time tells the current time
     * @param advance moves it
     * @since 0.1.0
     */
    static FleetClock of(InstantSource time, Consumer<Duration> advance) {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(advance, "advance");
        return new FleetClock() {
            @Override
            public Instant now() {
                return time.instant();
            }

            @Override
            public void pause(Duration length) {
                advance.accept(length);
            }
        };
    }

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
