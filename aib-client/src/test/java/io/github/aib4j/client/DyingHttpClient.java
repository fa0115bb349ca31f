package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Lets the process die at a request: before it is sent, or before its response is read. */
final class DyingHttpClient implements HttpClient {
    private final HttpClient behind;
    private final int last;
    private final boolean isSent;
    private final Predicate<HttpRequest> counted;
    private int requests;

    DyingHttpClient(HttpClient behind, int last, boolean isSent, Predicate<HttpRequest> counted) {
        this.behind = behind;
        this.last = last;
        this.isSent = isSent;
        this.counted = counted;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        throw new UnsupportedOperationException("only the synchronous client dies here");
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        requests += counted.test(request) ? 1 : 0;
        if (requests < last) {
            return behind.sendSync(request, context);
        }
        if (requests == last && isSent && counted.test(request)) {
            behind.sendSync(request, context);
        }
        throw new Death();
    }

    /** Ends the code of the process, except for what unwinds the stack. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
