package io.github.aib4j.testing.wire;

import java.time.Duration;
import java.time.Instant;

/** The time in which the service lives. */
public interface ServiceClock {
    Instant now();

    /** Somebody asks how far something is. */
    void polled();

    /** Lets time pass before an answer: by moving a clock that stands still, by waiting for one that goes. */
    void pass(Duration time);
}
