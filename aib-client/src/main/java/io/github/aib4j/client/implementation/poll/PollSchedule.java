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
 * When to poll next, and when to give up. Immutable.
 *
 * <p>A poll that fails or cannot be read does not end a wait; {@value #MOST_FAILURES} in a row do.
 *
 * @param interval the time until the next poll, unless the service asks for another
 * @param failures the number of failed polls in a row
 * @param begun when the wait started, in {@link System#nanoTime()}
 */
public record PollSchedule(PollOptions options, Duration interval, int failures, long begun) {
    static final int MOST_FAILURES = 5;

    private static final ClientLogger LOGGER = new ClientLogger(PollSchedule.class);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** The schedule of a wait that starts now. */
    public static PollSchedule start(PollOptions options) {
        return new PollSchedule(options, options.firstInterval(), 0, System.nanoTime());
    }

    /** The schedule for another operation under the same deadline. */
    PollSchedule restart() {
        return new PollSchedule(options, options.firstInterval(), 0, begun);
    }

    /** The schedule after a response. */
    public PollSchedule afterAnswer() {
        return new PollSchedule(options, options.after(interval), 0, begun);
    }

    /**
     * The schedule after a failed poll; throws the failure if retrying is pointless.
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

    /** Whether polling again may help, because the state is unknown. */
    static boolean isPassing(RuntimeException failure) {
        return failure instanceof StateUnknownException
                || failure instanceof UncheckedIOException
                || (failure instanceof ImageBuilderException e && isPassing(e.statusCode()));
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    /** The wait that the failed response asks for. */
    public static Optional<Duration> retryAfter(RuntimeException failure) {
        return failure instanceof ImageBuilderException e && e.getResponse() != null
                ? ResponseTimes.retryAfter(e.getResponse())
                : Optional.empty();
    }

    /** The time until the next poll. If the service asks for no wait at all, this avoids a tight loop. */
    public Duration untilNext(Optional<Duration> retryAfter) {
        Duration asked = retryAfter.orElse(interval);
        Duration bounded = asked.compareTo(PollOptions.LONGEST_RETRY_AFTER) < 0 || retryAfter.isEmpty()
                ? asked
                : PollOptions.LONGEST_RETRY_AFTER;
        return retryAfter.isPresent() && bounded.compareTo(options.firstInterval()) < 0
                ? options.firstInterval()
                : bounded;
    }

    /** The maximum time of the whole wait; a century if there is no deadline. */
    public Duration limit() {
        return options.deadline().orElse(FOREVER);
    }

    /** The rest of the time until the deadline; empty if there is no deadline. */
    Optional<Duration> remaining() {
        return options.deadline().map(limit -> limit.minus(Duration.ofNanos(System.nanoTime() - begun)));
    }

    /** Limits a wait to just after the deadline, because timers may fire a fraction of a millisecond early. */
    public Duration bounded(Duration wait) {
        return remaining()
                .filter(left -> left.compareTo(wait) < 0)
                .map(left -> left.isNegative() ? Duration.ZERO : left.plusMillis(1))
                .orElse(wait);
    }

    /** Whether the deadline has passed. */
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
     * @param progress the last state: the progress of a poller, or a state
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

    /** Converts a time to a number that can be added to a clock; a century is as good as forever. */
    static long nanos(Duration time) {
        return time.compareTo(FOREVER) < 0 ? time.toNanos() : FOREVER.toNanos();
    }
}
