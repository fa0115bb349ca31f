package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.poll.PollOptions;

/**
 * A long-running operation: how to start, poll and cancel it, and what its end means. Immutable, so that any number of
 * pollers can share one.
 *
 * @param <T> the type of the progress
 * @param <U> the type of the result
 */
public interface LongRunningOperation<T, U> {
    /** The purpose of the operation, for messages. */
    RequestPurpose task();

    /** Starts the operation. */
    ArmCall<PollState<T>> begin();

    /** Polls once. */
    ArmCall<PollState<T>> poll(PollState<T> last);

    /**
     * The result after the end; throws if there is none.
     *
     * @param options how failed reads are repeated
     */
    ArmCall<U> result(PollState<T> end, PollOptions options);

    /** The result; failed reads are repeated until the deadline of the wait. */
    default ArmCall<U> lastingResult(PollState<T> end, PollOptions options) {
        return ReadRetry.of(result(end, options), options, task())
                .orElse(e -> ArmCall.failing(Expiry.lastSeen(e, task(), end.progress())));
    }

    /** Asks the service to cancel the operation. */
    ArmCall<Boolean> cancel();
}
