package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A template with its expressions evaluated.
 *
 * @param template as written in the file
 * @param resources all its resources, without those of nested templates
 * @param outputs evaluates the outputs
 */
public record PlannedDeployment(
        JsonObject template, List<Value> parameters, List<PlannedResource> resources, Supplier<List<Value>> outputs) {

    /**
     * A parameter or an output.
     *
     * @param type the declared type
     * @param value empty if it has none
     * @param reason why it has no value
     */
    public record Value(String name, String type, Optional<JsonValue> value, String reason) {}
}
