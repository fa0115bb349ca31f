package io.github.aib4j.client.poll;

import java.time.Duration;

/**
 * How often a poller asks.
 *
 * <p>The first poll comes after {@link #firstInterval()}; each interval is half again as long as the one before, up to
 * {@link #longestInterval()}; after a first interval of zero comes one second. An answer with {@code Retry-After} sets
 * the one wait that follows it, if that is not shorter than the first interval; none of the recorded answers of the
 * service has that header.
 *
 * @param firstInterval the time before the first poll; 5 seconds by default
 * @param longestInterval the longest time between two polls; 30 seconds by default
 * @param subState whether a build's poller also asks for the sub-state, which takes a second request per poll; true by
 *     default
 */
public record PollOptions(Duration firstInterval, Duration longestInterval, boolean subState) {
    /** What follows a first interval of zero. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final PollOptions DEFAULTS = new PollOptions(Duration.ofSeconds(5), Duration.ofSeconds(30), true);

    /** Refuses negative intervals, and a first one above the longest. */
    public PollOptions {
        if (firstInterval.isNegative() || firstInterval.compareTo(longestInterval) > 0) {
            throw new IllegalArgumentException("Poll intervals from " + firstInterval + " to " + longestInterval
                    + " are not possible; give two that are not negative, the shorter first");
        }
    }

    /** From 5 to 30 seconds, with sub-state. */
    public static PollOptions defaults() {
        return DEFAULTS;
    }

    /** The same interval always, with sub-state. */
    public static PollOptions every(Duration interval) {
        return new PollOptions(interval, interval, true);
    }

    /** These options, with another choice about the sub-state. */
    public PollOptions withSubState(boolean wanted) {
        return new PollOptions(firstInterval, longestInterval, wanted);
    }

    /** The interval that follows one of that length. */
    public Duration after(Duration interval) {
        Duration wider = interval.isZero() ? SHORTEST : interval.plus(interval.dividedBy(2));
        return wider.compareTo(longestInterval) < 0 ? wider : longestInterval;
    }
}
