package io.github.aib4j.client.fleet;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.WaitExpiredException;
import java.io.UncheckedIOException;

/** What a failed request means for the next one. */
enum FailureKind {
    /** The service did not act; slow down. */
    THROTTLED,
    /** The service may have acted, or the response cannot be read. */
    UNCLEAR,
    /** The service refused, and would refuse again. */
    REFUSED;

    static FailureKind of(RuntimeException failure) {
        if (failure instanceof StateUnknownException
                || failure instanceof UncheckedIOException
                || failure instanceof WaitExpiredException) {
            return UNCLEAR;
        }
        if (failure instanceof ImageBuilderException e) {
            return ofStatus(e.statusCode(), e.error().isPresent());
        }
        return REFUSED;
    }

    /**
     * The kind of a status. A response without a readable error does not come from the service, but from something in
     * between.
     */
    private static FailureKind ofStatus(int status, boolean isReadable) {
        if (status == 429) {
            return THROTTLED;
        }
        return status == 408 || status >= 500 || !isReadable ? UNCLEAR : REFUSED;
    }
}
