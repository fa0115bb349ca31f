package io.github.aib4j.client.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * How a poller waits: its intervals, its deadline, and its listener.
 *
 * <p>The first poll comes after {@link #firstInterval()}. Each interval is half again as long as the one before, up to
 * {@link #longestInterval()}. A first interval of zero is followed by one second, and a pause of zero becomes ten
 * milliseconds. A response with {@code Retry-After} sets the one pause that follows it: at least the first interval, at
 * most {@link #LONGEST_RETRY_AFTER}. None of the recorded responses of the service has that header.
 *
 * @param firstInterval the time before the first poll; 5 seconds by default
 * @param longestInterval the longest time between two polls; 30 seconds by default
 * @param detail whether a poller also requests the sub-state of a build, or the replication status of an image version,
 *     which takes a second request per poll; true by default
 * @param deadline how long the whole call may take, from its first request to its result: retries, pauses and pages are
 *     part of it. Then {@link WaitExpiredException} is thrown, a request that is not answered is given up, and nothing
 *     more is sent. A call that does not wait, such as {@code get}, or the fetch of a page, has that time for itself. By
 *     default there is no limit
 * @param listener receives the progress of builds; none by default
 * @param clock measures the deadline; by default a clock of this machine that adjustments do not affect
 */
public record PollOptions(
        Duration firstInterval,
        Duration longestInterval,
        boolean detail,
        Optional<Duration> deadline,
        Optional<BuildListener> listener,
        Optional<InstantSource> clock) {
    /** The longest interval between two polls that can be asked for: a day. */
    public static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    /** The longest pause that a response can ask for: 15 minutes. A longer {@code Retry-After} is shortened to this. */
    public static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(15);

    /** The interval after a first interval of zero. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final PollOptions DEFAULTS = new PollOptions(
            Duration.ofSeconds(5), Duration.ofSeconds(30), true, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Refuses negative intervals, a first one above the longest, one of more than {@link #LONGEST_INTERVAL}, and a
     * deadline that is not positive.
     */
    public PollOptions {
        if (firstInterval.isNegative() || firstInterval.compareTo(longestInterval) > 0) {
            throw new IllegalArgumentException("Poll intervals from " + firstInterval + " to " + longestInterval
                    + " are not possible; give two that are not negative, the shorter first");
        }
        if (longestInterval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("A poll interval of " + longestInterval
                    + " is longer than any build; give at most " + LONGEST_INTERVAL);
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
        return new PollOptions(interval, interval, detail, deadline, listener, clock);
    }

    /** Returns these options with or without details. */
    public PollOptions withDetail(boolean wanted) {
        return new PollOptions(firstInterval, longestInterval, wanted, deadline, listener, clock);
    }

    /**
     * Returns these options with a deadline for the whole wait. After it, a wait ends with a {@link
     * WaitExpiredException}.
     *
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public PollOptions withDeadline(Duration limit) {
        return new PollOptions(firstInterval, longestInterval, detail, Optional.of(limit), listener, clock);
    }

    /** Returns these options with a listener that receives the progress of builds. */
    public PollOptions withListener(BuildListener hears) {
        return new PollOptions(
                firstInterval,
                longestInterval,
                detail,
                deadline,
                Optional.of(Objects.requireNonNull(hears, "listener")),
                clock);
    }

    /**
     * Returns these options with a clock that measures the deadline, such as {@code service.clock()::now} of a local
     * service in a test. Pauses between polls still go by this machine's clock.
     */
    public PollOptions withClock(InstantSource time) {
        return new PollOptions(
                firstInterval,
                longestInterval,
                detail,
                deadline,
                listener,
                Optional.of(Objects.requireNonNull(time, "clock")));
    }

    /** Returns the interval that follows this one. */
    public Duration after(Duration interval) {
        Duration wider = interval.isZero() ? SHORTEST : interval.plus(interval.dividedBy(2));
        return wider.compareTo(longestInterval) < 0 ? wider : longestInterval;
    }
}
