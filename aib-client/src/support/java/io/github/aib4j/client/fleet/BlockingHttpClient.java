package io.github.aib4j.client.fleet;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import reactor.core.publisher.Mono;

/** An HTTP client for tests that sends every request on the calling thread. */
public abstract class BlockingHttpClient implements HttpClient {
    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }

    @Override
    public abstract HttpResponse sendSync(HttpRequest request, Context context);
}
