package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Task;

/** A long-running operation whose begin has a span, as every call has. */
record TracedBegin<T, U>(String name, LongRunning<T, U> operation, Tracing tracing) implements LongRunning<T, U> {
    static <T, U> LongRunning<T, U> of(String name, LongRunning<T, U> operation, Tracing tracing) {
        return new TracedBegin<>(name, operation, tracing);
    }

    @Override
    public Task task() {
        return operation.task();
    }

    @Override
    public Dialog<Standing<T>> begin() {
        return tracing.call(name, operation.begin());
    }

    @Override
    public Dialog<Standing<T>> poll(Standing<T> last) {
        return operation.poll(last);
    }

    @Override
    public Dialog<U> result(Standing<T> end, Pace pace) {
        return operation.result(end, pace);
    }

    @Override
    public Dialog<Boolean> cancel() {
        return operation.cancel();
    }
}
