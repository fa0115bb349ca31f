package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.polling.LongRunningOperationStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * The state of a long-running operation: everything that is known between two polls.
 *
 * @param status azure-core's status
 * @param progress the reported progress
 * @param url the address to poll; empty if there is no operation to poll
 * @param retryAfter the wait that the service asks for
 */
public record PollState<T>(LongRunningOperationStatus status, T progress, String url, Optional<Duration> retryAfter) {
    /** The same state after a later poll could not be read. */
    PollState<T> after(RuntimeException failure) {
        return new PollState<>(status, progress, url, PollSchedule.retryAfter(failure));
    }

    /** The same state with another progress. */
    public <R> PollState<R> reporting(R report) {
        return new PollState<>(status, report, url, retryAfter);
    }

    /** Whether the operation has ended, successfully or not. */
    public boolean isOver() {
        return status.isComplete();
    }
}
