package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.JsonReadException;

/**
 * A value of the right kind that can never be right, such as a step with commands and a script.
 *
 * <p>The nearest place that can keep the value as it came does so and remarks on it; if none can, reading ends.
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

    /** What a factory or builder refused while reading at that place, unless a place within it is known already. */
    public static RefusedValue of(RuntimeException cause, ReadContext at) {
        return cause instanceof RefusedValue refused
                ? refused
                : new RefusedValue(at, String.valueOf(cause.getMessage()));
    }

    /** Remarks on it where it stands. */
    void remark(String consequence) {
        at.remark(reason + "; " + consequence);
    }

    /** Ends reading. */
    public JsonReadException toReadException() {
        return at.refused(reason);
    }
}
