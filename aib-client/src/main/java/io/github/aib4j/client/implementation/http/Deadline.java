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
 * Until when a call may take: its requests, retries, pages and pauses together. It travels in the {@link Context} of the
 * call, so that whoever sends or pauses finds it. Immutable.
 */
public final class Deadline {
    /** No deadline. */
    public static final Deadline NONE = new Deadline(Optional.empty(), null, Instant.EPOCH, null);

    private static final String KEY = "io.github.aib4j.deadline";

    /** How often to look at a clock that somebody else moves. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    /** More than that is as good as forever, and still a number of nanoseconds. */
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
     * One that begins now.
     *
     * @param limit how long it may take; empty for no deadline
     * @param clock the clock to go by; empty for one of this machine that adjustments do not affect
     */
    public static Deadline start(Optional<Duration> limit, Optional<InstantSource> clock) {
        return since(now(clock.orElse(null)), limit, clock);
    }

    /** One that began then, by its own clock. */
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

    /** One that begins now and ends after that time, or with this if that comes first. */
    public Deadline within(Duration time) {
        return new Deadline(Optional.of(time), clock, now(clock), this);
    }

    /** When it began, by its own clock. */
    public Instant begun() {
        return begun;
    }

    /** How long it was to take at most: of two limits the one that is over, or comes first. */
    public Duration limit() {
        Duration own = limit.orElse(FOREVER);
        return outer != null && outer.left().compareTo(ownLeft()) < 0 ? outer.limit() : own;
    }

    /** Whether it is over. */
    public boolean isExpired() {
        return left().isNegative() || left().isZero();
    }

    /** Whether somebody else moves its clock, so that nobody can tell how long it takes here. */
    public boolean isMoved() {
        return clock != null;
    }

    /** A wait, cut just behind the deadline: timers may be early by a part of a millisecond. */
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
     * @throws IllegalStateException if the thread is interrupted; its mark stays set
     */
    public void pause(Duration wait) {
        long end = System.nanoTime() + nanos(cut(wait));
        long left = end - System.nanoTime();
        while (left > 0 && !(isMoved() && isExpired())) {
            sleep(isMoved() ? Math.min(left, GLANCE.toNanos()) : left);
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

    /** The same, given up at the deadline. */
    public <T> Mono<T> limiting(Mono<T> call, Supplier<? extends RuntimeException> expired) {
        return limits().equals(FOREVER) ? call : call.timeout(reached(), Mono.error(expired));
    }

    /** Whoever waits on this thread is interrupted at the deadline, until the alarm is closed. */
    public Alarm alarm() {
        return limits().equals(FOREVER) ? Alarm.NONE : Alarm.forThisThread(this::isExpired, untilFirstLook(), GLANCE);
    }

    private Mono<Boolean> reached() {
        return Alarm.when(this::isExpired, untilFirstLook(), GLANCE);
    }

    private Duration untilFirstLook() {
        return isMoved() ? GLANCE : cut(FOREVER);
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

    /** As a number that can be added to a clock: a century is as good as forever. */
    public static long nanos(Duration time) {
        return finite(time).toNanos();
    }
}
