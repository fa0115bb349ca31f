package io.github.aib4j.client.implementation.poll;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.IterableStream;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.function.Supplier;

/** Runs operations of the service on the calling thread, each in its own span. */
public record BlockingCalls(Tracing tracing, PollOptions pollOptions) {
    /** Runs the call with its own poll options. */
    public <T> T call(String name, ArmCall<T> call, PollOptions options) {
        return call(name, call, options, Context.NONE);
    }

    /** The value of a response. */
    public <T> T value(String name, ArmCall<Response<T>> call) {
        return call(name, call, pollOptions).getValue();
    }

    /** A response, with the caller's context. */
    public <T> Response<T> response(String name, ArmCall<Response<T>> call, Context context) {
        return call(name, call, pollOptions, context);
    }

    private <T> T call(String name, ArmCall<T> call, PollOptions options, Context context) {
        return tracing.call(name, call).runSync(Expiry.start(options).in(context));
    }

    /** A list. */
    public <T> PagedIterable<T> list(Pages<T> pages) {
        return pages.iterable(pollOptions);
    }

    /** Items that arrive in batches; each iteration starts over, and its deadline covers all batches. */
    public <T> IterableStream<T> stream(String name, Supplier<BatchSource<T>> source) {
        Iterable<T> items = () -> new BatchIterator<>(
                tracing, name, source.get(), Expiry.start(pollOptions).in(Context.NONE));
        return new IterableStream<>(items);
    }

    /** Starts an operation. */
    public <T, U> SyncPoller<T, U> poller(String name, LongRunningOperation<T, U> operation) {
        return poller(name, operation, pollOptions);
    }

    /** Starts an operation with its own poll options. */
    public <T, U> SyncPoller<T, U> poller(String name, LongRunningOperation<T, U> operation, PollOptions options) {
        return BlockingPoller.begin(TracedStart.of(name, operation, tracing), options, Context.NONE);
    }

    /** Starts or joins a build. */
    public SyncPoller<BuildProgress, BuildOutcome> build(
            String name, LongRunningOperation<BuildProgress, BuildOutcome> build, PollOptions options) {
        return poller(name, TracedBuild.of(build, tracing), options);
    }
}
