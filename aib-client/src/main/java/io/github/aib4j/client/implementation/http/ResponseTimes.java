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
    /** A number that is as good as forever, both in seconds and in milliseconds. */
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
     * The longest wait that anything in the answer can be taken for. azure-core, which waits before a request is tried
     * again, goes by this machine's clock, and by two headers in milliseconds before all others; it takes signs, the digits
     * of every script, and dates whose weekday is another for times.
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

    /** What azure-core 1.61.0 would wait; a text that it fails to read is one that it must not be given. */
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

    /** A time as headers have it. */
    public static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
