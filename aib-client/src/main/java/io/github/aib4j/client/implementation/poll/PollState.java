package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.polling.LongRunningOperationStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * The state of a long-running operation between two polls.
 *
 * @param status the status of azure-core
 * @param progress the progress to report
 * @param url the address to poll; empty if there is none
 * @param source the kind of resource at that address
 * @param retryAfter how long the service asks to wait
 * @param pace how long to wait according to the progress; empty if it does not say
 */
public record PollState<T>(
        LongRunningOperationStatus status,
        T progress,
        String url,
        StatusSource source,
        Optional<Duration> retryAfter,
        Optional<Duration> pace) {
    /** A state whose progress does not say when to poll. */
    public PollState(
            LongRunningOperationStatus status,
            T progress,
            String url,
            StatusSource source,
            Optional<Duration> retryAfter) {
        this(status, progress, url, source, retryAfter, Optional.empty());
    }

    /** A state that an operation reports, or only the resource itself. */
    public PollState(LongRunningOperationStatus status, T progress, String url, Optional<Duration> retryAfter) {
        this(status, progress, url, StatusSource.OPERATION, retryAfter);
    }

    /** The same state, to be polled after that time. */
    public PollState<T> paced(Duration time) {
        return new PollState<>(status, progress, url, source, retryAfter, Optional.of(time));
    }

    /** The same state, after a later poll that could not be read. */
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
