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
final class Answer {
    private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");

    private final Task task;
    private final HttpResponse response;
    private final byte[] body;

    Answer(Task task, HttpResponse response, byte[] body) {
        this.task = task;
        this.response = response;
        this.body = body;
    }

    /** What was asked for. */
    Task task() {
        return task;
    }

    /** The answer as azure-core gave it; its body is spent. */
    HttpResponse response() {
        return response;
    }

    /** The body; empty if there was none. */
    byte[] body() {
        return body;
    }

    /** The HTTP status. */
    int status() {
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
    Optional<Instant> date() {
        return date(response);
    }

    /** How long the service asks to wait, in either form of {@code Retry-After}; nothing if that makes no sense. */
    Optional<Duration> retryAfter() {
        return retryAfter(response);
    }

    static Optional<Duration> retryAfter(HttpResponse response) {
        return header(response, "Retry-After")
                .flatMap(text -> text.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : httpDate(text)
                                .map(until -> Duration.between(date(response).orElseGet(Instant::now), until))
                                .filter(wait -> !wait.isNegative()));
    }

    private static Optional<Instant> date(HttpResponse response) {
        return header(response, "Date").flatMap(Answer::httpDate);
    }

    private static Optional<String> header(HttpResponse response, String name) {
        return Optional.ofNullable(response.getHeaderValue(HttpHeaderName.fromString(name)));
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
