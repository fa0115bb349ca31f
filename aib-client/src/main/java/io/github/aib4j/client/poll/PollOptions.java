package io.github.aib4j.client.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * How a poller waits: its intervals, its deadline, and its listener.
 *
 * <p>The first poll comes after {@link #firstInterval()}. Each interval is half again as long as the one before, up to
 * 30 seconds or {@link #longestInterval()}, whichever is shorter. A first interval of zero is followed by one second,
 * and a pause of zero becomes ten milliseconds. A response with {@code Retry-After} sets the one pause that follows it:
 * at least the first interval, at most {@link #LONGEST_RETRY_AFTER}. None of the recorded responses of the service has
 * that header.
 *
 * <p>A build is polled where it matters, unless the interval is constant. While it cannot have succeeded yet, it is
 * polled every {@link #longestInterval()}; where its end is near, every {@link #END_INTERVAL}, so that the end is known
 * at most 15 seconds after it came. The end is near
 *
 * <ul>
 *   <li>around the {@link #expectedDuration()}, if there is one: from a sixth of it before, but at most 4 minutes, to a
 *       quarter of it afterwards;
 *   <li>otherwise, and after that, while the build distributes: from the beginning, if it has no gallery among its
 *       targets; with one, after 4 minutes, and not before the build has taken 17 and a half (the recorded builds into a gallery
 *       took 21 minutes, and a version took 8 minutes to reach two regions);
 *   <li>while the build is being canceled;
 *   <li>between the 18th and the 26th minute, if what the build is doing cannot be read, or is not asked for.
 * </ul>
 *
 * <p>A build of 20 minutes takes at most 40 requests in this way, from the one that starts it to the list of its
 * outputs. A build that fails or is canceled before its end is near is noticed after {@link #longestInterval()} at the
 * latest.
 *
 * @param firstInterval the time before the first poll; 5 seconds by default
 * @param longestInterval the longest time between two polls; one minute by default, which only builds reach
 * @param detail whether a poller of a build asks for its template, which tells what the build is doing, and for its
 *     operation at the beginning and the end; without, it asks for the operation alone. Either way, a poll takes one
 *     request. A poller of an image version asks for its replication status with a second request per poll. True by
 *     default
 * @param deadline how long the whole call may take, from its first request to its result: retries, pauses and pages are
 *     part of it. Then {@link WaitExpiredException} is thrown, a request that is not answered is given up, and nothing
 *     more is sent. A call that does not wait, such as {@code get}, or the fetch of a page, has that time for itself. By
 *     default there is no limit
 * @param listener receives the progress of builds; none by default
 * @param clock measures the deadline; by default a clock of this machine that adjustments do not affect
 * @param expectedDuration how long a build is expected to take, such as {@code BuildOutcome.duration()} of an earlier
 *     one; unknown by default
 * @since 0.1.0
 */
public record PollOptions(
        Duration firstInterval,
        Duration longestInterval,
        boolean detail,
        Optional<Duration> deadline,
        Optional<BuildListener> listener,
        Optional<InstantSource> clock,
        Optional<Duration> expectedDuration) {
    /** The time between two polls where the end of a build is near: 14 seconds, and one for the requests. */
    public static final Duration END_INTERVAL = Duration.ofSeconds(14);

    /** The longest interval between two polls that can be asked for: a day. */
    public static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    /** The longest pause that a response can ask for: 15 minutes. A longer {@code Retry-After} is shortened to this. */
    public static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(15);

    /** The second interval if the first is zero. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final PollOptions DEFAULTS = new PollOptions(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Refuses negative intervals, a first one above the longest, one of more than {@link #LONGEST_INTERVAL}, and a
     * deadline or an expected duration that is not positive.
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
        expectedDuration
                .filter(length -> length.isNegative() || length.isZero())
                .ifPresent(length -> {
                    throw new IllegalArgumentException(
                            "No build takes " + length + "; give an expected duration of more than zero");
                });
    }

    /** Returns intervals from 5 seconds to a minute, with details and without a deadline. */
    public static PollOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a constant interval, with details and without a deadline. */
    public static PollOptions every(Duration interval) {
        return DEFAULTS.withInterval(interval);
    }

    /** Returns these options with a constant interval. */
    public PollOptions withInterval(Duration interval) {
        return new PollOptions(interval, interval, detail, deadline, listener, clock, expectedDuration);
    }

    /** Returns these options with or without details. */
    public PollOptions withDetail(boolean wanted) {
        return new PollOptions(firstInterval, longestInterval, wanted, deadline, listener, clock, expectedDuration);
    }

    /**
     * Returns these options with a deadline for the whole wait. After it, a wait ends with a {@link
     * WaitExpiredException}.
     *
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public PollOptions withDeadline(Duration limit) {
        return new PollOptions(
                firstInterval,
                longestInterval,
                detail,
                Optional.of(Objects.requireNonNull(limit, "limit")),
                listener,
                clock,
                expectedDuration);
    }

    /** Returns these options with a listener that receives the progress of builds. */
    public PollOptions withListener(BuildListener hears) {
        return new PollOptions(
                firstInterval,
                longestInterval,
                detail,
                deadline,
                Optional.of(Objects.requireNonNull(hears, "listener")),
                clock,
                expectedDuration);
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
                Optional.of(Objects.requireNonNull(time, "clock")),
                expectedDuration);
    }

    /**
     * Returns these options with the time that a build is expected to take, from its start to its end. Around that time
     * it is polled often, and before that rarely. It limits nothing.
     *
     * @throws IllegalArgumentException if the duration is not positive
     */
    public PollOptions withExpectedDuration(Duration length) {
        return new PollOptions(
                firstInterval,
                longestInterval,
                detail,
                deadline,
                listener,
                clock,
                Optional.of(Objects.requireNonNull(length, "length")));
    }

    /** Returns whether the time between two polls is always the same, unless the service asks for another. */
    public boolean isConstant() {
        return firstInterval.equals(longestInterval);
    }

    /** Returns the interval that follows this one. */
    public Duration after(Duration interval) {
        Duration wider = interval.isZero() ? SHORTEST : interval.plus(interval.dividedBy(2));
        return wider.compareTo(longestInterval) < 0 ? wider : longestInterval;
    }
}
