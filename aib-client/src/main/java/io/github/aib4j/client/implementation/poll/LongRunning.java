package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Task;

/**
 * What differs between the long-running operations: how to begin and to ask, what the end means, how to stop. Immutable,
 * so that any number of watchers can share it.
 *
 * @param <T> what is reported on the way
 * @param <U> what it ends in
 */
public interface LongRunning<T, U> {
    /** What it is for. */
    Task task();

    /** Begins it. */
    Dialog<Standing<T>> begin();

    /** Asks once. */
    Dialog<Standing<T>> poll(Standing<T> last);

    /**
     * The result once it is over; throws if there is none.
     *
     * @param pace how the watch that ends has gone, for what must be read again
     */
    Dialog<U> result(Standing<T> end, Pace pace);

    /** The result, read again when it could not be read; the deadline of the wait ends that too. */
    default Dialog<U> lastingResult(Standing<T> end, Pace pace) {
        return Persistence.of(result(end, pace), pace, task(), end.progress());
    }

    /** Asks the service to stop. */
    Dialog<Boolean> cancel();
}
