package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RequestPurpose;

/** Retries a read that failed, as often as a poller would, and within the deadline. */
public final class ReadRetry {
    private ReadRetry() {}

    /** Retries until the read succeeds, the failures are too many, or the deadline has passed. */
    public static <T> ArmCall<T> of(ArmCall<T> call, PollSchedule schedule, RequestPurpose task) {
        return attempt(call, schedule.restart(), task);
    }

    /** Does the same; after the deadline, the exception includes the last state. */
    public static <T> ArmCall<T> of(ArmCall<T> call, PollSchedule schedule, RequestPurpose task, Object progress) {
        return of(call, schedule, task)
                .orElse(e -> ArmCall.failing(
                        schedule.isExpired() && PollSchedule.isPassing(e) ? schedule.expired(task, progress, e) : e));
    }

    private static <T> ArmCall<T> attempt(ArmCall<T> call, PollSchedule schedule, RequestPurpose task) {
        return call.orElse(e -> ArmCall.defer(() -> again(call, schedule.afterFailure(e, task), task, e)));
    }

    private static <T> ArmCall<T> again(
            ArmCall<T> call, PollSchedule schedule, RequestPurpose task, RuntimeException failure) {
        return ArmCall.defer(() -> schedule.isExpired() ? ArmCall.<T>failing(failure) : attempt(call, schedule, task))
                .after(schedule.bounded(schedule.untilNext(PollSchedule.retryAfter(failure))));
    }
}
