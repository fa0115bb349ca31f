package io.github.aib4j.client.implementation.poll;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.Response;
import com.azure.core.util.FluxUtil;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import reactor.core.publisher.Mono;

/** Carries out what the service can do through Reactor, each call in a span of its own. */
public record ReactiveCalls(Tracing tracing, PollOptions pollOptions) {
    /** What a dialog comes to. */
    public <T> Mono<T> call(String name, Dialog<T> dialog) {
        return FluxUtil.withContext(context -> tracing.call(name, dialog).later(context));
    }

    /** The value of a response. */
    public <T> Mono<T> value(String name, Dialog<Response<T>> dialog) {
        return call(name, dialog.map(Response::getValue));
    }

    /** A response. */
    public <T> Mono<Response<T>> response(String name, Dialog<Response<T>> dialog) {
        return call(name, dialog);
    }

    /** A list. */
    public <T> PagedFlux<T> list(Pages<T> pages) {
        return pages.flux();
    }

    /** Begins an operation. */
    public <T, U> PollerFlux<T, U> poller(String name, LongRunning<T, U> operation) {
        return ReactivePoller.of(TracedBegin.of(name, operation, tracing), pollOptions);
    }

    /** Begins or joins a build. */
    public PollerFlux<BuildProgress, BuildOutcome> build(
            String name, LongRunning<BuildProgress, BuildOutcome> build, PollOptions options) {
        return ReactivePoller.of(TracedBegin.of(name, TracedBuild.of(build, tracing), tracing), options);
    }
}
