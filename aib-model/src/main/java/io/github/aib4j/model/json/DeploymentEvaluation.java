package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.deployment.DeploymentPlanner;
import io.github.aib4j.model.implementation.deployment.PlannedDeployment;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a deployment template would deploy: all its resources, whatever their types, with evaluated expressions.
 *
 * <pre>{@code
 * DeploymentScope scope = DeploymentScope.empty().withResourceGroup("images").withLocation("westeurope");
 * DeploymentEvaluation.of(Files.readAllBytes(file), "main.json", scope)
 *         .resources()
 *         .forEach(resource -> System.out.println(resource.type() + " " + resource.name() + " " + resource.open()));
 * }</pre>
 *
 * <p>Evaluates what {@link DeploymentTemplateJson} evaluates. Copy loops are run; resources with a false condition, and
 * those that the template only refers to, are in the list and say so. An expression without a value stays where it is, and
 * {@link ResourceEvaluation#open()} tells why. The order is that of the template: nothing is deployed, and {@code
 * dependsOn} is not resolved. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class DeploymentEvaluation {
    private final PlannedDeployment planned;

    DeploymentEvaluation(PlannedDeployment planned) {
        this.planned = planned;
    }

    /**
     * Evaluates a deployment template; see {@link #of(byte[], String, DeploymentScope)}.
     *
     * @throws IOException if the input cannot be read
     */
    public static DeploymentEvaluation of(JsonInput input, DeploymentScope scope) throws IOException {
        Objects.requireNonNull(input, "input");
        return of(input.bytes(ReadLimits.defaults()), input.name(), scope);
    }

    /**
     * Evaluates a deployment template.
     *
     * @param json the text in UTF-8; may have comments
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if it is not a deployment template, a loop cannot be run, or it exceeds a limit
     */
    public static DeploymentEvaluation of(byte[] json, String source, DeploymentScope scope) {
        ReadContext at = ReadContext.of(json, source);
        if (JsonTrees.parse(json, source) instanceof JsonObject template) {
            return of(template, at, scope);
        }
        throw at.refused("a deployment template is an object");
    }

    /** Evaluates a deployment template that was read already; see {@link #of(byte[], String, DeploymentScope)}. */
    public static DeploymentEvaluation of(JsonObject template, String source, DeploymentScope scope) {
        Objects.requireNonNull(template, "template");
        return of(template, ReadContext.of(JsonTrees.bytes(template), source), scope);
    }

    private static DeploymentEvaluation of(JsonObject template, ReadContext at, DeploymentScope scope) {
        Objects.requireNonNull(scope, "scope");
        return new DeploymentEvaluation(DeploymentPlanner.plan(template, at, scope, ReadLimits.defaults()));
    }

    /** The template as it is written. */
    public JsonObject template() {
        return planned.template();
    }

    /** The declared parameters, with the values that are given or their defaults. */
    public List<Value> parameters() {
        return values(planned.parameters());
    }

    /** The resources in the order of the template, each followed by its children; those of nested templates apart. */
    public List<ResourceEvaluation> resources() {
        return planned.resources().stream().map(ResourceEvaluation::new).toList();
    }

    /** The outputs, evaluated with what {@link FunctionResults} answer now; without those whose condition is false. */
    public List<Value> outputs() {
        return values(planned.outputs().get());
    }

    private static List<Value> values(List<PlannedDeployment.Value> values) {
        return values.stream()
                .map(value -> new Value(value.name(), value.type(), value.value(), value.reason()))
                .toList();
    }

    /**
     * A parameter or an output. Its text does not show the value, which may be a secret.
     *
     * @param type as it is declared, such as {@code string} or {@code secureString}
     * @param value empty if an expression has no value
     * @param reason why it has none; else empty
     */
    public record Value(String name, String type, Optional<JsonValue> value, String reason) {
        /** Refuses null. */
        public Value {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toString() {
            return name + ": " + type + (reason.isEmpty() ? "" : " (" + reason + ")");
        }
    }
}
