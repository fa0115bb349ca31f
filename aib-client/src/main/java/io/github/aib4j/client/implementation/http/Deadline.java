package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.util.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The latest time for a call to return, with its requests, retries, pages and pauses. It travels in the {@link Context}
 * of the call, where every sender and every pause finds it. Immutable.
 */
public final class Deadline {
    /** No deadline. */
    public static final Deadline NONE = new Deadline(Optional.empty(), null, Instant.EPOCH, null);

    private static final String KEY = "io.github.aib4j.deadline";

    /** How often to read a clock that others advance. */
    private static final Duration CLOCK_INTERVAL = Duration.ofMillis(20);

    /** Short enough to be counted in nanoseconds; a longer limit has no effect. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Optional<Duration> limit;
    private final @Nullable InstantSource clock;
    private final Instant begun;
    private final @Nullable Deadline outer;

    private Deadline(Optional<Duration> limit, @Nullable InstantSource clock, Instant begun, @Nullable Deadline outer) {
        this.limit = limit.map(Deadline::finite);
        this.clock = clock;
        this.begun = begun;
        this.outer = outer;
    }

    /**
     * A deadline that starts now.
     *
     * @param limit how long it may take; empty for no deadline
     * @param clock the clock to use; empty for the monotonic clock of this machine
     */
    public static Deadline start(Optional<Duration> limit, Optional<InstantSource> clock) {
        return since(now(clock.orElse(null)), limit, clock);
    }

    /** A deadline that started at an earlier time of its clock. */
    public static Deadline since(Instant begun, Optional<Duration> limit, Optional<InstantSource> clock) {
        return new Deadline(limit, clock.orElse(null), begun, null);
    }

    /** The deadline of the call with that context. */
    public static Deadline of(Context context) {
        return (Deadline) context.getData(KEY).orElse(NONE);
    }

    static Deadline of(HttpPipelineCallContext context) {
        return (Deadline) context.getData(KEY).orElse(NONE);
    }

    /** The context of a call with this deadline. */
    public Context in(Context context) {
        return context.addData(KEY, this);
    }

    /** A deadline that starts now and ends after that time, or at the end of this one, whichever comes first. */
    public Deadline within(Duration time) {
        return new Deadline(Optional.of(time), clock, now(clock), this);
    }

    /** When it started, by its own clock. */
    public Instant begun() {
        return begun;
    }

    /** The limit; of nested deadlines, that of the one that has passed or comes first. */
    public Duration limit() {
        Duration own = limit.orElse(FOREVER);
        return outer != null && outer.left().compareTo(ownLeft()) < 0 ? outer.limit() : own;
    }

    /** Whether it is over. */
    public boolean isExpired() {
        return left().isNegative() || left().isZero();
    }

    /** Whether others advance its clock, so that the local waiting time is unknown. */
    public boolean isMoved() {
        return clock != null;
    }

    /** A wait, cut off just after the deadline, because timers may fire a fraction of a millisecond early. */
    public Duration cut(Duration wait) {
        Duration left = left();
        if (isMoved() || left.compareTo(wait) >= 0) {
            return wait;
        }
        return left.isNegative() ? Duration.ZERO : left.plusMillis(1);
    }

    /**
     * Waits on this thread, but not past the deadline.
     *
     * @throws IllegalStateException if the thread is interrupted; its interrupt status stays set
     */
    public void pause(Duration wait) {
        long end = System.nanoTime() + nanos(cut(wait));
        long left = end - System.nanoTime();
        while (left > 0 && !(isMoved() && isExpired())) {
            sleep(isMoved() ? Math.min(left, CLOCK_INTERVAL.toNanos()) : left);
            left = end - System.nanoTime();
        }
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting; what was begun goes on at the service", e);
        }
    }

    /** Waits without a thread, but not past the deadline. */
    public Mono<Boolean> pauseLater(Duration wait) {
        Mono<Boolean> pause = Mono.defer(() -> Mono.delay(cut(wait))).thenReturn(true);
        return isMoved() && !limits().equals(FOREVER) ? Mono.firstWithSignal(pause, reached()) : pause;
    }

    /** The same result, or an error at the deadline. */
    public <T> Mono<T> limiting(Mono<T> call, Supplier<? extends RuntimeException> expired) {
        return limits().equals(FOREVER) ? call : call.timeout(reached(), Mono.error(expired));
    }

    /** Interrupts this thread at the deadline, unless the alarm is closed before. */
    public DeadlineInterrupter alarm() {
        return limits().equals(FOREVER)
                ? DeadlineInterrupter.NONE
                : DeadlineInterrupter.forThisThread(this::isExpired, untilFirstCheck(), CLOCK_INTERVAL);
    }

    private Mono<Boolean> reached() {
        return DeadlineInterrupter.when(this::isExpired, untilFirstCheck(), CLOCK_INTERVAL);
    }

    private Duration untilFirstCheck() {
        return isMoved() ? CLOCK_INTERVAL : cut(FOREVER);
    }

    /** The shortest of its limits. */
    private Duration limits() {
        Duration own = limit.orElse(FOREVER);
        return outer != null && outer.limits().compareTo(own) < 0 ? outer.limits() : own;
    }

    private Duration left() {
        Duration own = ownLeft();
        return outer != null && outer.left().compareTo(own) < 0 ? outer.left() : own;
    }

    private Duration ownLeft() {
        return limit.map(time -> time.minus(Duration.between(begun, now(clock))))
                .orElse(FOREVER);
    }

    private static Instant now(@Nullable InstantSource clock) {
        return clock == null ? Instant.EPOCH.plusNanos(System.nanoTime()) : clock.instant();
    }

    private static Duration finite(Duration time) {
        return time.compareTo(FOREVER) < 0 ? time : FOREVER;
    }

    /** The number of nanoseconds, bounded so that it can be added to a clock. */
    public static long nanos(Duration time) {
        return finite(time).toNanos();
    }
}
