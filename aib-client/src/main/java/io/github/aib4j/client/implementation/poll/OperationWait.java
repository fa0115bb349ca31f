package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.poll.PollOptions;

/** A long-running operation from its start to its result, as one call. */
public final class OperationWait {
    private OperationWait() {}

    /** Starts the operation, polls it until it ends, and returns its result. */
    public static <T, U> ArmCall<U> forEnd(LongRunningOperation<T, U> operation, PollOptions options) {
        return ArmCall.defer(() -> forEnd(operation, PollSchedule.start(options)));
    }

    /** Does the same under a deadline that started earlier. */
    public static <T, U> ArmCall<U> forEnd(LongRunningOperation<T, U> operation, PollSchedule schedule) {
        return operation
                .begin()
                .then(begun -> ArmCall.loop(
                        new State<>(begun, schedule),
                        state -> state.standing().isOver(),
                        state -> step(operation, state)))
                .then(end -> operation.lastingResult(end.standing(), end.pace()));
    }

    private static <T, U> ArmCall<State<T>> step(LongRunningOperation<T, U> operation, State<T> state) {
        PollSchedule schedule = state.pace();
        return ArmCall.defer(() -> poll(operation, state))
                .after(schedule.bounded(schedule.untilNext(state.standing().retryAfter())));
    }

    private static <T, U> ArmCall<State<T>> poll(LongRunningOperation<T, U> operation, State<T> state) {
        PollSchedule schedule = state.pace();
        if (schedule.isExpired()) {
            return ArmCall.failing(
                    schedule.expired(operation.task(), state.standing().progress()));
        }
        return operation
                .poll(state.standing())
                .map(standing -> new State<>(standing, schedule.afterAnswer()))
                .orElse(e -> ArmCall.from(
                        () -> new State<>(state.standing().after(e), schedule.afterFailure(e, operation.task()))));
    }

    private record State<T>(PollState<T> standing, PollSchedule pace) {}
}
