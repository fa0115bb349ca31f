package io.github.aib4j.client.implementation.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Interrupts a thread that waits within an HTTP client past its deadline. It does so repeatedly until the call returns,
 * because a retry policy may take the first interrupt for a broken connection.
 */
public final class DeadlineInterrupter implements AutoCloseable {
    /** Never interrupts. */
    static final DeadlineInterrupter NONE = new DeadlineInterrupter(null);

    private static final long IDLE_SECONDS = 5;

    /** One thread for all deadlines. It only interrupts others, and ends when there is nothing left to watch. */
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final @Nullable Thread sleeper;
    private @Nullable Future<?> watch;
    private boolean hasInterrupted;
    private boolean isClosed;

    private DeadlineInterrupter(@Nullable Thread sleeper) {
        this.sleeper = sleeper;
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(null, work, "aib4j-deadlines", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    /** Interrupts the thread that calls this. */
    static DeadlineInterrupter forThisThread(BooleanSupplier isTime, Duration first, Duration period) {
        DeadlineInterrupter alarm = new DeadlineInterrupter(Thread.currentThread());
        alarm.watch = watch(() -> alarm.interruptIf(isTime), first, period);
        return alarm;
    }

    /** Emits when the condition is true, on a thread that may block. */
    static Mono<Boolean> when(BooleanSupplier isTime, Duration first, Duration period) {
        return Mono.<Boolean>create(sink -> {
                    Future<?> watch = watch(
                            () -> {
                                if (isTime.getAsBoolean()) {
                                    sink.success(true);
                                }
                            },
                            first,
                            period);
                    sink.onDispose(() -> watch.cancel(false));
                })
                .publishOn(Schedulers.boundedElastic());
    }

    private static Future<?> watch(Runnable check, Duration first, Duration period) {
        return TIMER.scheduleWithFixedDelay(check, first.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void interruptIf(BooleanSupplier isTime) {
        if (!isClosed && sleeper != null && isTime.getAsBoolean()) {
            hasInterrupted = true;
            sleeper.interrupt();
        }
    }

    /** Whether it has interrupted the thread. */
    public synchronized boolean hasInterrupted() {
        return hasInterrupted;
    }

    /** Ends it and clears the interrupt status that it has set; called on the watched thread itself. */
    @Override
    public synchronized void close() {
        if (isClosed || sleeper == null) {
            return;
        }
        isClosed = true;
        if (watch != null) {
            watch.cancel(false);
        }
        if (hasInterrupted) {
            Thread.interrupted();
        }
    }
}
