package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpHeaderName;
import io.github.aib4j.client.implementation.http.ResponseTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service's time as its responses report it. Thread-safe. */
public final class ServiceTime {
    private static final Duration LATELY = Duration.ofMinutes(1);

    private volatile @Nullable Reading last;

    /** Records the time of a response, which is parsed only when needed. */
    void update(ArmResponse response) {
        String date = response.response().getHeaderValue(HttpHeaderName.DATE);
        if (date != null) {
            last = new Reading(date, System.nanoTime());
        }
    }

    /**
     * The service's time in a response of the last minute, which is not later than a request that is sent now; empty if
     * there was none.
     */
    public Optional<Instant> lately() {
        return Optional.ofNullable(last)
                .filter(reading -> System.nanoTime() - reading.at() < LATELY.toNanos())
                .flatMap(reading -> ResponseTimes.httpDate(reading.date()));
    }

    private record Reading(String date, long at) {}
}
