package io.github.aib4j.model.implementation.table;

import org.jspecify.annotations.Nullable;

/**
 * Gets and sets the members of a type by their numbers. The build writes one such class for each type that has a table.
 *
 * @param <T> the type
 * @param <B> its builder
 */
public abstract class Slots<T, B> {
    /** Creates an empty builder. */
    protected abstract B newBuilder();

    /** Builds the value. */
    protected abstract T build(B builder);

    /** The member with this number; null if it is absent. */
    protected abstract @Nullable Object get(T value, int slot);

    /** Sets the member with this number to a value of its type. */
    protected abstract void set(B builder, int slot, Object value);

    /** Adds an entry to the member with this number, which is a map. */
    protected void put(B builder, int slot, String name, Object value) {
        throw noSlot(slot);
    }

    /** The member with this number. */
    protected final <V> Slot<T, B, V> slot(int number) {
        return new Slot<>(this, number);
    }

    /** What to throw for a number that stands for no such member. */
    protected static IllegalArgumentException noSlot(int slot) {
        return new IllegalArgumentException("There is no slot " + slot);
    }
}
