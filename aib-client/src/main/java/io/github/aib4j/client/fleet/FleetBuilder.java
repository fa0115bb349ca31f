package io.github.aib4j.client.fleet;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The settings that every kind of fleet has, whether its builds live in memory or in a database. Not thread-safe.
 *
 * @param <B> the builder of one kind of fleet
 * @since 0.1.0
 */
public abstract class FleetBuilder<B extends FleetBuilder<B>> {
    /** Short enough to be added to a date, even several times. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private int runningPerRegion = 20;
    private int runningPerSubscription = Integer.MAX_VALUE;
    private Duration watchEvery = Duration.ofMinutes(2);
    private RequestBudget reads = RequestBudget.ALL_READS;
    private int retries = 1;
    private Duration retryWait = Duration.ofMinutes(5);
    private FleetClock clock = FleetClock.system();
    private int threads = 8;
    private Consumer<FleetEvent> listener = event -> {};

    /** For the builders of this library. */
    protected FleetBuilder() {}

    /** Returns this builder in its own type. */
    protected abstract B self();

    /**
     * How many builds run at once in a region of a subscription; 20 by default. Each takes four cores of the
     * subscription's quota for Azure Container Instances.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public B runningPerRegion(int builds) {
        this.runningPerRegion = positive(builds, "runningPerRegion");
        return self();
    }

    /**
     * How many builds run at once in a subscription, in all its regions together; no limit by default.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public B runningPerSubscription(int builds) {
        this.runningPerSubscription = positive(builds, "runningPerSubscription");
        return self();
    }

    /**
     * How often the state of running builds is read; every two minutes by default. The fleet learns of an end that much
     * later at most.
     *
     * @throws IllegalArgumentException if the time is not positive, or longer than a hundred years
     */
    public B watchEvery(Duration interval) {
        this.watchEvery = positive(interval, "watchEvery");
        return self();
    }

    /** How many reads this fleet may send to a subscription; all that the subscription has by default. */
    public B readBudget(RequestBudget budget) {
        this.reads = Objects.requireNonNull(budget, "budget");
        return self();
    }

    /**
     * How many times a build is run again after a failure that its diagnosis calls one that may pass ({@link
     * io.github.aib4j.model.diagnose.RetryAdvice#YES}); once by default.
     *
     * @param retries 0 for never
     * @param wait how long to wait before the first, five minutes by default; doubled for each later one
     * @throws IllegalArgumentException if the number is negative, or the time is not positive, or longer than a hundred
     *     years
     */
    public B retries(int retries, Duration wait) {
        if (retries < 0) {
            throw new IllegalArgumentException("retries is " + retries + "; give 0 or more");
        }
        this.retries = retries;
        this.retryWait = positive(wait, "wait");
        return self();
    }

    /** Receives the events of builds, on a thread that drives the fleet. Whatever it throws is logged. */
    public B listener(Consumer<FleetEvent> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return self();
    }

    /** The time of the fleet; this machine's by default. */
    public B clock(FleetClock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return self();
    }

    /**
     * How many threads send requests at most; 8 by default.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public B threads(int threads) {
        this.threads = positive(threads, "threads");
        return self();
    }

    /** The limit of {@link #runningPerRegion(int)}. */
    protected final int runningPerRegion() {
        return runningPerRegion;
    }

    /** The limit of {@link #runningPerSubscription(int)}. */
    protected final int runningPerSubscription() {
        return runningPerSubscription;
    }

    /** The interval of {@link #watchEvery(Duration)}. */
    protected final Duration watchEvery() {
        return watchEvery;
    }

    /** The budget of {@link #readBudget(RequestBudget)}. */
    protected final RequestBudget readBudget() {
        return reads;
    }

    /** The number of {@link #retries(int, Duration)}. */
    protected final int retries() {
        return retries;
    }

    /** The time to wait of {@link #retries(int, Duration)}. */
    protected final Duration retryWait() {
        return retryWait;
    }

    /** The listener of {@link #listener(Consumer)}. */
    protected final Consumer<FleetEvent> listener() {
        return listener;
    }

    /** The clock of {@link #clock(FleetClock)}. */
    protected final FleetClock clock() {
        return clock;
    }

    /** The number of {@link #threads(int)}. */
    protected final int threads() {
        return threads;
    }

    /**
     * Returns the number.
     *
     * @throws IllegalArgumentException if it is not positive; the message names the setting
     */
    protected static int positive(int number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " is " + number + "; give a positive number");
        }
        return number;
    }

    /**
     * Returns the time.
     *
     * @throws IllegalArgumentException if it is not positive, or longer than a hundred years; the message names the setting
     */
    protected static Duration positive(Duration time, String name) {
        Objects.requireNonNull(time, name);
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " is " + time + "; give a positive time");
        }
        if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + time + "; give a time of at most a hundred years");
        }
        return time;
    }
}
