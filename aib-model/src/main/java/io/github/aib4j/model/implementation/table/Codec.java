package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.JsonReadException;

/** How one kind of value is represented in JSON. */
public interface Codec<T> {

    /**
     * Reads the value at which the reader stands, and leaves it at the value's end.
     *
     * @throws JsonReadException if the JSON is of the wrong kind
     * @throws IllegalArgumentException if the kind is right but the value is invalid
     * @throws IllegalStateException if the kind is right but the value is invalid
     */
    T read(ValueReader in);

    /** Writes a value. */
    void write(T value, WriteContext out);
}
