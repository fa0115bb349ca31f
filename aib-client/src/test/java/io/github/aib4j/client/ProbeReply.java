package io.github.aib4j.client;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.FluxUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer whose body is a stream, as with a real HTTP client; each has the request id {@code 5f1c}. */
record ProbeReply(int status, Map<String, String> headers, Body body) {
    static final String REQUEST_ID = "5f1c";

    /** Where the body comes from, or why none does. */
    interface Body {
        InputStream open() throws IOException;
    }

    static ProbeReply of(int status, String body) {
        return of(status, () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    static ProbeReply of(int status, Supplier<InputStream> body) {
        return new ProbeReply(status, Map.of("x-ms-request-id", REQUEST_ID), body::get);
    }

    static ProbeReply ok(String body) {
        return of(200, body);
    }

    /** The line breaks before there is an answer. */
    static ProbeReply lost() {
        return new ProbeReply(0, Map.of(), () -> {
            throw new IOException("reset");
        });
    }

    ProbeReply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProbeReply(status, more, body);
    }

    HttpResponse to(HttpRequest request) throws IOException {
        if (status == 0) {
            body.open();
        }
        return new Streamed(request, this);
    }

    private static final class Streamed extends HttpResponse {
        private final ProbeReply reply;
        private final HttpHeaders headers = new HttpHeaders();

        private Streamed(HttpRequest request, ProbeReply reply) {
            super(request);
            this.reply = reply;
            reply.headers.forEach((name, value) -> headers.set(HttpHeaderName.fromString(name), value));
        }

        @Override
        public int getStatusCode() {
            return reply.status;
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
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromStream(open());
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.defer(() -> {
                InputStream in = open();
                return in instanceof HangingService.Hanging ? Flux.never() : FluxUtil.toFluxByteBuffer(in);
            });
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return FluxUtil.collectBytesInByteBufferStream(getBody());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return getBodyAsByteArray().map(bytes -> new String(bytes, charset));
        }

        private InputStream open() {
            try {
                return reply.body.open();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
