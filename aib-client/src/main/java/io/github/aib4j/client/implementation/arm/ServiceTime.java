package io.github.aib4j.client.implementation.arm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time at the service, as its answers tell it. Thread-safe. */
public final class ServiceTime {
    private static final Duration LATELY = Duration.ofMinutes(1);

    private volatile @Nullable Told last;

    /** An answer has come. */
    void update(ArmResponse response) {
        response.date().ifPresent(date -> last = new Told(date, System.nanoTime()));
    }

    /** The service's time at an answer of the last minute, which was not later than what is sent now; nothing without one. */
    public Optional<Instant> lately() {
        return Optional.ofNullable(last)
                .filter(told -> System.nanoTime() - told.at() < LATELY.toNanos())
                .map(Told::date);
    }

    private record Told(Instant date, long at) {}
}
