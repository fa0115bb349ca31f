package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;

/** Retries a read that failed, as often as a poller would, and within the deadline. */
public final class ReadRetry {
    private ReadRetry() {}

    /** Reads until it succeeds, fails too often, or the deadline of the call passes. */
    public static <T> ArmCall<T> of(ArmCall<T> call, PollOptions options, RequestPurpose task) {
        return attempt(call, PollSchedule.start(options), task);
    }

    private static <T> ArmCall<T> attempt(ArmCall<T> call, PollSchedule schedule, RequestPurpose task) {
        return call.orElse(e -> ArmCall.defer(() -> again(call, schedule.afterFailure(e, task), task, e)));
    }

    private static <T> ArmCall<T> again(
            ArmCall<T> call, PollSchedule schedule, RequestPurpose task, RuntimeException failure) {
        return attempt(call, schedule, task)
                .after(schedule.untilNext(PollSchedule.retryAfter(failure)))
                .orElse(e -> ArmCall.failing(e instanceof WaitExpiredException ? Expiry.because(e, failure) : e));
    }
}
