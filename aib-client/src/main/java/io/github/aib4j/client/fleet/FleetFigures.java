package io.github.aib4j.client.fleet;

import java.time.Duration;

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
    FleetFigures taking(Duration time) {
        return new FleetFigures(reads, writes, throttles, time);
    }

    FleetFigures plus(FleetFigures other) {
        return new FleetFigures(reads + other.reads, writes + other.writes, throttles + other.throttles, took);
    }
}
