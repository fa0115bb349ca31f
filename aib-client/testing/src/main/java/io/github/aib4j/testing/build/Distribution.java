package io.github.aib4j.testing.build;

import java.time.Instant;
import java.util.Optional;

/**
 * The stretch of a run in which it makes one output.
 *
 * @param end when it is through with it, well or badly
 * @param failure what goes wrong at the end, if something does
 */
public record Distribution(Instant begin, Instant end, Optional<Failure> failure) {
    /**
     * Whether the run only ceased to wait: the image is good, and its gallery version may still be finished (reported,
     * F16).
     */
    public boolean goesOnAlone() {
        return failure.filter(f -> f.message().contains("deadline exceeded")).isPresent();
    }
}
