package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** Forwards requests, and counts them. */
final class CountingHttpClient implements HttpClient {
    private final HttpClient behind;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong runs = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();

    CountingHttpClient(HttpClient behind) {
        this.behind = behind;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> {
            count(request);
            return behind.send(request).doOnNext(this::judge).doOnError(e -> wrong.incrementAndGet());
        });
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        count(request);
        return behind.sendSync(request, context);
    }

    private void count(HttpRequest request) {
        requests.incrementAndGet();
        if (request.getHttpMethod() == HttpMethod.POST
                && request.getUrl().getPath().endsWith("/run")) {
            runs.incrementAndGet();
        }
    }

    /** Counts faulty responses; slow and truncated ones cannot be recognized here. */
    private void judge(HttpResponse response) {
        int status = response.getStatusCode();
        if (status == 429
                || status >= 500
                || "text/html".equals(response.getHeaderValue(HttpHeaderName.CONTENT_TYPE))) {
            wrong.incrementAndGet();
        }
    }

    void reset() {
        requests.set(0);
        runs.set(0);
        wrong.set(0);
    }

    long count() {
        return requests.get();
    }

    long runs() {
        return runs.get();
    }

    long wrong() {
        return wrong.get();
    }
}
