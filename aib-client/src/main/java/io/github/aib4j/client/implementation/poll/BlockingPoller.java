package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.Context;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.http.Deadline;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A poller on the calling thread.
 *
 * <p>azure-core's own poller runs each poll on a thread of a pool, and returns a final result even after a failure. Not
 * thread-safe.
 */
final class BlockingPoller<T, U> implements SyncPoller<T, U> {
    private final LongRunningOperation<T, U> operation;
    private final PollOptions options;
    private final Context context;
    private final Deadline deadline;
    private PollSchedule schedule;
    private PollState<T> last;
    private Duration pause;
    private long due;
    private @Nullable U result;

    private BlockingPoller(LongRunningOperation<T, U> operation, PollOptions options, Context context) {
        this.operation = operation;
        this.options = options;
        this.context = context;
        this.deadline = Expiry.start(options);
        this.schedule = PollSchedule.start(options);
        this.last = operation.begin().runSync(deadline.in(context));
        this.pause = schedule.untilNext(last);
        this.due = fromNow(pause);
    }

    /** Starts the operation, and watches it. */
    static <T, U> SyncPoller<T, U> begin(LongRunningOperation<T, U> operation, PollOptions options, Context context) {
        return new BlockingPoller<>(operation, options, context);
    }

    @Override
    public PollResponse<T> poll() {
        if (!last.isOver()) {
            ask(deadline);
        }
        return response();
    }

    @Override
    public PollResponse<T> waitForCompletion() {
        return pollUntil(PollState::isOver, deadline);
    }

    /**
     * As azure-core has it, which throws when the time is up.
     *
     * @throws WaitExpiredException because of a {@link TimeoutException}, when the time is up
     */
    @Override
    public PollResponse<T> waitForCompletion(Duration timeout) {
        return inTime(timeout, () -> pollUntil(PollState::isOver, deadline.within(timeout)));
    }

    @Override
    public PollResponse<T> waitUntil(LongRunningOperationStatus statusToWaitFor) {
        return pollUntil(reaching(statusToWaitFor), deadline);
    }

    /** As azure-core has it, which returns the last response when the time is up. */
    @Override
    public PollResponse<T> waitUntil(Duration timeout, LongRunningOperationStatus statusToWaitFor) {
        Deadline until = deadline.within(checked(timeout));
        Predicate<PollState<T>> reached = reaching(statusToWaitFor);
        try {
            return pollUntil(reached, until);
        } catch (WaitExpiredException e) {
            if (deadline.isExpired()) {
                throw e;
            }
            return response();
        }
    }

    @Override
    public U getFinalResult() {
        Deadline until = last.isOver() ? forResult() : deadline;
        pollUntil(PollState::isOver, until);
        return result(until);
    }

    /**
     * As azure-core has it, which throws when the time is up.
     *
     * @throws WaitExpiredException because of a {@link TimeoutException}, when the time is up
     */
    @Override
    public U getFinalResult(Duration timeout) {
        checked(timeout);
        Deadline until = (last.isOver() ? forResult() : deadline).within(timeout);
        return inTime(timeout, () -> {
            pollUntil(PollState::isOver, until);
            return result(until);
        });
    }

    @Override
    public void cancelOperation() {
        operation.cancel().runSync(Expiry.start(options).in(context));
    }

    @Override
    public SyncPoller<T, U> setPollInterval(Duration pollInterval) {
        Objects.requireNonNull(pollInterval, "'pollInterval' cannot be null.");
        if (pollInterval.isNegative() || pollInterval.isZero()) {
            throw new IllegalArgumentException(
                    "A poll interval of " + pollInterval + " is not possible; give more than zero");
        }
        PollSchedule changed = schedule.every(pollInterval);
        if (last.retryAfter().isEmpty()) {
            due += Deadline.nanos(pollInterval) - Deadline.nanos(pause);
            pause = pollInterval;
        }
        schedule = changed;
        return this;
    }

    private static long fromNow(Duration time) {
        return System.nanoTime() + Deadline.nanos(time);
    }

    private PollResponse<T> response() {
        return new PollResponse<>(last.status(), last.progress());
    }

    private Predicate<PollState<T>> reaching(LongRunningOperationStatus wanted) {
        Objects.requireNonNull(wanted, "'statusToWaitFor' cannot be null.");
        return state -> state.status().equals(wanted) || state.isOver();
    }

    private static Duration checked(Duration timeout) {
        Objects.requireNonNull(timeout, "'timeout' cannot be null.");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A timeout of " + timeout + " is over before it begins; give more");
        }
        return timeout;
    }

    private <R> R inTime(Duration timeout, Supplier<R> wait) {
        checked(timeout);
        try {
            return wait.get();
        } catch (WaitExpiredException e) {
            throw Expiry.because(e, new TimeoutException("The timeout of " + timeout + " is over"));
        }
    }

    /**
     * The deadline for reading the result. That of the wait no longer applies once the end was seen in time: reading
     * the result later is a new call.
     */
    private Deadline forResult() {
        return deadline.isExpired() ? Expiry.start(options) : deadline;
    }

    private U result(Deadline until) {
        U known = result;
        if (known == null) {
            known = run(operation.lastingResult(last, options), until);
            result = known;
        }
        return known;
    }

    private <R> R run(ArmCall<R> call, Deadline until) {
        try {
            return call.runSync(until.in(context));
        } catch (WaitExpiredException e) {
            throw Expiry.lastSeen(e, operation.task(), last.progress());
        }
    }

    /** Polls whenever a poll is due, but not because a wait ends. */
    private PollResponse<T> pollUntil(Predicate<PollState<T>> reached, Deadline until) {
        while (!reached.test(last)) {
            until.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            ask(until);
        }
        return response();
    }

    private void waitFor(Duration time) {
        pause = time;
        due = fromNow(time);
    }

    private void ask(Deadline until) {
        try {
            last = run(operation.poll(last), until);
            schedule = schedule.afterAnswer();
            waitFor(schedule.untilNext(last));
        } catch (WaitExpiredException e) {
            throw e; // the end of a wait does not postpone a poll that is due
        } catch (RuntimeException e) {
            waitFor(schedule.untilNext(PollSchedule.retryAfter(e)));
            schedule = schedule.afterFailure(e, operation.task());
        }
    }
}
