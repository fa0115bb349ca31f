package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RequestPurpose;

/**
 * What differs between long-running operations: how to start, poll and cancel them, and what their end means.
 * Immutable, so that any number of watchers can share one.
 *
 * @param <T> the type of the progress
 * @param <U> the type of the result
 */
public interface LongRunningOperation<T, U> {
    /** What the operation is for. */
    RequestPurpose task();

    /** Starts the operation. */
    ArmCall<PollState<T>> begin();

    /** Polls once. */
    ArmCall<PollState<T>> poll(PollState<T> last);

    /**
     * The result after the end; throws if there is none.
     *
     * @param schedule the schedule of the wait that ends, for reads that must be retried
     */
    ArmCall<U> result(PollState<T> end, PollSchedule schedule);

    /** The result, read again if it could not be read; the deadline of the wait also ends this. */
    default ArmCall<U> lastingResult(PollState<T> end, PollSchedule schedule) {
        return ReadRetry.of(result(end, schedule), schedule, task(), end.progress());
    }

    /** Asks the service to cancel the operation. */
    ArmCall<Boolean> cancel();
}
