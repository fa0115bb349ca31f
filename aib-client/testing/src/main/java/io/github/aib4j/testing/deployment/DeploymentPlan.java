package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.DeploymentEvaluation;
import io.github.aib4j.model.json.DeploymentEvaluation.Value;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The effect of a template, as far as it is known before the deployment.
 *
 * @param evaluation the evaluated template
 * @param resources in the order of the template
 * @param outputs evaluates the outputs, given the deployed resources
 */
record DeploymentPlan(
        DeploymentEvaluation evaluation,
        List<PlannedResource> resources,
        Function<ResourceStates, List<Value>> outputs) {

    JsonObject template() {
        return evaluation.template();
    }

    /** The parameters as deployments show them: type and value by name, secrets without a value (recorded). */
    JsonObject parameters() {
        return shown(evaluation.parameters());
    }

    /**
     * Parameters or outputs by name. Names begin with a lower-case letter, types with a capital (recorded for
     * parameters, assumed for outputs); entries without a value are left out.
     */
    static JsonObject shown(List<Value> values) {
        JsonObject all = JsonObject.empty();
        for (Value value : values) {
            if (value.value().isPresent()) {
                all = all.with(small(value.name()), shown(value, value.value().get()));
            }
        }
        return all;
    }

    private static JsonObject shown(Value value, JsonValue known) {
        JsonObject typed = Json.object("type", Json.text(type(value, known)));
        boolean isSecret = value.type().toLowerCase(Locale.ROOT).startsWith("secure");
        return isSecret ? typed : typed.with("value", known);
    }

    private static String type(Value value, JsonValue known) {
        return switch (value.type().toLowerCase(Locale.ROOT)) {
            case "string" -> "String";
            case "int" -> "Int";
            case "bool" -> "Bool";
            case "array" -> "Array";
            case "object" -> "Object";
            case "securestring" -> "SecureString";
            case "secureobject" -> "SecureObject";
            default -> kind(known).orElse(value.type());
        };
    }

    private static Optional<String> kind(JsonValue value) {
        if (value instanceof JsonString) {
            return Optional.of("String");
        }
        if (value instanceof JsonNumber) {
            return Optional.of("Int");
        }
        if (value instanceof JsonBoolean) {
            return Optional.of("Bool");
        }
        return value instanceof JsonArray ? Optional.of("Array") : Optional.of("Object");
    }

    private static String small(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
