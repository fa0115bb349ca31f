package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.polling.LongRunningOperationStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * The state of a long-running operation: everything that is known between two polls.
 *
 * @param status what azure-core calls it
 * @param progress what is reported
 * @param url where to ask; empty if there is no operation to ask for
 * @param source what answers there
 * @param retryAfter how long the service asks to wait
 * @param pace how long to wait, as far as the progress tells; empty where it tells nothing
 */
public record PollState<T>(
        LongRunningOperationStatus status,
        T progress,
        String url,
        StatusSource source,
        Optional<Duration> retryAfter,
        Optional<Duration> pace) {
    /** One whose progress does not tell when to poll. */
    public PollState(
            LongRunningOperationStatus status,
            T progress,
            String url,
            StatusSource source,
            Optional<Duration> retryAfter) {
        this(status, progress, url, source, retryAfter, Optional.empty());
    }

    /** One that an operation tells, or nothing but the resource of the caller's. */
    public PollState(LongRunningOperationStatus status, T progress, String url, Optional<Duration> retryAfter) {
        this(status, progress, url, StatusSource.OPERATION, retryAfter);
    }

    /** The same, to be polled after that time. */
    public PollState<T> paced(Duration time) {
        return new PollState<>(status, progress, url, source, retryAfter, Optional.of(time));
    }

    /** The same, as it stands when a later poll could not be read. */
    PollState<T> after(RuntimeException failure) {
        return new PollState<>(status, progress, url, source, PollSchedule.retryAfter(failure));
    }

    /** The same state with another progress. */
    public <R> PollState<R> reporting(R report) {
        return new PollState<>(status, report, url, source, retryAfter, pace);
    }

    /** Whether the operation has ended, successfully or not. */
    public boolean isOver() {
        return status.isComplete();
    }
}
