package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Answers functions of deployment templates that only Azure can answer, such as {@code reference} and {@code listKeys}.
 *
 * <p>It is asked each time an expression is evaluated, so its answers may change between two evaluations. See {@link
 * DeploymentScope#withFunctionResults}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FunctionResults {
    /**
     * The result of a call.
     *
     * @param function the name of the function in lower case
     * @param arguments the evaluated arguments
     * @param scope where the template that has the expression is deployed to
     * @return empty if it is not known; the expression then stays open
     */
    Optional<JsonValue> find(String function, List<JsonValue> arguments, DeploymentScope scope);
}
