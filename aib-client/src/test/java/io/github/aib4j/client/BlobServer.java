package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.testing.server.LocalHttpResponse;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;

/**
 * Azure Resource Manager of the local service, and storage that returns a test's log for every blob, with ranges and
 * tags like Azure.
 */
final class BlobServer implements HttpClient {
    private final HttpClient manager;
    private final List<String> asked = new ArrayList<>();
    private byte[] log = {};
    private IntFunction<Optional<ServiceResponse>> instead = number -> Optional.empty();
    private String tag = "\"0\"";
    private boolean isAzurite;
    private int reads;

    BlobServer(HttpClient manager) {
        this.manager = manager;
    }

    /** Sets the content of the log. */
    BlobServer has(byte[] bytes) {
        log = bytes;
        tag = "\"" + Arrays.hashCode(bytes) + "\"";
        return this;
    }

    /** Sets other responses, by the number of the read from 1 on. */
    BlobServer insteadOf(IntFunction<Optional<ServiceResponse>> other) {
        instead = other;
        return this;
    }

    /** Answers at the end of the blob as Azurite 3.35.0 does. */
    BlobServer likeAzurite() {
        isAzurite = true;
        return this;
    }

    /** The requests to storage: addresses and ranges. */
    List<String> asked() {
        return asked;
    }

    static ServiceResponse error(int status, String code) {
        return reply(status, Map.of("x-ms-error-code", code), new byte[0]);
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
        ServiceResponse reply = instead.apply(++reads).orElseGet(() -> part(range, header(request, "If-Match")));
        return new LocalHttpResponse(request, reply);
    }

    private ServiceResponse part(String range, String match) {
        if (!match.isEmpty() && !match.equals(tag)) {
            return error(412, "ConditionNotMet");
        }
        String[] ends = range.replace("bytes=", "").split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int end = Math.min(log.length, Integer.parseInt(ends[1]) + 1);
        if (first >= log.length && isAzurite) {
            return reply(
                    206,
                    Map.of("ETag", tag, "Content-Range", "bytes " + first + "-" + (first - 1) + "/" + log.length),
                    new byte[0]);
        }
        return first >= log.length
                ? reply(
                        416,
                        Map.of("x-ms-error-code", "InvalidRange", "Content-Range", "bytes */" + log.length),
                        new byte[0])
                : reply(
                        206,
                        Map.of("ETag", tag, "Content-Range", "bytes " + first + "-" + (end - 1) + "/" + log.length),
                        Arrays.copyOfRange(log, first, end));
    }

    private static ServiceResponse reply(int status, Map<String, String> headers, byte[] body) {
        return new ServiceResponse(status, headers, Optional.of(new ResponseContent.Bytes("text/plain", body)));
    }

    private static String header(HttpRequest request, String name) {
        String value = request.getHeaders().getValue(HttpHeaderName.fromString(name));
        return value == null ? "" : value;
    }
}
