package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;

/** What a template deploys, as far as it is known before anything is deployed. */
interface DeploymentPlan {
    /** The template as it was sent. */
    JsonObject template();

    /** The parameters as deployments show them: type and value by name. */
    JsonObject parameters();

    /** The resources in the order of the template. */
    List<PlannedResource> resources();

    /** The outputs, evaluated with what was deployed. */
    List<Output> outputs(ResourceStates deployed);

    /**
     * An output.
     *
     * @param type as the template declares it
     * @param value empty if it cannot be evaluated
     * @param reason why not
     */
    record Output(String name, String type, Optional<JsonValue> value, String reason) {}
}
