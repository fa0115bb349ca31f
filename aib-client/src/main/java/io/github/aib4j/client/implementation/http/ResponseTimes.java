package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.DateTimeRfc1123;
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
    /** A number that means forever, whether in seconds or milliseconds. */
    private static final BigInteger LONGEST = BigInteger.valueOf(999_999_999_999L);

    private ResponseTimes() {}

    /** The service's time when it responded. */
    public static Optional<Instant> date(HttpResponse response) {
        return date(response.getHeaders());
    }

    private static Optional<Instant> date(HttpHeaders headers) {
        return Optional.ofNullable(headers.getValue(HttpHeaderName.DATE)).flatMap(ResponseTimes::httpDate);
    }

    /** The wait that {@code Retry-After} asks for, in either of its forms; empty if the header makes no sense. */
    public static Optional<Duration> retryAfter(HttpResponse response) {
        return retryAfter(response.getHeaders());
    }

    /** The wait that the headers of a finished response ask for. */
    public static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.getValue(HttpHeaderName.RETRY_AFTER) == null
                ? Optional.empty()
                : retryAfter(headers, date(headers).orElseGet(Instant::now));
    }

    /**
     * The longest wait that azure-core may read from the response before a retry. azure-core uses the clock of this
     * machine, prefers two headers in milliseconds, and accepts signs, digits of any script, and dates with a wrong
     * weekday.
     */
    static Duration longestWait(HttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        return Stream.of(
                        retryAfter(headers),
                        retryAfter(headers, Instant.now()),
                        header(headers, "Retry-After").flatMap(ResponseTimes::asAzureCore),
                        header(headers, "x-ms-retry-after-ms").flatMap(text -> anyNumber(text, ChronoUnit.MILLIS)),
                        header(headers, "retry-after-ms").flatMap(text -> anyNumber(text, ChronoUnit.MILLIS)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The wait of azure-core 1.61.0; a value that it fails to parse must not reach it. */
    private static Optional<Duration> asAzureCore(String text) {
        try {
            return Optional.of(Duration.between(
                    Instant.now(), new DateTimeRfc1123(text).getDateTime().toInstant()));
        } catch (DateTimeException e) {
            return anyNumber(text, ChronoUnit.SECONDS);
        } catch (RuntimeException e) {
            return Optional.of(Duration.ofSeconds(LONGEST.longValueExact()));
        }
    }

    private static Optional<Duration> anyNumber(String text, ChronoUnit unit) {
        try {
            return Optional.of(Duration.of(Math.min(Long.parseLong(text), LONGEST.longValueExact()), unit));
        } catch (NumberFormatException e) {
            return number(text, unit);
        }
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        return Optional.ofNullable(headers.getValue(HttpHeaderName.RETRY_AFTER))
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

    /** A time in the format of headers. */
    public static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
