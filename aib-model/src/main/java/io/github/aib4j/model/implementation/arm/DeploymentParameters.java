package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.ParameterType;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The declared parameters of a deployment template, with the given values. The letter case of names does not matter.
 */
public final class DeploymentParameters {
    private static final String DEFINITION = "#/definitions/";

    private final Map<String, JsonValue> declared;
    private final Map<String, JsonValue> definitions;
    private final Given given;

    /**
     * Parameters of a template.
     *
     * @param declared the section 'parameters'
     * @param definitions the section 'definitions', whose types parameters may have
     */
    public DeploymentParameters(JsonObject declared, JsonObject definitions, Given given) {
        this.declared = ArmMembers.byName(declared);
        this.definitions = ArmMembers.byName(definitions);
        this.given = given;
    }

    /** The values that are given for parameters. */
    public interface Given {
        /**
         * The value of a parameter; empty if none is given.
         *
         * @throws ArmFailure if it is given in a form that does not contain the value
         */
        Optional<ArmEvaluation.Result> value(String name);

        /** The values of a scope. */
        static Given of(DeploymentScope scope) {
            return name -> {
                if (scope.unknownParameters().contains(name)) {
                    throw ArmFailure.inKeyVault(name);
                }
                return Optional.ofNullable(scope.parameters().get(name))
                        .map(value -> new ArmEvaluation.Result(value, false));
            };
        }
    }

    public boolean isDeclared(String name) {
        return declared.containsKey(name);
    }

    /** The declaration; empty if there is none, or it is not an object. */
    public Optional<JsonObject> declaration(String name) {
        return declared.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** Whether the parameter or a part of it is declared to be a secret. */
    public boolean isSecure(String name) {
        return declaration(name)
                .filter(object -> isSecure(object, new HashSet<>()))
                .isPresent();
    }

    private boolean isSecure(JsonObject type, Set<String> met) {
        boolean isSecure = ArmMembers.text(type, "type")
                .flatMap(ParameterType::find)
                .filter(ParameterType::isSecure)
                .isPresent();
        return isSecure || isReferredSecure(type, met) || hasSecurePart(type, met);
    }

    private boolean isReferredSecure(JsonObject type, Set<String> met) {
        return ArmMembers.text(type, "$ref")
                .filter(reference -> reference.startsWith(DEFINITION) && met.add(reference))
                .map(reference -> definitions.get(reference.substring(DEFINITION.length())))
                .filter(JsonObject.class::isInstance)
                .filter(definition -> isSecure((JsonObject) definition, met))
                .isPresent();
    }

    private boolean hasSecurePart(JsonObject type, Set<String> met) {
        JsonObject discriminator = ArmMembers.object(type, "discriminator");
        return Stream.of(
                        ArmMembers.object(type, "properties").members().values().stream(),
                        ArmMembers.object(discriminator, "mapping").members().values().stream(),
                        ArmMembers.array(type, "prefixItems").map(JsonArray::items).stream()
                                .flatMap(List::stream),
                        ArmMembers.find(type, "items").stream(),
                        ArmMembers.find(type, "additionalProperties").stream())
                .flatMap(parts -> parts)
                .anyMatch(part -> part instanceof JsonObject object && isSecure(object, met));
    }

    /** The given value of a parameter. */
    Optional<ArmEvaluation.Result> given(String name) {
        return given.value(name);
    }

    /**
     * The default of a parameter, not evaluated; null if it has none and may be absent.
     *
     * @throws ArmFailure if it has none
     */
    JsonValue defaultValue(String name) {
        Optional<JsonObject> declaration = declaration(name);
        boolean isNullable = declaration
                .flatMap(object -> ArmMembers.find(object, "nullable"))
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
        return declaration
                .flatMap(object -> ArmMembers.find(object, "defaultValue"))
                .or(() -> isNullable ? Optional.of(JsonNull.NULL) : Optional.empty())
                .orElseThrow(() -> new ArmFailure(
                        ArmFailure.Kind.NOT_GIVEN,
                        "parameter " + ArmFailure.quoted(name) + " is not given and has no default"));
    }
}
