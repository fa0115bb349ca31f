package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/**
 * Names the logger of azure-core's {@code HttpLoggingPolicy}, so that its level can be set. Without a name its lines go
 * to a logger whose name is empty (azure-core 1.58 to 1.61).
 */
final class LoggerNamePolicy implements HttpPipelinePolicy {
    private static final String KEY = "caller-method";

    private final String name;

    LoggerNamePolicy(String name) {
        this.name = name;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        context.setData(KEY, name);
        return next.process();
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        context.setData(KEY, name);
        return next.processSync();
    }
}
