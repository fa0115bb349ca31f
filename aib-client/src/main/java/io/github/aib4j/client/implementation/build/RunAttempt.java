package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.implementation.arm.ServiceTime;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to start a build, and what distinguishes its run from earlier ones of the same template.
 *
 * @param attempt its number, from 1
 * @param sent when the first attempt was sent, in {@link System#nanoTime()}
 * @param before the service's time in a response shortly before, if there was one
 * @param leftOpen whether an earlier attempt may have started the build
 */
record RunAttempt(int attempt, long sent, Optional<Instant> before, boolean leftOpen) {
    /** The greatest difference between the service's clocks (assumed; 63 milliseconds were recorded). */
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** A build that started earlier than this before the request, by the local clock, is another one. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    static RunAttempt first(ServiceTime time) {
        return new RunAttempt(1, System.nanoTime(), time.lately(), false);
    }

    RunAttempt next(boolean open) {
        return new RunAttempt(attempt + 1, sent, before, leftOpen || open);
    }

    /**
     * Whether this attempt started the run: the run did not start earlier, and had not ended before. The service's time
     * in a recent response is more precise than the time elapsed locally.
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
