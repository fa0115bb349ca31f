package io.github.aib4j.client.implementation.poll;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.FluxUtil;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs operations of the service through Reactor, each in its own span. */
public record ReactiveCalls(Tracing tracing, PollOptions pollOptions) {
    /** Runs the call with its own poll options. */
    public <T> Mono<T> call(String name, ArmCall<T> call, PollOptions options) {
        return FluxUtil.withContext(context ->
                tracing.call(name, call).runAsync(Expiry.start(options).in(context)));
    }

    /** The value of a response. */
    public <T> Mono<T> value(String name, ArmCall<Response<T>> call) {
        return call(name, call.map(Response::getValue), pollOptions);
    }

    /** A response. */
    public <T> Mono<Response<T>> response(String name, ArmCall<Response<T>> call) {
        return call(name, call, pollOptions);
    }

    /** A list. */
    public <T> PagedFlux<T> list(Pages<T> pages) {
        return pages.flux(pollOptions);
    }

    /** Items that arrive in batches, each fetched when the previous one is used up; each subscription starts over. */
    public <T> Flux<T> stream(String name, Supplier<BatchSource<T>> source) {
        return FluxUtil.fluxContext(context -> {
            BatchSource<T> batches = source.get();
            Context timed = Expiry.start(pollOptions).in(context);
            return Mono.defer(() -> tracing.call(name, batches.next()).runAsync(timed))
                    .repeat(() -> !batches.isOver())
                    .concatMapIterable(batch -> batch, 1);
        });
    }

    /** Starts an operation. */
    public <T, U> PollerFlux<T, U> poller(String name, LongRunningOperation<T, U> operation) {
        return poller(name, operation, pollOptions);
    }

    /** Starts an operation with its own poll options. */
    public <T, U> PollerFlux<T, U> poller(String name, LongRunningOperation<T, U> operation, PollOptions options) {
        return ReactivePoller.of(TracedStart.of(name, operation, tracing), options);
    }

    /** Starts or joins a build. */
    public PollerFlux<BuildProgress, BuildOutcome> build(
            String name, LongRunningOperation<BuildProgress, BuildOutcome> build, PollOptions options) {
        return poller(name, TracedBuild.of(build, tracing), options);
    }
}
