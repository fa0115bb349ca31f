package io.github.aib4j.client.recorded;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.recorded.Recording.Exchange;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers in a given order, whatever is asked, and keeps what was asked. */
public final class ScriptedHttpClient implements HttpClient {
    private final Deque<Scripted> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

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

    /** What a client must ask to get those answers. */
    public static List<Asked> requests(List<Exchange> exchanges) {
        List<Asked> requests = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            for (int i = 0; i < exchange.repeated(); i++) {
                requests.add(new Asked(exchange.method(), exchange.url(), exchange.body()));
            }
        }
        return requests;
    }

    /** Adds an answer. */
    public ScriptedHttpClient answer(int status, Map<String, String> headers, String body) {
        answers.add(new Scripted(status, headers, body));
        return this;
    }

    /** What was asked so far. */
    public List<Asked> asked() {
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
        asked.add(new Asked(
                request.getHttpMethod().toString(),
                request.getUrl().toString(),
                Optional.ofNullable(body).map(b -> JsonText.parse(b.toBytes(), "request"))));
        Scripted next = answers.poll();
        if (next == null) {
            throw new AssertionError("Nothing was to be asked any more: " + request.getUrl());
        }
        return new Answered(request, next);
    }

    /** One request. */
    public record Asked(String method, String url, Optional<JsonValue> body) {}

    private record Scripted(int status, Map<String, String> headers, String body) {}

    private static final class Answered extends HttpResponse {
        private final Scripted answer;
        private final HttpHeaders headers = new HttpHeaders();

        private Answered(HttpRequest request, Scripted answer) {
            super(request);
            this.answer = answer;
            answer.headers.forEach((name, value) -> headers.set(HttpHeaderName.fromString(name), value));
        }

        @Override
        public int getStatusCode() {
            return answer.status;
        }

        @Override
        @Deprecated
        public @Nullable String getHeaderValue(String name) {
            return headers.getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(bytes()));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(bytes());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return Mono.just(answer.body);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(bytes(), charset));
        }

        private byte[] bytes() {
            return answer.body.getBytes(StandardCharsets.UTF_8);
        }
    }
}
