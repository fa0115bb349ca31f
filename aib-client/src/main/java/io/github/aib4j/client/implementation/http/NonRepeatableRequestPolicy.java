package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Context;
import reactor.core.publisher.Mono;

/** azure-core's retry policy, except for requests that must not be repeated blindly. */
public final class NonRepeatableRequestPolicy implements HttpPipelinePolicy {
    private static final String ONCE = "io.github.aib4j.once";

    private final RetryPolicy retry;

    NonRepeatableRequestPolicy(RetryPolicy retry) {
        this.retry = retry;
    }

    /** Returns the context of a request that must not be repeated. */
    public static Context once(Context context) {
        return context.addData(ONCE, true);
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return isOnce(context) ? next.process() : retry.process(context, next);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        return isOnce(context) ? next.processSync() : retry.processSync(context, next);
    }

    private static boolean isOnce(HttpPipelineCallContext context) {
        return context.getData(ONCE).isPresent();
    }
}
