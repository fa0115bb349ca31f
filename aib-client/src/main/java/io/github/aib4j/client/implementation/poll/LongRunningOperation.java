package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.poll.PollOptions;

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
     * @param options how what cannot be read is read again
     */
    ArmCall<U> result(PollState<T> end, PollOptions options);

    /** The result, read again when it could not be read; the deadline of the wait ends that too. */
    default ArmCall<U> lastingResult(PollState<T> end, PollOptions options) {
        return ReadRetry.of(result(end, options), options, task())
                .orElse(e -> ArmCall.failing(Expiry.lastSeen(e, task(), end.progress())));
    }

    /** Asks the service to stop. */
    ArmCall<Boolean> cancel();
}
