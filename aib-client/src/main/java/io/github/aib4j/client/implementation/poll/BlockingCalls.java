package io.github.aib4j.client.implementation.poll;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;

/** Carries out what the service can do on the calling thread, each call in a span of its own. */
public record BlockingCalls(Tracing tracing, PollOptions pollOptions) {
    /** What a dialog comes to. */
    public <T> T call(String name, Dialog<T> dialog) {
        return call(name, dialog, Context.NONE);
    }

    /** The value of a response. */
    public <T> T value(String name, Dialog<Response<T>> dialog) {
        return call(name, dialog).getValue();
    }

    /** A response, with the caller's context. */
    public <T> Response<T> response(String name, Dialog<Response<T>> dialog, Context context) {
        return call(name, dialog, context);
    }

    private <T> T call(String name, Dialog<T> dialog, Context context) {
        return tracing.call(name, dialog).now(context);
    }

    /** A list. */
    public <T> PagedIterable<T> list(Pages<T> pages) {
        return pages.iterable(Context.NONE);
    }

    /** Begins an operation. */
    public <T, U> SyncPoller<T, U> poller(String name, LongRunning<T, U> operation) {
        return ServicePoller.begin(TracedBegin.of(name, operation, tracing), pollOptions, Context.NONE);
    }

    /** Begins or joins a build. */
    public SyncPoller<BuildProgress, BuildOutcome> build(
            String name, LongRunning<BuildProgress, BuildOutcome> build, PollOptions options) {
        return ServicePoller.begin(
                TracedBegin.of(name, TracedBuild.of(build, tracing), tracing), options, Context.NONE);
    }
}
