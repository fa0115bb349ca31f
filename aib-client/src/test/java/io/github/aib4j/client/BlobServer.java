package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Azure Resource Manager as the local service plays it, and storage that has a log of a test's own: whatever blob is
 * asked for, with ranges and tags as Azure has them.
 */
final class BlobServer implements HttpClient {
    private final HttpClient manager;
    private final List<String> asked = new ArrayList<>();
    private byte[] log = {};
    private IntFunction<Optional<Reply>> instead = number -> Optional.empty();
    private String tag = "\"0\"";
    private boolean isAzurite;
    private int reads;

    BlobServer(HttpClient manager) {
        this.manager = manager;
    }

    /** Sets what the log has. */
    BlobServer has(byte[] bytes) {
        log = bytes;
        tag = "\"" + Arrays.hashCode(bytes) + "\"";
        return this;
    }

    /** Sets what the read of that number gets instead, from 1 on. */
    BlobServer insteadOf(IntFunction<Optional<Reply>> other) {
        instead = other;
        return this;
    }

    /** Answers at the end of the blob as Azurite 3.35.0 does. */
    BlobServer likeAzurite() {
        isAzurite = true;
        return this;
    }

    /** What storage was asked for: addresses and ranges. */
    List<String> asked() {
        return asked;
    }

    static Reply error(int status, String code) {
        return new Reply(status, Map.of("x-ms-error-code", code), new byte[0]);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return isStorage(request) ? Mono.fromSupplier(() -> read(request)) : manager.send(request);
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return isStorage(request) ? read(request) : manager.sendSync(request, context);
    }

    private static boolean isStorage(HttpRequest request) {
        return request.getUrl().getHost().endsWith(".blob.core.windows.net");
    }

    private HttpResponse read(HttpRequest request) {
        String range = header(request, "x-ms-range");
        asked.add(request.getUrl() + " " + range);
        Reply reply = instead.apply(++reads).orElseGet(() -> part(range, header(request, "If-Match")));
        return new BytesResponse(request, reply);
    }

    private Reply part(String range, String match) {
        if (!match.isEmpty() && !match.equals(tag)) {
            return error(412, "ConditionNotMet");
        }
        String[] ends = range.replace("bytes=", "").split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int end = Math.min(log.length, Integer.parseInt(ends[1]) + 1);
        if (first >= log.length && isAzurite) {
            return new Reply(
                    206,
                    Map.of("ETag", tag, "Content-Range", "bytes " + first + "-" + (first - 1) + "/" + log.length),
                    new byte[0]);
        }
        return first >= log.length
                ? new Reply(
                        416,
                        Map.of("x-ms-error-code", "InvalidRange", "Content-Range", "bytes */" + log.length),
                        new byte[0])
                : new Reply(
                        206,
                        Map.of("ETag", tag, "Content-Range", "bytes " + first + "-" + (end - 1) + "/" + log.length),
                        Arrays.copyOfRange(log, first, end));
    }

    private static String header(HttpRequest request, String name) {
        String value = request.getHeaders().getValue(HttpHeaderName.fromString(name));
        return value == null ? "" : value;
    }

    /** A reply of storage. */
    static final class Reply {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        Reply(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }
    }

    private static final class BytesResponse extends HttpResponse {
        private final Reply reply;
        private final HttpHeaders headers = new HttpHeaders();

        BytesResponse(HttpRequest request, Reply reply) {
            super(request);
            this.reply = reply;
            headers.set(HttpHeaderName.CONTENT_LENGTH, Integer.toString(reply.body.length));
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
        public Flux<ByteBuffer> getBody() {
            return Flux.defer(() -> Flux.just(ByteBuffer.wrap(reply.body)));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(reply.body);
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.fromSupplier(() -> new String(reply.body, charset));
        }
    }
}
