package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RequestPurpose;

/**
 * What differs between the long-running operations: how to begin and to ask, what the end means, how to stop. Immutable,
 * so that any number of watchers can share it.
 *
 * @param <T> what is reported on the way
 * @param <U> what it ends in
 */
public interface LongRunningOperation<T, U> {
    /** What it is for. */
    RequestPurpose task();

    /** Begins it. */
    ArmCall<PollState<T>> begin();

    /** Asks once. */
    ArmCall<PollState<T>> poll(PollState<T> last);

    /**
     * The result once it is over; throws if there is none.
     *
     * @param schedule how the watch that ends has gone, for what must be read again
     */
    ArmCall<U> result(PollState<T> end, PollSchedule schedule);

    /** The result, read again when it could not be read; the deadline of the wait ends that too. */
    default ArmCall<U> lastingResult(PollState<T> end, PollSchedule schedule) {
        return ReadRetry.of(result(end, schedule), schedule, task(), end.progress());
    }

    /** Asks the service to stop. */
    ArmCall<Boolean> cancel();
}
