package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.poll.PollOptions;

/** A long-running operation from its begin to its result, as one dialog. */
public final class Waiting {
    private Waiting() {}

    /** Begins it, polls it to its end, and comes to its result. */
    public static <T, U> Dialog<U> forEnd(LongRunning<T, U> operation, PollOptions options) {
        return Dialog.defer(() -> forEnd(operation, Pace.begin(options)));
    }

    /** The same, under a deadline that began earlier. */
    public static <T, U> Dialog<U> forEnd(LongRunning<T, U> operation, Pace pace) {
        return operation
                .begin()
                .then(begun -> Dialog.loop(
                        new State<>(begun, pace), state -> state.standing().isOver(), state -> step(operation, state)))
                .then(end -> operation.lastingResult(end.standing(), end.pace()));
    }

    private static <T, U> Dialog<State<T>> step(LongRunning<T, U> operation, State<T> state) {
        Pace pace = state.pace();
        return Dialog.defer(() -> poll(operation, state))
                .after(pace.bounded(pace.untilNext(state.standing().retryAfter())));
    }

    private static <T, U> Dialog<State<T>> poll(LongRunning<T, U> operation, State<T> state) {
        Pace pace = state.pace();
        if (pace.isExpired()) {
            return Dialog.failing(
                    pace.expired(operation.task(), state.standing().progress()));
        }
        return operation
                .poll(state.standing())
                .map(standing -> new State<>(standing, pace.answered()))
                .orElse(e ->
                        Dialog.from(() -> new State<>(state.standing().after(e), pace.failed(e, operation.task()))));
    }

    private record State<T>(Standing<T> standing, Pace pace) {}
}
