package io.github.aib4j.testing.server;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.core.util.FluxUtil;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.ConnectionDropped;
import io.github.aib4j.testing.wire.NeverAnswered;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Passes requests of azure-core to the service, on the calling thread. It serves one cloud's endpoint and its storage
 * addresses.
 */
public final class LocalHttpClient implements HttpClient, AutoCloseable {
    private final RequestHandler service;
    private final String endpoint;
    private final String storage;

    /** Requests that are never answered wait for this, which only fails when the service is closed. */
    private final CompletableFuture<HttpResponse> unanswered = new CompletableFuture<>();

    /** The same for callers that may cancel: a future would keep each of them until the end. */
    private final Sinks.Empty<HttpResponse> unansweredLater = Sinks.empty();

    public LocalHttpClient(RequestHandler service, CloudAddresses cloud) {
        this.service = service;
        this.endpoint = cloud.management();
        this.storage = cloud.blobSuffix();
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> FluxUtil.collectBytesInByteBufferStream(
                                Optional.ofNullable(request.getBody()).orElse(Flux.empty()))
                        .map(body -> answer(request, body)))
                .onErrorResume(NeverAnswered.class, e -> unansweredLater.asMono());
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, @Nullable Context context) {
        byte[] body = Optional.ofNullable(request.getBodyAsBinaryData())
                .map(BinaryData::toBytes)
                .orElse(new byte[0]);
        try {
            return answer(request, body);
        } catch (NeverAnswered e) {
            return waitForever();
        }
    }

    private HttpResponse waitForever() {
        try {
            return unanswered.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while no answer came"));
        } catch (ExecutionException e) {
            throw closed();
        }
    }

    /** Breaks the connections of clients that wait for a response that never comes. */
    @Override
    public void close() {
        unanswered.completeExceptionally(closed());
        unansweredLater.tryEmitError(closed());
    }

    private static UncheckedIOException closed() {
        return new UncheckedIOException(new IOException("the service was closed before it answered"));
    }

    private HttpResponse answer(HttpRequest request, byte[] body) {
        ServiceRequest asked = checked(ServiceRequest.received(
                request.getHttpMethod().toString(), request.getUrl().toString(), headers(request), body));
        try {
            return new LocalHttpResponse(request, service.answer(asked));
        } catch (ConnectionDropped e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    private static Map<String, String> headers(HttpRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
        return headers;
    }

    private ServiceRequest checked(ServiceRequest request) {
        String origin = request.origin();
        if (!origin.equalsIgnoreCase(endpoint) && !origin.endsWith(storage)) {
            throw new IllegalArgumentException("this service is " + endpoint + " and answers for no other, but "
                    + origin + " was asked; give the client the endpoint of LocalImageBuilder.endpoint()");
        }
        return request;
    }
}
