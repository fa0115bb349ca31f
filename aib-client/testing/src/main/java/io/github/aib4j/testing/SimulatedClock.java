package io.github.aib4j.testing;

import io.github.aib4j.testing.wire.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The time in which a {@link LocalImageBuilder} lives. Safe for several threads. */
public final class SimulatedClock {
    /** Where a clock begins that is not told; its fraction makes times as long as the service's. */
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
     * A clock that stands still between calls of {@link #advance}.
     *
     * @param start what it shows first
     */
    public static SimulatedClock manual(Instant start) {
        return new SimulatedClock(start, Duration.ZERO, 0);
    }

    /**
     * A clock that moves whenever somebody asks how far something is: at each GET of an operation, a template or a
     * trigger, before it is answered. It begins at 2025-06-02T08:00Z.
     *
     * @param step how far, not negative; the recorded clients asked every 30 seconds
     * @throws IllegalArgumentException if the step is negative
     */
    public static SimulatedClock movingWithEachPoll(Duration step) {
        return new SimulatedClock(DEFAULT_START, notNegative(step), 0);
    }

    /**
     * A clock that starts now and goes by itself.
     *
     * @param speed how many seconds of it pass in a second; 60 makes a build of 20 minutes last 20 seconds
     * @throws IllegalArgumentException if the speed is not positive
     */
    public static SimulatedClock realTime(double speed) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed is " + speed + "; give a positive number");
        }
        return new SimulatedClock(Instant.now(), Duration.ZERO, speed);
    }

    /** The time it shows. */
    public synchronized Instant now() {
        return speed == 0 ? base : base.plusNanos((long) ((System.nanoTime() - startNanos) * speed));
    }

    /**
     * Moves on, in addition to what the clock does by itself.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public synchronized void advance(Duration time) {
        base = base.plus(notNegative(time));
    }

    /** This clock, as the service uses it. */
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
