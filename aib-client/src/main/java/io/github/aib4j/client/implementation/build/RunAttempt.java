package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.implementation.arm.ServiceTime;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to begin a build, and what tells its run from earlier ones of the same template.
 *
 * @param attempt which one it is, counted from 1
 * @param sent when the first was sent, in {@link System#nanoTime()}
 * @param before the time at the service at an answer shortly before, if there was one
 * @param leftOpen whether an earlier one may have begun the build
 */
record RunAttempt(int attempt, long sent, Optional<Instant> before, boolean leftOpen) {
    /** How far the clocks of the service may lie apart: assumed; 63 milliseconds were recorded. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** A build that began longer than this before the request, by what time has passed here, is another one. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    static RunAttempt first(ServiceTime time) {
        return new RunAttempt(1, System.nanoTime(), time.lately(), false);
    }

    RunAttempt next(boolean open) {
        return new RunAttempt(attempt + 1, sent, before, leftOpen || open);
    }

    /**
     * Whether a run is the one that this began: it began no earlier, and had not ended before. What an answer shortly
     * before told of the time is more exact than what has passed here since.
     */
    boolean isOurs(RunStatus run, TemplateSnapshot snapshot) {
        Instant asked = before.orElseGet(() -> askedAt(snapshot));
        Instant earliest = asked.minus(before.isPresent() ? SKEW : RECENT);
        return run.startTime().filter(start -> !start.isBefore(earliest)).isPresent()
                && run.endTime().filter(end -> end.isBefore(asked)).isEmpty();
    }

    private Instant askedAt(TemplateSnapshot snapshot) {
        return snapshot.date().orElseGet(Instant::now).minus(Duration.ofNanos(System.nanoTime() - sent));
    }
}
