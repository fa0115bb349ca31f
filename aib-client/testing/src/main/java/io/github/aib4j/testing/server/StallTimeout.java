package io.github.aib4j.testing.server;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * How long a client may keep a thread of a server waiting, from its first byte until its request is complete, and again
 * until it has taken the response. After that the thread is interrupted, which closes the connection that it waits for.
 * The time that the service itself takes does not count.
 */
final class StallTimeout implements AutoCloseable {
    private static final ThreadLocal<Watch> CURRENT = new ThreadLocal<>();

    private final Duration limit;
    private final ScheduledThreadPoolExecutor timer;

    StallTimeout(Duration limit, ThreadFactory daemons) {
        this.limit = limit;
        this.timer = new ScheduledThreadPoolExecutor(1, daemons);
        timer.setRemoveOnCancelPolicy(true);
        // An exchange may begin while the server is closed, which ends its connection.
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Runs an exchange on this thread, and starts waiting for its client. */
    void watch(Runnable exchange) {
        begin();
        try {
            exchange.run();
        } finally {
            end();
            Thread.interrupted();
        }
    }

    /** Starts waiting for the client. */
    void begin() {
        end();
        CURRENT.set(new Watch(Thread.currentThread()));
    }

    /** Stops waiting for the client, which has done its part. */
    void end() {
        Watch watch = CURRENT.get();
        if (watch != null) {
            CURRENT.remove();
            watch.end();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One period of waiting. After its end, its thread is no longer interrupted. */
    private final class Watch {
        private final Thread thread;
        private final Future<?> alarm;
        private boolean ended;

        Watch(Thread thread) {
            this.thread = thread;
            this.alarm = timer.schedule(this::interrupt, limit.toNanos(), TimeUnit.NANOSECONDS);
        }

        private synchronized void interrupt() {
            if (!ended) {
                thread.interrupt();
            }
        }

        synchronized void end() {
            ended = true;
            alarm.cancel(false);
        }
    }
}
