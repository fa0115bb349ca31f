package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.ArmCall;
import java.util.List;

/**
 * Items that arrive in batches until the end, for one reader.
 *
 * @param <T> the type of the items
 */
public interface BatchSource<T> {
    /** Whether no batch follows. */
    boolean isOver();

    /** Waits for the next batch, which may be empty. */
    ArmCall<List<T>> next();
}
