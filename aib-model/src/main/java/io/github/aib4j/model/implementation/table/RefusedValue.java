package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.JsonReadException;

/**
 * Thrown for a value of the right kind that is invalid, such as a step with both commands and a script.
 *
 * <p>The nearest place that can keep the value unchanged does so with a remark; if there is none, reading ends.
 */
public final class RefusedValue extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient ReadContext at;
    private final String reason;

    public RefusedValue(ReadContext at, String reason) {
        super(reason);
        this.at = at;
        this.reason = reason;
    }

    /** Converts the exception of a factory or builder at this place, unless a place below it is already known. */
    public static RefusedValue of(RuntimeException cause, ReadContext at) {
        return cause instanceof RefusedValue refused
                ? refused
                : new RefusedValue(at, String.valueOf(cause.getMessage()));
    }

    /** Adds a remark at the value's place. */
    void remark(String consequence) {
        at.remark(reason + "; " + consequence);
    }

    /** Converts this to the exception that ends reading. */
    public JsonReadException toReadException() {
        return at.refused(reason);
    }
}
