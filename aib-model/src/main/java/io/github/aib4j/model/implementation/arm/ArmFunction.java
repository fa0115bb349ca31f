package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonValue;

/** A function of the expression language. It only evaluates the arguments that it needs. */
interface ArmFunction {
    /**
     * Returns the result of a call.
     *
     * @throws ArmFailure if it has none here
     */
    JsonValue call(ArmCall call);
}
