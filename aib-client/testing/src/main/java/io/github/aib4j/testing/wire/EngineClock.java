package io.github.aib4j.testing.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The service's clock, as its parts see it: when a poll lets time pass, what was going to happen by then happens first; and
 * what a deployment does happens at its own time.
 */
public final class EngineClock implements ServiceClock {
    private final ServiceClock clock;
    private final Consumer<Instant> passed;
    private Optional<Instant> frozen = Optional.empty();

    /** @param passed told the time after each poll */
    public EngineClock(ServiceClock clock, Consumer<Instant> passed) {
        this.clock = clock;
        this.passed = passed;
    }

    @Override
    public Instant now() {
        return frozen.orElseGet(clock::now);
    }

    @Override
    public void polled() {
        if (frozen.isEmpty()) {
            clock.polled();
            passed.accept(clock.now());
        }
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    /** Does something while the clock stands at this time. */
    public <T> T at(Instant time, Supplier<T> action) {
        Optional<Instant> before = frozen;
        frozen = Optional.of(time);
        try {
            return action.get();
        } finally {
            frozen = before;
        }
    }
}
