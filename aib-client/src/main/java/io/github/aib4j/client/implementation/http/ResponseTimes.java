package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the headers of a response say about time: when it was sent, and how long to wait. */
public final class ResponseTimes {
    /** A number that is as good as forever, both in seconds and in milliseconds. */
    private static final BigInteger LONGEST = BigInteger.valueOf(999_999_999_999L);

    private ResponseTimes() {}

    /** The service's time when it responded. */
    public static Optional<Instant> date(HttpResponse response) {
        return date(response.getHeaders());
    }

    private static Optional<Instant> date(HttpHeaders headers) {
        return header(headers, "Date").flatMap(ResponseTimes::httpDate);
    }

    /** The wait that {@code Retry-After} asks for, in either of its forms; empty if the header makes no sense. */
    public static Optional<Duration> retryAfter(HttpResponse response) {
        return retryAfter(response.getHeaders());
    }

    /** The wait that the headers of a finished response ask for. */
    public static Optional<Duration> retryAfter(HttpHeaders headers) {
        return retryAfter(headers, date(headers).orElseGet(Instant::now));
    }

    /**
     * The longest wait that any header of the response asks for. azure-core waits before a retry; it uses this
     * machine's clock, and prefers two headers in milliseconds to all others.
     */
    static Duration longestWait(HttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        return Stream.of(
                        retryAfter(headers),
                        retryAfter(headers, Instant.now()),
                        header(headers, "x-ms-retry-after-ms").flatMap(text -> number(text, ChronoUnit.MILLIS)),
                        header(headers, "retry-after-ms").flatMap(text -> number(text, ChronoUnit.MILLIS)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        return header(headers, "Retry-After")
                .flatMap(text -> number(text, ChronoUnit.SECONDS)
                        .or(() -> httpDate(text)
                                .map(until -> Duration.between(now, until))
                                .filter(wait -> !wait.isNegative())));
    }

    private static Optional<Duration> number(String text, ChronoUnit unit) {
        return text.matches("\\d+")
                ? Optional.of(Duration.of(new BigInteger(text).min(LONGEST).longValueExact(), unit))
                : Optional.empty();
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getValue(HttpHeaderName.fromString(name)));
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
