package io.github.aib4j.client.implementation;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** An answer of the service whose body has been read. */
public final class Answer {
    private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");

    private final HttpResponse response;
    private final byte[] body;

    Answer(HttpResponse response, byte[] body) {
        this.response = response;
        this.body = body;
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
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.getHeaderValue(HttpHeaderName.fromString(name)));
    }

    /** The service's id of the request. */
    public Optional<String> requestId() {
        return Optional.ofNullable(response.getHeaderValue(REQUEST_ID));
    }

    /** The time at the service when it answered. */
    public Optional<Instant> date() {
        return header("Date").flatMap(Answer::httpDate);
    }

    /** How long the service asks to wait, in either form of {@code Retry-After}. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After").flatMap(this::retryAfter);
    }

    private Optional<Duration> retryAfter(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return httpDate(text)
                .map(until -> Duration.between(date().orElseGet(Instant::now), until))
                .filter(wait -> !wait.isNegative());
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
