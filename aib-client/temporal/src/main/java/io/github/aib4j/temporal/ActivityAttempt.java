package io.github.aib4j.temporal;

import io.github.aib4j.client.fleet.FleetClock;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCanceledException;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of an activity. A timer sends its heartbeats, whatever the activity is waiting for; a response to a
 * heartbeat, such as a cancel, ends a pause.
 */
final class ActivityAttempt implements AutoCloseable {
    private static final int BEATS_PER_TIMEOUT = 3;

    private final ActivityExecutionContext context;
    private final FleetClock clock;
    private final ScheduledFuture<?> beats;
    private String details;
    private @Nullable ActivityCompletionException end;
    private @Nullable Thread waiting;

    private ActivityAttempt(
            ActivityExecutionContext context, ScheduledExecutorService timer, FleetClock clock, String details) {
        this.context = context;
        this.clock = clock;
        this.details = details;
        long every = context.getInfo().getHeartbeatTimeout().toMillis() / BEATS_PER_TIMEOUT;
        this.beats = timer.scheduleWithFixedDelay(this::sendHeartbeat, 0, Math.max(every, 1), TimeUnit.MILLISECONDS);
    }

    /** Starts with the details of the last heartbeat of an earlier attempt. */
    static ActivityAttempt start(ScheduledExecutorService timer, FleetClock clock, String initial) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        String known = context.getHeartbeatDetails(String.class)
                .filter(text -> !text.isEmpty())
                .orElse(initial);
        return new ActivityAttempt(context, timer, clock, known);
    }

    /** The details that the heartbeats carry. */
    synchronized String details() {
        return details;
    }

    synchronized void keep(String text) {
        details = text;
    }

    /** Whether there was an earlier attempt, which may already have sent the same requests. */
    boolean isRepeated() {
        return context.getInfo().getAttempt() > 1;
    }

    private void sendHeartbeat() {
        try {
            context.heartbeat(details());
        } catch (ActivityCompletionException e) {
            end(e);
        } catch (RuntimeException e) {
            // The next heartbeat may reach the server; if none does, another worker takes over.
        }
    }

    private synchronized void end(ActivityCompletionException e) {
        end = e;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** Whether the workflow was canceled. */
    synchronized boolean isCanceled() {
        return end instanceof ActivityCanceledException;
    }

    /**
     * Ends this attempt if Temporal has given it up: the worker shuts down, or another attempt has begun.
     *
     * @throws ActivityCompletionException the response to the heartbeat
     */
    synchronized void checkAlive() {
        if (end != null && !isCanceled()) {
            throw end;
        }
    }

    /** Waits, until the time is over or the attempt ends. */
    void pause(Duration time) {
        if (!time.isZero()) {
            interruptibly(() -> {
                clock.pause(time);
                return true;
            });
        }
    }

    /** Makes a call that may wait; a cancel interrupts it. */
    <T> @Nullable T interruptibly(Waiting<T> call) {
        synchronized (this) {
            if (end != null) {
                return null;
            }
            waiting = Thread.currentThread();
        }
        try {
            return call.run();
        } catch (InterruptedException e) {
            rethrowUnlessEnded(new IllegalStateException("The worker was interrupted", e));
        } catch (RuntimeException e) {
            rethrowUnlessEnded(e);
        } finally {
            finishWaiting();
        }
        return null;
    }

    /** Rethrows a failure, unless the call failed because this attempt has ended. */
    private synchronized void rethrowUnlessEnded(RuntimeException failure) {
        if (end == null) {
            throw failure;
        }
    }

    private synchronized void finishWaiting() {
        waiting = null;
        if (end != null) {
            Thread.interrupted();
        }
    }

    /** The exception that ended this attempt, or the other one if it has not ended. */
    synchronized RuntimeException cause(Supplier<RuntimeException> otherwise) {
        return end != null ? end : otherwise.get();
    }

    @Override
    public void close() {
        beats.cancel(false);
    }

    /** A call that may wait. */
    @FunctionalInterface
    interface Waiting<T> {
        /** Makes the call. */
        T run() throws InterruptedException;
    }
}
