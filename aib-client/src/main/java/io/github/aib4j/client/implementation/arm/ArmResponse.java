package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import io.github.aib4j.client.implementation.http.ResponseTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A response of the service whose body has been read. */
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

    /** What the request was for. */
    public RequestPurpose task() {
        return task;
    }

    /** azure-core's response; its body is consumed. */
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

    /** A header; the letter case of its name does not matter. */
    public Optional<String> header(String name) {
        return header(response, name);
    }

    /** The service's id of the request. */
    public Optional<String> requestId() {
        return Optional.ofNullable(response.getHeaderValue(REQUEST_ID));
    }

    /** The service's time when it responded. */
    public Optional<Instant> date() {
        return ResponseTimes.date(response);
    }

    /** The wait that {@code Retry-After} asks for, in either of its forms; empty if the header makes no sense. */
    public Optional<Duration> retryAfter() {
        return ResponseTimes.retryAfter(response);
    }

    private static Optional<String> header(HttpResponse response, String name) {
        return Optional.ofNullable(response.getHeaderValue(HttpHeaderName.fromString(name)));
    }
}
