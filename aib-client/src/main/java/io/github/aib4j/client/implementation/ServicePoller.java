package io.github.aib4j.client.implementation;

import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A poller on the caller's own thread.
 *
 * <p>azure-core's own runs each poll on a thread of a pool, and hands out a final result after a failure. A poll that is
 * refused or cannot be read does not end the watch: the poller asks again, until {@value #MOST_FAILURES} in a row have
 * failed. Not thread-safe.
 */
final class ServicePoller<T, U> implements SyncPoller<T, U> {
    private static final ClientLogger LOGGER = new ClientLogger(ServicePoller.class);
    private static final int MOST_FAILURES = 5;
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Task task;
    private final PollSteps<T, U> steps;
    private PollOptions options;
    private PollResponse<T> last;
    private Duration interval;
    private long due;
    private int failures;
    private @Nullable U result;

    ServicePoller(Task task, T begun, PollSteps<T, U> steps, PollOptions options) {
        this.task = task;
        this.steps = steps;
        this.options = options;
        this.last = new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, begun);
        this.interval = options.firstInterval();
        this.due = System.nanoTime() + nanos(interval);
    }

    @Override
    public PollResponse<T> poll() {
        if (!last.getStatus().isComplete()) {
            ask();
        }
        return last;
    }

    @Override
    public PollResponse<T> waitForCompletion() {
        return pollUntil(() -> last.getStatus().isComplete(), null);
    }

    /** As azure-core has it: on expiry the last response is returned, complete or not. */
    @Override
    public PollResponse<T> waitForCompletion(Duration timeout) {
        return pollUntil(() -> last.getStatus().isComplete(), timeout);
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
            throw new IllegalStateException(
                    "The wait to " + task.verb() + " " + task.subject() + " ended after " + timeout
                            + "; the operation goes on at the service",
                    new TimeoutException());
        }
        return result();
    }

    @Override
    public void cancelOperation() {
        steps.cancel();
    }

    @Override
    public SyncPoller<T, U> setPollInterval(Duration pollInterval) {
        if (pollInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "A poll interval of " + pollInterval + " is not possible; give zero or more");
        }
        due += nanos(pollInterval) - nanos(interval);
        options = PollOptions.every(pollInterval);
        interval = pollInterval;
        return this;
    }

    private boolean isAt(LongRunningOperationStatus wanted) {
        return last.getStatus().equals(wanted) || last.getStatus().isComplete();
    }

    private U result() {
        U known = result;
        if (known == null) {
            known = steps.result();
            result = known;
        }
        return known;
    }

    /** Polls whenever a poll is due, and never because a wait ends. */
    private PollResponse<T> pollUntil(BooleanSupplier reached, @Nullable Duration timeout) {
        long end = System.nanoTime() + (timeout == null ? 0 : nanos(timeout));
        while (!reached.getAsBoolean()) {
            if (timeout != null && end - due < 0) {
                sleepUntil(end);
                return last;
            }
            sleepUntil(due);
            ask();
        }
        return last;
    }

    private void ask() {
        try {
            PollSteps.Step<T> step = steps.poll();
            failures = 0;
            interval = options.after(interval);
            report(step);
            due = System.nanoTime()
                    + nanos(step.retryAfter().map(this::atLeastFirst).orElse(interval));
            last = new PollResponse<>(step.status(), step.progress());
        } catch (StateUnknownException | UncheckedIOException e) {
            bear(e);
        }
    }

    /** A service that asks to come back at once is not asked in a tight loop. */
    private Duration atLeastFirst(Duration retryAfter) {
        return retryAfter.compareTo(options.firstInterval()) < 0 ? options.firstInterval() : retryAfter;
    }

    /** As a number that can be added to a clock: a century is as good as forever. */
    private static long nanos(Duration time) {
        return time.compareTo(FOREVER) < 0 ? time.toNanos() : FOREVER.toNanos();
    }

    /** A failed read does not end the watch, unless it is one of many in a row. */
    private void bear(RuntimeException e) {
        failures++;
        if (failures >= MOST_FAILURES) {
            throw e;
        }
        due = System.nanoTime() + nanos(interval);
        LOGGER.atInfo()
                .addKeyValue("failures", failures)
                .addKeyValue("nextPoll", interval.toString())
                .log("A poll could not be read; asking again");
    }

    private void report(PollSteps.Step<T> step) {
        if (!step.status().equals(last.getStatus()) || !step.progress().equals(last.getValue())) {
            LOGGER.atInfo()
                    .addKeyValue("task", task.verb())
                    .addKeyValue("name", task.name())
                    .addKeyValue("status", step.status().toString())
                    .addKeyValue("nextPoll", interval.toString())
                    .log("Operation reported");
        }
    }

    private void sleepUntil(long time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while waiting to " + task.verb() + " " + task.subject()
                            + "; the operation goes on at the service",
                    e);
        }
    }
}
