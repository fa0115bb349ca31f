package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RequestPurpose;

/** A long-running operation whose start has a span, like every call. */
record TracedStart<T, U>(String name, LongRunningOperation<T, U> operation, Tracing tracing)
        implements LongRunningOperation<T, U> {
    static <T, U> LongRunningOperation<T, U> of(String name, LongRunningOperation<T, U> operation, Tracing tracing) {
        return new TracedStart<>(name, operation, tracing);
    }

    @Override
    public RequestPurpose task() {
        return operation.task();
    }

    @Override
    public ArmCall<PollState<T>> begin() {
        return tracing.call(name, operation.begin());
    }

    @Override
    public ArmCall<PollState<T>> poll(PollState<T> last) {
        return operation.poll(last);
    }

    @Override
    public ArmCall<U> result(PollState<T> end, PollSchedule schedule) {
        return operation.result(end, schedule);
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return operation.cancel();
    }
}
