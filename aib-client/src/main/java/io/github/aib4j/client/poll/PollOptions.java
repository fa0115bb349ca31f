package io.github.aib4j.client.poll;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a poller waits: its intervals, its deadline, and its listener.
 *
 * <p>The first poll comes after {@link #firstInterval()}. Each interval is one and a half times as long as the previous
 * one, up to {@link #longestInterval()}; an interval of one second follows a first interval of zero. A response with
 * {@code Retry-After} sets the next wait, unless that is shorter than the first interval, and at most {@link
 * #LONGEST_RETRY_AFTER}; none of the service's recorded responses has this header.
 *
 * @param firstInterval the time before the first poll; 5 seconds by default
 * @param longestInterval the longest time between two polls; 30 seconds by default
 * @param detail whether a poller also requests details: a build's sub-state, or an image version's replication, with a
 *     second request per poll; true by default
 * @param deadline the maximum time of the whole wait, by this machine's clock; no limit by default
 * @param listener receives the progress of builds; none by default
 */
public record PollOptions(
        Duration firstInterval,
        Duration longestInterval,
        boolean detail,
        Optional<Duration> deadline,
        Optional<BuildListener> listener) {
    /**
     * The longest wait that a response can ask for: 15 minutes. If it asks for more, the client polls after 15 minutes.
     */
    public static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(15);

    /** The interval after a first interval of zero. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final PollOptions DEFAULTS =
            new PollOptions(Duration.ofSeconds(5), Duration.ofSeconds(30), true, Optional.empty(), Optional.empty());

    /** Refuses negative intervals, a first interval above the longest, and a deadline that is not positive. */
    public PollOptions {
        if (firstInterval.isNegative() || firstInterval.compareTo(longestInterval) > 0) {
            throw new IllegalArgumentException("Poll intervals from " + firstInterval + " to " + longestInterval
                    + " are not possible; give two that are not negative, the shorter first");
        }
        deadline.filter(limit -> limit.isNegative() || limit.isZero()).ifPresent(limit -> {
            throw new IllegalArgumentException("A deadline of " + limit + " is over before it begins; give more");
        });
    }

    /** Returns intervals from 5 to 30 seconds, with details and without a deadline. */
    public static PollOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a constant interval, with details and without a deadline. */
    public static PollOptions every(Duration interval) {
        return DEFAULTS.withInterval(interval);
    }

    /** Returns these options with a constant interval. */
    public PollOptions withInterval(Duration interval) {
        return new PollOptions(interval, interval, detail, deadline, listener);
    }

    /** Returns these options with or without details. */
    public PollOptions withDetail(boolean wanted) {
        return new PollOptions(firstInterval, longestInterval, wanted, deadline, listener);
    }

    /**
     * Returns these options with a deadline for the whole wait. After it, a wait ends with a {@link
     * WaitExpiredException}.
     *
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public PollOptions withDeadline(Duration limit) {
        return new PollOptions(firstInterval, longestInterval, detail, Optional.of(limit), listener);
    }

    /** Returns these options with a listener that receives the progress of builds. */
    public PollOptions withListener(BuildListener hears) {
        return new PollOptions(
                firstInterval,
                longestInterval,
                detail,
                deadline,
                Optional.of(Objects.requireNonNull(hears, "listener")));
    }

    /** Returns the interval that follows this one. */
    public Duration after(Duration interval) {
        Duration wider = interval.isZero() ? SHORTEST : interval.plus(interval.dividedBy(2));
        return wider.compareTo(longestInterval) < 0 ? wider : longestInterval;
    }
}
