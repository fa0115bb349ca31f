package io.github.aib4j.client.fleet;

import io.github.aib4j.client.implementation.poll.PollSchedule;
import java.time.Duration;
import java.time.Instant;

/**
 * When a lane may send requests: its budget, the pauses that the service asks for, and the service's clock. Not
 * thread-safe.
 */
final class LaneRequests {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(15);

    private final TokenBucket reads;
    private final TokenBucket writes;
    private Instant pausedUntil = Instant.MIN;
    private Duration ahead = Duration.ZERO;
    private long throttles;
    private int inARow;

    LaneRequests(FleetSettings settings, Instant now) {
        this.reads = new TokenBucket(settings.reads(), now);
        this.writes = new TokenBucket(settings.writes(), now);
    }

    boolean mayRead(Instant now) {
        return reads.tryTake(now);
    }

    boolean mayWrite(Instant now) {
        return writes.tryTake(now);
    }

    Instant nextRead(Instant now) {
        return reads.nextAt(now);
    }

    Instant nextWrite(Instant now) {
        return writes.nextAt(now);
    }

    Instant pausedUntil() {
        return pausedUntil;
    }

    /** Records a response. */
    void answered() {
        inARow = 0;
    }

    /**
     * Records that the service refused a request because there were too many, and returns until when nothing is sent.
     */
    Instant throttled(RuntimeException failure, Instant now) {
        throttles++;
        inARow++;
        Duration asked = PollSchedule.retryAfter(failure).orElse(pause(inARow));
        Duration wait = asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
        pausedUntil = now.plus(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
        return pausedUntil;
    }

    /** How long to wait after that many failures in a row: from 5 seconds, doubled each time, to a minute. */
    static Duration pause(int failures) {
        Duration wait = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 6));
        return wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
    }

    /** Records the time in a response of the service. */
    void serviceTime(Instant told, Instant now) {
        ahead = Duration.between(now, told);
    }

    /** An estimate of the service's time that is never ahead of it. */
    Instant serviceTime(Instant now) {
        return now.plus(ahead);
    }

    FleetFigures figures() {
        return new FleetFigures(reads.taken(), writes.taken(), throttles, Duration.ZERO);
    }
}
