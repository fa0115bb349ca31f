package io.github.aib4j.model.value;

import java.time.Instant;

/**
 * The times that the service can mean.
 *
 * @since 0.1.0
 */
public final class ServiceTimes {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private ServiceTimes() {}

    /** Whether the time is of the years 1 to 9999, which are those of the platform that the service runs on. */
    public static boolean isPossible(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(AFTER_LAST);
    }
}
