package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.DeploymentEvaluation;
import io.github.aib4j.model.json.DeploymentEvaluation.Value;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ParameterType;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The errors in the parameters of a deployment, in the words that users report. */
final class ParameterChecks {
    private ParameterChecks() {}

    static void check(DeploymentRequest request, DeploymentEvaluation evaluation) {
        List<Value> declared = evaluation.parameters();
        checkKnown(request.parameters(), declared);
        JsonObject declarations = Json.child(request.template(), "parameters");
        for (Value parameter : declared) {
            JsonObject declaration = Json.child(declarations, parameter.name());
            JsonValue value = parameter.value().orElseThrow(() -> missing(parameter, request));
            checkType(parameter, declaration, value);
            checkAllowed(parameter, declaration, value);
        }
    }

    private static void checkKnown(JsonObject given, List<Value> declared) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        declared.forEach(parameter -> names.add(parameter.name()));
        List<String> unknown = given.members().keySet().stream()
                .filter(name -> !names.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw DeploymentErrors.template("The template parameters '" + String.join(", ", unknown)
                    + "' in the parameters file are not valid; they are not present in the original template and can"
                    + " therefore not be provided at deployment time. The only supported parameters for this template are"
                    + " '" + declared.stream().map(Value::name).collect(Collectors.joining(", "))
                    + "'. Please see https://aka.ms/arm-pass-parameter-values for usage details.");
        }
    }

    private static RuntimeException missing(Value parameter, DeploymentRequest request) {
        boolean hasDefault = Json.child(Json.child(request.template(), "parameters"), parameter.name())
                .get("defaultValue")
                .isPresent();
        return hasDefault
                ? DeploymentErrors.template("The template parameter '" + parameter.name()
                        + "' at line '0' and column '0'" + " is not valid: " + parameter.reason())
                : DeploymentErrors.template("The value for the template parameter '" + parameter.name()
                        + "' at line '0' and column '0' is not provided. Please see"
                        + " https://aka.ms/arm-create-parameter-file for usage details.");
    }

    private static void checkType(Value parameter, JsonObject declaration, JsonValue value) {
        Optional<ParameterType> type = ParameterType.find(parameter.type());
        boolean isNull =
                value.kind().equals("null") && declaration.get("nullable").isPresent();
        if (!isNull && type.isPresent() && !type.get().accepts(value)) {
            throw DeploymentErrors.template("Template parameter JToken type is not valid. Expected '"
                    + parameter.type() + "'. Actual '" + value.kind() + "', of the parameter '" + parameter.name()
                    + "'. Please see https://aka.ms/arm-parameters-resource-file for usage details.");
        }
    }

    private static void checkAllowed(Value parameter, JsonObject declaration, JsonValue value) {
        Optional<JsonArray> allowed = declaration.array("allowedValues");
        if (allowed.isPresent() && !isAllowed(value, allowed.get())) {
            boolean isSecret = parameter.type().toLowerCase(Locale.ROOT).startsWith("secure");
            throw DeploymentErrors.template("The provided value" + (isSecret ? "" : " '" + text(value) + "'")
                    + " for the template parameter '" + parameter.name()
                    + "' at line '0' and column '0' is not valid. The parameter value is not part of the allowed"
                    + " value(s): '"
                    + allowed.get().items().stream().map(ParameterChecks::text).collect(Collectors.joining(","))
                    + "'.");
        }
    }

    /** An array selects several allowed values, unless it is itself one of them. */
    private static boolean isAllowed(JsonValue value, JsonArray allowed) {
        return allowed.items().contains(value)
                || (value instanceof JsonArray array && allowed.items().containsAll(array.items()));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.value() : JsonText.print(value, 0);
    }
}
