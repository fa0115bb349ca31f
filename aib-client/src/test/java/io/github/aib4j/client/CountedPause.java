package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import reactor.core.publisher.Mono;

/** Does something else before one of the requests of a synchronous client. */
final class CountedPause implements HttpClient {
    private final HttpClient behind;
    private final int at;
    private final Runnable meanwhile;
    private int requests;

    CountedPause(HttpClient behind, int at, Runnable meanwhile) {
        this.behind = behind;
        this.at = at;
        this.meanwhile = meanwhile;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        throw new UnsupportedOperationException("for the synchronous client alone");
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        requests++;
        if (requests == at) {
            meanwhile.run();
        }
        return behind.sendSync(request, context);
    }
}
