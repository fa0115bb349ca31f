package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.poll.PollOptions;

/** A long-running operation from its start to its result, as one call. */
public final class OperationWait {
    private OperationWait() {}

    /** Starts the operation, polls it until it ends, and returns its result. */
    public static <T, U> ArmCall<U> forEnd(LongRunningOperation<T, U> operation, PollOptions options) {
        return operation
                .begin()
                .then(begun -> ArmCall.loop(
                        new State<>(begun, PollSchedule.start(options)),
                        state -> state.poll().isOver(),
                        state -> step(operation, state)))
                .then(end -> operation.lastingResult(end.poll(), options));
    }

    private static <T, U> ArmCall<State<T>> step(LongRunningOperation<T, U> operation, State<T> state) {
        PollSchedule schedule = state.pace();
        return operation
                .poll(state.poll())
                .map(poll -> new State<>(poll, schedule.afterAnswer()))
                .orElse(e -> ArmCall.from(() -> afterFailure(operation, state, e)))
                .after(schedule.untilNext(state.poll()));
    }

    private static <T, U> State<T> afterFailure(
            LongRunningOperation<T, U> operation, State<T> state, RuntimeException failure) {
        RuntimeException told =
                Expiry.lastSeen(failure, operation.task(), state.poll().progress());
        return new State<>(state.poll().after(failure), state.pace().afterFailure(told, operation.task()));
    }

    private record State<T>(PollState<T> poll, PollSchedule pace) {}
}
