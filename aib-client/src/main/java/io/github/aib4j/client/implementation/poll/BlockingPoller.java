package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.Context;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.Sleep;
import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A poller on the calling thread.
 *
 * <p>azure-core's own poller runs each poll on a thread of a pool, and returns a final result even after a failure. Not
 * thread-safe.
 */
final class BlockingPoller<T, U> implements SyncPoller<T, U> {
    private final LongRunningOperation<T, U> operation;
    private final Context context;
    private PollSchedule schedule;
    private PollState<T> last;
    private long due;
    private @Nullable U result;

    private BlockingPoller(LongRunningOperation<T, U> operation, PollOptions options, Context context) {
        this.operation = operation;
        this.context = context;
        this.schedule = PollSchedule.start(options);
        this.last = operation.begin().runSync(context);
        this.due = System.nanoTime() + PollSchedule.nanos(schedule.untilNext(last.retryAfter()));
    }

    /** Starts the operation, and watches it. */
    static <T, U> SyncPoller<T, U> begin(LongRunningOperation<T, U> operation, PollOptions options, Context context) {
        return new BlockingPoller<>(operation, options, context);
    }

    @Override
    public PollResponse<T> poll() {
        if (!last.isOver()) {
            ask();
        }
        return response();
    }

    @Override
    public PollResponse<T> waitForCompletion() {
        return pollUntil(() -> last.isOver(), null);
    }

    /** Like azure-core's poller, this returns the last response on expiry, whether or not the operation is complete. */
    @Override
    public PollResponse<T> waitForCompletion(Duration timeout) {
        return pollUntil(() -> last.isOver(), timeout);
    }

    @Override
    public PollResponse<T> waitUntil(LongRunningOperationStatus statusToWaitFor) {
        return pollUntil(() -> isAt(statusToWaitFor), null);
    }

    @Override
    public PollResponse<T> waitUntil(Duration timeout, LongRunningOperationStatus statusToWaitFor) {
        return pollUntil(() -> isAt(statusToWaitFor), timeout);
    }

    @Override
    public U getFinalResult() {
        waitForCompletion();
        return result();
    }

    @Override
    public U getFinalResult(Duration timeout) {
        if (!waitForCompletion(timeout).getStatus().isComplete()) {
            RequestPurpose task = operation.task();
            throw new IllegalStateException(
                    "The wait to " + task.verb() + " " + task.subject() + " ended after " + timeout
                            + "; the operation goes on at the service",
                    new TimeoutException());
        }
        return result();
    }

    @Override
    public void cancelOperation() {
        operation.cancel().runSync(context);
    }

    @Override
    public SyncPoller<T, U> setPollInterval(Duration pollInterval) {
        if (pollInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "A poll interval of " + pollInterval + " is not possible; give zero or more");
        }
        due += PollSchedule.nanos(pollInterval) - PollSchedule.nanos(schedule.interval());
        schedule = new PollSchedule(
                schedule.options().withInterval(pollInterval), pollInterval, schedule.failures(), schedule.begun());
        return this;
    }

    private PollResponse<T> response() {
        return new PollResponse<>(last.status(), last.progress());
    }

    private boolean isAt(LongRunningOperationStatus wanted) {
        return last.status().equals(wanted) || last.isOver();
    }

    private U result() {
        U known = result;
        if (known == null) {
            known = operation.lastingResult(last, schedule).runSync(context);
            result = known;
        }
        return known;
    }

    /** Polls when a poll is due, and never because a wait ends. */
    private PollResponse<T> pollUntil(BooleanSupplier reached, @Nullable Duration timeout) {
        long end = System.nanoTime() + (timeout == null ? 0 : PollSchedule.nanos(timeout));
        while (!reached.getAsBoolean()) {
            if (timeout != null && end - due < 0 && !endsBefore(end)) {
                sleepUntil(end);
                return response();
            }
            sleepUntil(due);
            ask();
        }
        return response();
    }

    /** Whether the deadline of the whole wait comes first. */
    private boolean endsBefore(long time) {
        return schedule.remaining()
                .filter(left -> System.nanoTime() + PollSchedule.nanos(left) - time < 0)
                .isPresent();
    }

    private void ask() {
        checkDeadline();
        try {
            last = operation.poll(last).runSync(context);
            schedule = schedule.afterAnswer();
            due = System.nanoTime() + PollSchedule.nanos(schedule.untilNext(last.retryAfter()));
        } catch (RuntimeException e) {
            due = System.nanoTime() + PollSchedule.nanos(schedule.untilNext(PollSchedule.retryAfter(e)));
            schedule = schedule.afterFailure(e, operation.task());
        }
    }

    private void checkDeadline() {
        if (schedule.isExpired()) {
            throw schedule.expired(operation.task(), last.progress());
        }
    }

    /** Sleeps, but not past the deadline of the whole wait. */
    private void sleepUntil(long time) {
        long now = System.nanoTime();
        long wait = time - now;
        long left = schedule.remaining().map(PollSchedule::nanos).orElse(wait);
        Sleep.sleep(Duration.ofNanos(Math.max(0, Math.min(wait, left))));
        if (left < wait) {
            checkDeadline();
        }
    }
}
