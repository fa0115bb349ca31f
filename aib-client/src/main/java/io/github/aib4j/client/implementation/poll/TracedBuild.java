package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.Context;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.concurrent.atomic.AtomicReference;

/** A build with a span from start to end, as observed by this watcher. */
final class TracedBuild implements LongRunningOperation<BuildProgress, BuildOutcome> {
    private final LongRunningOperation<BuildProgress, BuildOutcome> build;
    private final Tracing tracing;
    private final AtomicReference<Context> span = new AtomicReference<>(Context.NONE);

    private TracedBuild(LongRunningOperation<BuildProgress, BuildOutcome> build, Tracing tracing) {
        this.build = build;
        this.tracing = tracing;
    }

    static LongRunningOperation<BuildProgress, BuildOutcome> of(
            LongRunningOperation<BuildProgress, BuildOutcome> build, Tracing tracing) {
        return tracing.tracer().isEnabled() ? new TracedBuild(build, tracing) : build;
    }

    @Override
    public RequestPurpose task() {
        return build.task();
    }

    @Override
    public ArmCall<PollState<BuildProgress>> begin() {
        return ArmCall.defer(() -> {
            span.set(tracing.start("build", Context.NONE));
            return build.begin().map(this::ending).orElse(this::failed);
        });
    }

    @Override
    public ArmCall<PollState<BuildProgress>> poll(PollState<BuildProgress> last) {
        return build.poll(last).map(this::ending);
    }

    @Override
    public ArmCall<BuildOutcome> result(PollState<BuildProgress> end, PollSchedule schedule) {
        return build.result(end, schedule);
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return build.cancel();
    }

    private PollState<BuildProgress> ending(PollState<BuildProgress> state) {
        if (state.isOver()) {
            Context open = span.getAndSet(Context.NONE);
            if (!open.equals(Context.NONE)) {
                tracing.tracer()
                        .setAttribute("aib.state", state.progress().state().toString(), open);
                tracing.end(null, open);
            }
        }
        return state;
    }

    private ArmCall<PollState<BuildProgress>> failed(RuntimeException failure) {
        tracing.end(failure, span.getAndSet(Context.NONE));
        return ArmCall.failing(failure);
    }
}
