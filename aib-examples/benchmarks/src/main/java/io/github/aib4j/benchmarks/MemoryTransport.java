package io.github.aib4j.benchmarks;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers each request from memory, with the headers that every response has. */
record MemoryTransport(Function<HttpRequest, byte[]> bodies) implements HttpClient {
    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return new Reply(request, bodies.apply(request));
    }

    private static final class Reply extends HttpResponse {
        private final byte[] body;
        private final HttpHeaders headers;

        Reply(HttpRequest request, byte[] body) {
            super(request);
            this.body = body;
            this.headers = new HttpHeaders()
                    .set(HttpHeaderName.CONTENT_TYPE, "application/json; charset=utf-8")
                    .set(HttpHeaderName.CONTENT_LENGTH, Integer.toString(body.length))
                    .set(HttpHeaderName.DATE, "Sat, 21 Nov 2026 08:00:00 GMT")
                    .set(HttpHeaderName.X_MS_REQUEST_ID, "6b70cff9-0000-4000-8000-000000000000");
        }

        @Override
        public int getStatusCode() {
            return 200;
        }

        @Override
        @Deprecated
        public @Nullable String getHeaderValue(String name) {
            return headers.getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public @Nullable String getHeaderValue(HttpHeaderName name) {
            return headers.getValue(name);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(body));
        }

        @Override
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromBytes(body);
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(body);
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(body, charset));
        }

        @Override
        public HttpResponse buffer() {
            return this;
        }
    }
}
