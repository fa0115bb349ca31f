package io.github.aib4j.client.recorded;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.recorded.Recording.Exchange;
import io.github.aib4j.testing.server.LocalHttpResponse;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Returns answers in a given order, and records the requests. */
public final class ScriptedHttpClient implements HttpClient {
    private final Deque<ServiceResponse> answers = new ArrayDeque<>();
    private final List<SentRequest> asked = new ArrayList<>();

    /** Answers as the recorded service did. */
    public static ScriptedHttpClient replaying(List<Exchange> exchanges) {
        ScriptedHttpClient client = new ScriptedHttpClient();
        for (Exchange exchange : exchanges) {
            for (int i = 0; i < exchange.repeated(); i++) {
                client.answer(
                        exchange.status(),
                        exchange.headers(),
                        exchange.answer().map(JsonText::print).orElse(""));
            }
        }
        return client;
    }

    /** The requests that belong to those answers. */
    public static List<SentRequest> requests(List<Exchange> exchanges) {
        List<SentRequest> requests = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            for (int i = 0; i < exchange.repeated(); i++) {
                requests.add(new SentRequest(exchange.method(), exchange.url(), exchange.body()));
            }
        }
        return requests;
    }

    /** Adds an answer. */
    public ScriptedHttpClient answer(int status, Map<String, String> headers, String body) {
        answers.add(
                new ServiceResponse(status, headers, Optional.of(new ResponseContent.Text("application/json", body))));
        return this;
    }

    /** The requests so far. */
    public List<SentRequest> asked() {
        return asked;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        BinaryData body = request.getBodyAsBinaryData();
        String token = request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION);
        if (token == null || !token.startsWith("Bearer ")) {
            throw new AssertionError("A request without a bearer token: " + request.getUrl());
        }
        asked.add(new SentRequest(
                request.getHttpMethod().toString(),
                request.getUrl().toString(),
                Optional.ofNullable(body).map(b -> JsonText.parse(b.toBytes(), "request"))));
        ServiceResponse next = answers.poll();
        if (next == null) {
            throw new AssertionError("Nothing was to be asked any more: " + request.getUrl());
        }
        return new LocalHttpResponse(request, next);
    }

    /** One request. */
    public record SentRequest(String method, String url, Optional<JsonValue> body) {}
}
