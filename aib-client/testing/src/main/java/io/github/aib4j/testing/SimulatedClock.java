package io.github.aib4j.testing;

import io.github.aib4j.testing.wire.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The clock of a {@link LocalImageBuilder}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SimulatedClock {
    /** The default start, with nanoseconds, so that times have as many digits as the service's. */
    private static final Instant DEFAULT_START = Instant.parse("2025-06-02T08:00:00.123456789Z");

    private final Duration stepAtPoll;
    private final double speed;
    private final long startNanos = System.nanoTime();
    private Instant base;

    private SimulatedClock(Instant start, Duration stepAtPoll, double speed) {
        this.base = Objects.requireNonNull(start, "start");
        this.stepAtPoll = stepAtPoll;
        this.speed = speed;
    }

    /**
     * A clock that only moves by {@link #advance}.
     *
     * @param start the initial time
     */
    public static SimulatedClock manual(Instant start) {
        return new SimulatedClock(start, Duration.ZERO, 0);
    }

    /**
     * A clock that advances with each poll: whenever a client gets an operation, a template or a trigger, before the
     * response. It starts at 2025-06-02T08:00Z.
     *
     * @param step the time to advance by, not negative; the recorded clients polled every 30 seconds
     * @throws IllegalArgumentException if the step is negative
     */
    public static SimulatedClock movingWithEachPoll(Duration step) {
        return new SimulatedClock(DEFAULT_START, notNegative(step), 0);
    }

    /**
     * A clock that starts now and runs on its own.
     *
     * @param speed the number of its seconds in a real second; with 60, a build of 20 minutes takes 20 seconds
     * @throws IllegalArgumentException if the speed is not positive
     */
    public static SimulatedClock realTime(double speed) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed is " + speed + "; give a positive number");
        }
        return new SimulatedClock(Instant.now(), Duration.ZERO, speed);
    }

    /** The current time of this clock. */
    public synchronized Instant now() {
        return speed == 0 ? base : base.plusNanos((long) ((System.nanoTime() - startNanos) * speed));
    }

    /**
     * Advances the clock, in addition to what it does on its own.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public synchronized void advance(Duration time) {
        base = base.plus(notNegative(time));
    }

    /** This clock in the form that the service uses. */
    ServiceClock time() {
        return new ServiceClock() {
            @Override
            public Instant now() {
                return SimulatedClock.this.now();
            }

            @Override
            public void polled() {
                advance(stepAtPoll);
            }

            @Override
            public void pass(Duration time) {
                letPass(time);
            }
        };
    }

    private void letPass(Duration time) {
        if (speed == 0) {
            advance(time);
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep((long) (time.toNanos() / speed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time is " + time + "; this clock does not go back");
        }
        return time;
    }
}
