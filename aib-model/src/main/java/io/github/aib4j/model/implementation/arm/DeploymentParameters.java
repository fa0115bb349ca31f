package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.ParameterType;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters that a deployment template declares, with the values of a scope. Names ignore letter case. */
public final class DeploymentParameters {
    private final Map<String, JsonValue> declared;
    private final DeploymentScope scope;

    public DeploymentParameters(JsonObject declared, DeploymentScope scope) {
        this.declared = byName(declared);
        this.scope = scope;
    }

    /** Members by name without regard to letter case; the first of two that differ in case alone. */
    static Map<String, JsonValue> byName(JsonObject object) {
        Map<String, JsonValue> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        object.members().forEach(byName::putIfAbsent);
        return byName;
    }

    public boolean isDeclared(String name) {
        return declared.containsKey(name);
    }

    /** The declaration; empty if there is none, or it is no object. */
    public Optional<JsonObject> declaration(String name) {
        return declared.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    Optional<ParameterType> type(String name) {
        return declaration(name).flatMap(object -> object.text("type")).flatMap(ParameterType::find);
    }

    boolean isSecure(String name) {
        return type(name).map(ParameterType::isSecure).orElse(false);
    }

    /**
     * The given value of a parameter.
     *
     * @throws ArmFailure if it is given by a reference that is not followed
     */
    Optional<JsonValue> given(String name) {
        if (scope.unknownParameters().contains(name)) {
            throw new ArmFailure("the value of parameter " + ArmFailure.quoted(name) + " is in a key vault");
        }
        return Optional.ofNullable(scope.parameters().get(name));
    }

    /**
     * The default of a parameter, not evaluated.
     *
     * @throws ArmFailure if it has none
     */
    JsonValue defaultValue(String name) {
        return declaration(name)
                .flatMap(object -> object.get("defaultValue"))
                .orElseThrow(() ->
                        new ArmFailure("parameter " + ArmFailure.quoted(name) + " is not given and has no default"));
    }
}
