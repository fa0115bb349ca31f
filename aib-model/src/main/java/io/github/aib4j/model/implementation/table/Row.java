package io.github.aib4j.model.implementation.table;

import org.jspecify.annotations.Nullable;

/**
 * A member of the JSON of a type.
 *
 * @param <T> the type
 * @param <B> its builder
 */
interface Row<T, B> {
    /** The remark about a member that no request contains. */
    String SET_BY_SERVICE = "is set by the service alone and is not sent";

    VersionedName names();

    boolean required();

    boolean isAbsent(T value);

    /** Reads the value at hand into the builder. */
    void read(B builder, ValueReader in);

    /** Writes the member with its name, if the value has it and it belongs in such a document. */
    void write(T value, WriteContext out);

    /** The codec of the value, if it can be read before the builder is known. */
    default @Nullable Codec<?> codec() {
        return null;
    }

    /**
     * Sets a stand-in for the current open expression, so that the value can be built; the expression itself is kept
     * beside it.
     *
     * @return false if there is no such value
     */
    default boolean standIn(B builder, ValueReader in) {
        return false;
    }

    /** Whether the value is the stand-in for this expression. */
    default boolean isStandIn(T value, String expression) {
        return false;
    }

    /** Whether it has the same value in every object of the type. */
    default boolean isConstant() {
        return false;
    }

    /** Sets a value that the codec has read. */
    default void set(B builder, Object value) {
        throw new IllegalStateException(names().current() + " has no codec");
    }
}
