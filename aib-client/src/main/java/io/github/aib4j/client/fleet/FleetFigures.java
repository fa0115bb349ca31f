package io.github.aib4j.client.fleet;

import java.time.Duration;
import java.util.Objects;

/**
 * What a fleet has cost.
 *
 * @param reads how many requests read
 * @param writes how many requests created, began or canceled something
 * @param throttles how many requests the service refused because there were too many
 * @param took how long the fleet took
 * @since 0.1.0
 */
public record FleetFigures(long reads, long writes, long throttles, Duration took) {
    /** Refuses null. */
    public FleetFigures {
        Objects.requireNonNull(took, "took");
    }

    /** How many reads a minute took on average, over all subscriptions; 0 if less than a millisecond has passed. */
    public double readsPerMinute() {
        long millis = took.toMillis();
        return millis < 1 ? 0 : reads * 60_000.0 / millis; // the clock may have been set back
    }

    FleetFigures taking(Duration time) {
        return new FleetFigures(reads, writes, throttles, time);
    }

    /** No requests in no time. */
    public static final FleetFigures NONE = new FleetFigures(0, 0, 0, Duration.ZERO);

    /** The requests of both, in the time of this. */
    public FleetFigures plus(FleetFigures other) {
        Objects.requireNonNull(other, "other");
        return new FleetFigures(reads + other.reads, writes + other.writes, throttles + other.throttles, took);
    }
}
