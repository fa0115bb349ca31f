package io.github.aib4j.model.implementation.table;

import org.jspecify.annotations.Nullable;

/**
 * Gets and sets the members of several types by their numbers. The build generates such a class for each class of
 * tables; {@link Slot} has the types of the values.
 */
public abstract class Slots {
    /** Creates an empty builder of the type with this number. */
    protected abstract Object newBuilder(int type);

    /** Builds a value of the type with this number. */
    protected abstract Object build(int type, Object builder);

    /** The member with this number; null if it is absent. */
    protected abstract @Nullable Object get(Object value, int slot);

    /** Sets the member with this number. */
    protected abstract void set(Object builder, int slot, Object value);

    /** Adds an entry to the member with this number, which is a map. */
    protected abstract void put(Object builder, int slot, String name, Object value);

    /** A member by its number, with the number of its type. */
    protected final <T, B, V> Slot<T, B, V> slot(int type, int number) {
        return new Slot<>(this, type, number);
    }

    /** The exception for a number without a member. */
    protected static IllegalArgumentException noSlot(int number) {
        return new IllegalArgumentException("There is no slot " + number);
    }
}
