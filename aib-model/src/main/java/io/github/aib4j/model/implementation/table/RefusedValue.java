package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.OneLine;

/**
 * Thrown for a value of the right kind that is invalid, such as a step with both commands and a script.
 *
 * <p>The nearest place that can keep the value unchanged does so with a remark; if there is none, reading ends.
 */
class RefusedValue extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient ReadContext at;
    private final String below;
    private final String reason;

    RefusedValue(ReadContext at, String below, String reason) {
        super(reason);
        this.at = at;
        this.below = below;
        this.reason = reason;
    }

    /** Converts the exception of a factory or builder at this place, unless a place below it is already known. */
    static RefusedValue of(RuntimeException cause, ReadContext at, String below) {
        return cause instanceof RefusedValue refused
                ? refused
                : new RefusedValue(at, below, String.valueOf(cause.getMessage()));
    }

    /** Adds a remark at the value's place. */
    void remark(String consequence) {
        at.remarkBelow(below, Kind.VALUE, reason + "; " + consequence);
    }

    /** Converts this to the exception that ends reading. */
    JsonReadException toReadException() {
        return at.refusedBelow(below, reason);
    }

    /**
     * Thrown for an expression that only a deployment evaluates, in place of something other than a text.
     *
     * <p>The nearest place that can keep the expression does so. The remark was added already.
     */
    static final class Open extends RefusedValue {
        private static final long serialVersionUID = 1L;
        private static final int QUOTED = 200;

        Open(ReadContext at, String below, String wanted, String expression) {
            super(
                    at,
                    below,
                    wanted + " belongs here, and only a deployment evaluates " + OneLine.quoted(expression, QUOTED));
        }
    }
}
