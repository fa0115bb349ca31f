package io.github.aib4j.client.implementation;

import com.azure.core.util.polling.LongRunningOperationStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * What differs between the long-running operations: how to ask, what the end means, how to stop.
 *
 * @param <T> what is reported on the way
 * @param <U> what it ends in
 */
interface PollSteps<T, U> {
    /** Asks once. */
    Step<T> poll();

    /** The result once a step was terminal; throws if there is none. */
    U result();

    /** Asks the service to stop. */
    void cancel();

    /**
     * One answer.
     *
     * @param status where the operation stands
     * @param progress what to report
     * @param retryAfter how long the service asks to wait
     */
    record Step<T>(LongRunningOperationStatus status, T progress, Optional<Duration> retryAfter) {}
}
