package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import io.github.aib4j.client.implementation.http.ResponseTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An answer of the service whose body has been read. */
public final class ArmResponse {
    static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");

    private final RequestPurpose task;
    private final HttpResponse response;
    private final byte[] body;

    ArmResponse(RequestPurpose task, HttpResponse response, byte[] body) {
        this.task = task;
        this.response = response;
        this.body = body;
    }

    /** What was asked for. */
    public RequestPurpose task() {
        return task;
    }

    /** The answer as azure-core gave it; its body is spent. */
    public HttpResponse response() {
        return response;
    }

    /** The body; empty if there was none. */
    public byte[] body() {
        return body;
    }

    /** The HTTP status. */
    public int status() {
        return response.getStatusCode();
    }

    /** A header, whatever its letter case. */
    Optional<String> header(String name) {
        return header(response, name);
    }

    /** The service's id of the request. */
    Optional<String> requestId() {
        return Optional.ofNullable(response.getHeaderValue(REQUEST_ID));
    }

    /** The time at the service when it answered. */
    public Optional<Instant> date() {
        return ResponseTimes.date(response);
    }

    /** How long the service asks to wait, in either form of {@code Retry-After}; nothing if that makes no sense. */
    public Optional<Duration> retryAfter() {
        return ResponseTimes.retryAfter(response);
    }

    private static Optional<String> header(HttpResponse response, String name) {
        return Optional.ofNullable(response.getHeaderValue(HttpHeaderName.fromString(name)));
    }
}
