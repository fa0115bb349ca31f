package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.Context;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.concurrent.atomic.AtomicReference;

/** A build with a span from its begin to its end, as this watcher sees them. */
final class TracedBuild implements LongRunning<BuildProgress, BuildOutcome> {
    private final LongRunning<BuildProgress, BuildOutcome> build;
    private final Tracing tracing;
    private final AtomicReference<Context> span = new AtomicReference<>(Context.NONE);

    private TracedBuild(LongRunning<BuildProgress, BuildOutcome> build, Tracing tracing) {
        this.build = build;
        this.tracing = tracing;
    }

    static LongRunning<BuildProgress, BuildOutcome> of(
            LongRunning<BuildProgress, BuildOutcome> build, Tracing tracing) {
        return tracing.tracer().isEnabled() ? new TracedBuild(build, tracing) : build;
    }

    @Override
    public Task task() {
        return build.task();
    }

    @Override
    public Dialog<Standing<BuildProgress>> begin() {
        return Dialog.defer(() -> {
            span.set(tracing.start("build", Context.NONE));
            return build.begin().map(this::ending).orElse(this::failed);
        });
    }

    @Override
    public Dialog<Standing<BuildProgress>> poll(Standing<BuildProgress> last) {
        return build.poll(last).map(this::ending);
    }

    @Override
    public Dialog<BuildOutcome> result(Standing<BuildProgress> end, Pace pace) {
        return build.result(end, pace);
    }

    @Override
    public Dialog<Boolean> cancel() {
        return build.cancel();
    }

    private Standing<BuildProgress> ending(Standing<BuildProgress> standing) {
        if (standing.isOver()) {
            Context open = span.getAndSet(Context.NONE);
            if (!open.equals(Context.NONE)) {
                tracing.tracer()
                        .setAttribute("aib.state", standing.progress().state().toString(), open);
                tracing.end(null, open);
            }
        }
        return standing;
    }

    private Dialog<Standing<BuildProgress>> failed(RuntimeException failure) {
        tracing.end(failure, span.getAndSet(Context.NONE));
        return Dialog.failing(failure);
    }
}
