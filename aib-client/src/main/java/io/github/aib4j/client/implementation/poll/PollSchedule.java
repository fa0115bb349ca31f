package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.logging.ClientLogger;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.http.ResponseTimes;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.client.poll.WaitExpiredException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * When to ask next, and when to give up. Immutable.
 *
 * <p>A poll that cannot be read, or does not arrive, does not end a watch; {@value #MOST_FAILURES} in a row do.
 *
 * @param interval the time until the next poll, if the service asks for no other
 * @param failures how many polls in a row could not be read
 * @param begun when the wait began, in {@link System#nanoTime()}
 */
public record PollSchedule(PollOptions options, Duration interval, int failures, long begun) {
    static final int MOST_FAILURES = 5;

    private static final ClientLogger LOGGER = new ClientLogger(PollSchedule.class);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** The first of a wait that begins now. */
    public static PollSchedule start(PollOptions options) {
        return new PollSchedule(options, options.firstInterval(), 0, System.nanoTime());
    }

    /** For another thing to ask, under the same deadline. */
    PollSchedule restart() {
        return new PollSchedule(options, options.firstInterval(), 0, begun);
    }

    /** After an answer. */
    public PollSchedule afterAnswer() {
        return new PollSchedule(options, options.after(interval), 0, begun);
    }

    /**
     * After a poll that failed; ends the watch with that failure if there is nothing to hope for.
     *
     * @throws RuntimeException the failure
     */
    PollSchedule afterFailure(RuntimeException failure, RequestPurpose task) {
        if (!isPassing(failure)) {
            throw failure;
        }
        if (failures + 1 >= MOST_FAILURES) {
            throw failure instanceof UncheckedIOException lost ? Errors.unknown(task, lost) : failure;
        }
        LOGGER.atInfo()
                .addKeyValue("task", task.verb())
                .addKeyValue("name", task.name())
                .addKeyValue("failures", failures + 1)
                .addKeyValue("nextPoll", untilNext(retryAfter(failure)).toString())
                .log("A poll could not be read; asking again");
        return new PollSchedule(options, options.after(interval), failures + 1, begun);
    }

    /** Whether asking again may help: nobody has said how things stand. */
    static boolean isPassing(RuntimeException failure) {
        return failure instanceof StateUnknownException
                || failure instanceof UncheckedIOException
                || (failure instanceof ImageBuilderException e && isPassing(e.statusCode()));
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    /** How long the answer that is a failure asks to wait. */
    public static Optional<Duration> retryAfter(RuntimeException failure) {
        return failure instanceof ImageBuilderException e && e.getResponse() != null
                ? ResponseTimes.retryAfter(e.getResponse())
                : Optional.empty();
    }

    /** How long to wait; one who asks us to come back at once is not asked in a tight loop. */
    public Duration untilNext(Optional<Duration> retryAfter) {
        Duration asked = retryAfter.orElse(interval);
        Duration bounded = asked.compareTo(PollOptions.LONGEST_RETRY_AFTER) < 0 || retryAfter.isEmpty()
                ? asked
                : PollOptions.LONGEST_RETRY_AFTER;
        return retryAfter.isPresent() && bounded.compareTo(options.firstInterval()) < 0
                ? options.firstInterval()
                : bounded;
    }

    /** How long the whole wait may take; a century if there is no deadline. */
    public Duration limit() {
        return options.deadline().orElse(FOREVER);
    }

    /** What is left of the deadline; none if there is no deadline. */
    Optional<Duration> remaining() {
        return options.deadline().map(limit -> limit.minus(Duration.ofNanos(System.nanoTime() - begun)));
    }

    /** A wait, cut just behind the deadline: timers may be early by a part of a millisecond. */
    public Duration bounded(Duration wait) {
        return remaining()
                .filter(left -> left.compareTo(wait) < 0)
                .map(left -> left.isNegative() ? Duration.ZERO : left.plusMillis(1))
                .orElse(wait);
    }

    /** Whether the deadline is over. */
    public boolean isExpired() {
        return remaining().filter(left -> left.isNegative() || left.isZero()).isPresent();
    }

    /** The end of a wait that took too long because something could not be read. */
    WaitExpiredException expired(RequestPurpose task, Object progress, RuntimeException failure) {
        WaitExpiredException expired = expired(task, progress);
        expired.initCause(failure);
        return expired;
    }

    /**
     * The end of a wait that took too long.
     *
     * @param progress how things stood last: what a poller reports, or a state
     */
    public WaitExpiredException expired(RequestPurpose task, Object progress) {
        Duration limit = limit();
        Optional<BuildProgress> build = progress instanceof BuildProgress p ? Optional.of(p) : Optional.empty();
        Optional<ReplicationProgress> replication =
                progress instanceof ReplicationProgress p ? Optional.of(p) : Optional.empty();
        boolean isWatched = build.isPresent() || replication.isPresent();
        return new WaitExpiredException(
                "The wait to " + task.verb() + " " + task.subject() + " was ended by its deadline of " + limit
                        + "; it was last seen " + seen(progress)
                        + ". It goes on at the service; give a longer deadline, or "
                        + (isWatched ? "watch" : "look at") + " it again later.",
                limit,
                build,
                replication);
    }

    private static String seen(Object progress) {
        if (progress instanceof BuildProgress build) {
            return build.state() + build.subState().map(s -> " (" + s + ")").orElse("");
        }
        return progress instanceof OperationProgress operation ? operation.status() : progress.toString();
    }

    /** As a number that can be added to a clock: a century is as good as forever. */
    static long nanos(Duration time) {
        return time.compareTo(FOREVER) < 0 ? time.toNanos() : FOREVER.toNanos();
    }
}
