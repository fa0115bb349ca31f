package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.logging.ClientLogger;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.http.ResponseTimes;
import io.github.aib4j.client.poll.PollOptions;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * When to poll next, and when to give up after failures. The deadline is separate: the call's context carries it.
 * Immutable.
 *
 * <p>A poll that fails or cannot be read does not end a wait; {@value #MOST_FAILURES} in a row do.
 *
 * @param interval the time until the next poll, if the service asks for no other
 * @param failures how many polls in a row could not be read
 */
public record PollSchedule(PollOptions options, Duration interval, int failures) {
    static final int MOST_FAILURES = 5;

    private static final ClientLogger LOGGER = new ClientLogger(PollSchedule.class);

    /** The longest interval that doubling reaches; longer ones come from the pace. */
    private static final Duration LONGEST_GROWN = Duration.ofSeconds(30);

    /** Replaces a pause of zero. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    /** Returns the schedule for the first poll of a wait. */
    public static PollSchedule start(PollOptions options) {
        return new PollSchedule(options, options.firstInterval(), 0);
    }

    /** Returns this schedule with a fixed interval. */
    PollSchedule every(Duration fixed) {
        return new PollSchedule(options.withInterval(fixed), fixed, failures);
    }

    /** The schedule after a response. */
    public PollSchedule afterAnswer() {
        return new PollSchedule(options, wider(), 0);
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
        return new PollSchedule(options, wider(), failures + 1);
    }

    private Duration wider() {
        Duration longest = longer(options.firstInterval(), LONGEST_GROWN);
        Duration next = options.after(interval);
        return next.compareTo(longest) < 0 ? next : longest;
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

    /**
     * The time until the next poll: the one that the service asks for, or else the pace of the progress, or else the
     * interval.
     */
    public Duration untilNext(PollState<?> state) {
        return state.retryAfter().isEmpty() && !options.isConstant()
                ? state.pace().map(this::growingTo).orElseGet(() -> untilNext(Optional.empty()))
                : untilNext(state.retryAfter());
    }

    /** The next interval on the way to a pace that is slower than the current interval. */
    private Duration growingTo(Duration pace) {
        boolean isGrowing = !wider().equals(interval);
        return isGrowing && pace.compareTo(interval) > 0
                ? untilNext(Optional.empty())
                : longer(pace, options.firstInterval());
    }

    /** The time until the next poll. If the service asks for no wait at all, this avoids a tight loop. */
    public Duration untilNext(Optional<Duration> retryAfter) {
        Duration asked = retryAfter.orElse(interval);
        Duration bounded = asked.compareTo(PollOptions.LONGEST_RETRY_AFTER) < 0 || retryAfter.isEmpty()
                ? asked
                : PollOptions.LONGEST_RETRY_AFTER;
        Duration pause = retryAfter.isPresent() ? longer(bounded, options.firstInterval()) : bounded;
        return pause.isZero() ? SHORTEST_PAUSE : pause;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
