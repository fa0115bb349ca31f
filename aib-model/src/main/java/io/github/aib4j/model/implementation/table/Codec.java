package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.value.JsonValue;

/** How one kind of value is represented in JSON. */
public interface Codec<T> {

    /**
     * Reads a value.
     *
     * @throws JsonReadException if the JSON is of the wrong kind
     * @throws IllegalArgumentException if the kind is right but the value is invalid
     * @throws IllegalStateException if the kind is right but the value is invalid
     */
    T read(JsonValue json, ReadContext at);

    /** Writes a value. */
    void write(T value, WriteContext out);
}
