package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonValue;

/** A function of the expression language. It evaluates those of its arguments that it needs. */
interface ArmFunction {
    /**
     * The result of a call.
     *
     * @throws ArmFailure if it has none here
     */
    JsonValue call(ArmCall call);
}
