package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.value.OneLine;

/**
 * Thrown for an expression that only a deployment evaluates, where something else than a text belongs.
 *
 * <p>The nearest place that can keep the expression does so. The remark on it is there already.
 */
final class OpenValue extends RefusedValue {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 200;

    OpenValue(ReadContext at, String below, String wanted, String expression) {
        super(
                at,
                below,
                wanted + " belongs here, and only a deployment evaluates " + OneLine.quoted(expression, QUOTED));
    }
}
