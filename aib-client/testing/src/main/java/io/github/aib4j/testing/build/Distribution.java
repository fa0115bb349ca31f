package io.github.aib4j.testing.build;

import java.time.Instant;
import java.util.Optional;

/**
 * The part of a run that makes one output.
 *
 * @param end when it ends, with or without success
 * @param failure the failure at the end, if any
 */
public record Distribution(Instant begin, Instant end, Optional<Failure> failure) {
    /**
     * Whether the run only stopped waiting: the image is good, and its gallery version may still be finished (reported,
     * F16).
     */
    public boolean goesOnAlone() {
        return failure.filter(f -> f.message().contains("deadline exceeded")).isPresent();
    }
}
