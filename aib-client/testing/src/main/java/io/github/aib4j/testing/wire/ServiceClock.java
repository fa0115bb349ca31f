package io.github.aib4j.testing.wire;

import java.time.Duration;
import java.time.Instant;

/** The service's clock. */
public interface ServiceClock {
    Instant now();

    /** Called when a client polls. */
    void polled();

    /** Lets time pass before a response: advances a manual clock, or waits for a running one. */
    void pass(Duration time);
}
