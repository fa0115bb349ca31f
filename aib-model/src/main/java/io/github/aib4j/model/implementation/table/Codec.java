package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.JsonReadException;
import org.jspecify.annotations.Nullable;

/** How one kind of value is represented in JSON. */
public interface Codec<T> {

    /**
     * Reads the current value of the reader, and leaves the reader at its end.
     *
     * @throws JsonReadException if the JSON is of the wrong kind
     * @throws IllegalArgumentException if the kind is right but the value is invalid
     * @throws IllegalStateException if the kind is right but the value is invalid
     */
    T read(ValueReader in);

    /** Writes a value. */
    void write(T value, WriteContext out);

    /**
     * The stand-in for the open expression at which the reader is; null if there is none. The expression is kept
     * beside it, and is what is written.
     */
    default @Nullable T standIn(ValueReader in) {
        try {
            return read(in);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    /** Whether the value is the stand-in for this expression. */
    default boolean isStandIn(T value, String expression) {
        return String.valueOf(value).equals(expression);
    }
}
