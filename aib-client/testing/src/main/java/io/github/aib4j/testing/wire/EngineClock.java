package io.github.aib4j.testing.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The service's clock, as its parts see it. When a poll lets time pass, events that were due by then happen first, and
 * each event of a deployment happens at its own time.
 */
public final class EngineClock implements ServiceClock {
    private final ServiceClock clock;
    private final Consumer<Instant> passed;
    private Optional<Instant> frozen = Optional.empty();

    /**
     * @param passed receives the time after each poll
     */
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

    /** Runs something while the clock is stopped at this time. */
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
