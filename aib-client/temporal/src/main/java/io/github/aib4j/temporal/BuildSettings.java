package io.github.aib4j.temporal;

import java.time.Duration;
import java.util.Optional;

/**
 * How builds are followed.
 *
 * @param watchEvery how often a running build is looked at, which costs one read each time; every two minutes by default
 * @param heartbeatTimeout after which silence of a worker another one takes over; one minute by default
 * @param retries how many times a build is run again after a failure that its diagnosis calls one that may pass; once by
 *     default
 * @param retryWait how long to wait before the first retry, doubled for each later one; five minutes by default
 * @param searchable whether workflows set the attributes of {@link AibSearchAttributes}, which must exist in the namespace
 *     then; not by default
 * @since 0.1.0
 */
public record BuildSettings(
        Duration watchEvery, Duration heartbeatTimeout, int retries, Duration retryWait, boolean searchable) {
    private static final BuildSettings DEFAULTS =
            new BuildSettings(Duration.ofMinutes(2), Duration.ofMinutes(1), 1, Duration.ofMinutes(5), false);

    /** The defaults. */
    public static BuildSettings defaults() {
        return DEFAULTS;
    }

    /** The same with another interval. */
    public BuildSettings withWatchEvery(Duration interval) {
        return new BuildSettings(interval, heartbeatTimeout, retries, retryWait, searchable);
    }

    /** The same with another time until a worker counts as dead. */
    public BuildSettings withHeartbeatTimeout(Duration timeout) {
        return new BuildSettings(watchEvery, timeout, retries, retryWait, searchable);
    }

    /** The same with other retries; 0 for none. */
    public BuildSettings withRetries(int number, Duration wait) {
        return new BuildSettings(watchEvery, heartbeatTimeout, number, wait, searchable);
    }

    /** The same with search attributes. */
    public BuildSettings withSearchAttributes() {
        return new BuildSettings(watchEvery, heartbeatTimeout, retries, retryWait, true);
    }

    /** Why these settings cannot be used. */
    Optional<String> problem() {
        return Problems.notPositive("watchEvery", watchEvery)
                .or(() -> Problems.notPositive("heartbeatTimeout", heartbeatTimeout))
                .or(() -> Problems.notPositive("retryWait", retryWait))
                .or(() -> retries < 0 || retries > 100
                        ? Optional.of("retries is " + retries + "; give 0 to 100")
                        : Optional.empty());
    }

    /** How long to wait after that many runs. */
    Duration waitAfter(int attempts) {
        return retryWait.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 6));
    }
}
