package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.deployment.ParameterFile;
import io.github.aib4j.model.implementation.deployment.ScopeValues;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The target and the parameters of a deployment, for which expressions are evaluated.
 *
 * <p>All parts are optional; an expression that needs an absent part is not evaluated. Values are immutable: each
 * {@code with…} method returns a changed copy. Parameter names are compared without regard to letter case. {@code
 * toString} never shows the value of a parameter, which may be a secret.
 *
 * @since 0.1.0
 */
public final class DeploymentScope {
    private static final Set<String> OF_DEPLOYMENT = Set.of("deployment");
    private static final Set<String> OF_PLACE = Set.of("deployment", "resourcegroup", "subscription");

    private static final DeploymentScope EMPTY = new DeploymentScope(
            new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            ScopeValues.NONE,
            ScopeResults.NONE);

    private final Place place;
    private final ScopeValues values;
    private final ScopeResults results;

    private DeploymentScope(Place place, ScopeValues values, ScopeResults results) {
        this.place = place;
        this.values = values;
        this.results = results;
    }

    /** Returns a scope without any parts. */
    public static DeploymentScope empty() {
        return EMPTY;
    }

    /** Returns a copy with this subscription. */
    public DeploymentScope withSubscriptionId(String subscriptionId) {
        return with(new Place(
                Optional.of(Objects.requireNonNull(subscriptionId, "subscriptionId")),
                place.group,
                place.location,
                place.deployment));
    }

    /** Returns a copy with the resource group of this name. */
    public DeploymentScope withResourceGroup(String name) {
        return with(new Place(
                place.subscriptionId,
                Optional.of(Objects.requireNonNull(name, "name")),
                place.location,
                place.deployment));
    }

    /** Returns a copy for a resource group in this Azure region. */
    public DeploymentScope withLocation(String location) {
        return with(new Place(
                place.subscriptionId,
                place.group,
                Optional.of(Objects.requireNonNull(location, "location")),
                place.deployment));
    }

    /** Returns a copy for this time, which {@code utcNow()} gives. */
    public DeploymentScope withTime(Instant time) {
        return new DeploymentScope(place, values, results.with(Objects.requireNonNull(time, "time")));
    }

    /**
     * Returns a copy with the result of a function that only Azure can answer, called without arguments: {@code
     * deployment}, {@code environment}, {@code tenant}, {@code newGuid}; or {@code subscription} and {@code resourceGroup},
     * whose members take precedence over the other parts of the scope.
     *
     * @param function the name of the function; letter case does not matter
     */
    public DeploymentScope withFunctionResult(String function, JsonValue result) {
        return withFunctionResult(function, List.of(), result);
    }

    /**
     * Returns a copy with the result of a function that only Azure can answer, such as {@code reference} or {@code
     * listKeys}, for these arguments. What a function whose name begins with {@code list} gives is a secret, as the value
     * of a secure parameter is.
     *
     * @param function the name of the function; letter case does not matter
     * @param arguments the evaluated arguments of the call, all of them
     */
    public DeploymentScope withFunctionResult(String function, List<JsonValue> arguments, JsonValue result) {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(result, "result");
        return new DeploymentScope(place, values, results.with(function, arguments, result));
    }

    /**
     * Returns a copy that asks for the results of functions that only Azure can answer, if they are not given one by one.
     *
     * @param results replaces an earlier one
     */
    public DeploymentScope withFunctionResults(FunctionResults results) {
        return new DeploymentScope(place, values, this.results.with(Objects.requireNonNull(results, "results")));
    }

    /** Returns a copy for a deployment of this name, which {@code deployment().name} gives. */
    public DeploymentScope withDeploymentName(String name) {
        return with(new Place(
                place.subscriptionId, place.group, place.location, Optional.of(Objects.requireNonNull(name, "name"))));
    }

    /**
     * Returns the scope of a deployment within this one: without its parameters, and without results that were given for
     * functions about the deployment, or, if it goes elsewhere, about its place.
     *
     * @param subscriptionId where it goes; empty if that is not known
     * @param resourceGroup where it goes; empty if that is not known, or it goes to the subscription
     */
    public DeploymentScope nested(
            String deploymentName, Optional<String> subscriptionId, Optional<String> resourceGroup) {
        Objects.requireNonNull(deploymentName, "deploymentName");
        Objects.requireNonNull(subscriptionId, "subscriptionId");
        Objects.requireNonNull(resourceGroup, "resourceGroup");
        boolean isHere = subscriptionId.equals(place.subscriptionId) && resourceGroup.equals(place.group);
        Place inner = new Place(
                subscriptionId, resourceGroup, isHere ? place.location : Optional.empty(), Optional.of(deploymentName));
        return new DeploymentScope(inner, ScopeValues.NONE, results.without(isHere ? OF_DEPLOYMENT : OF_PLACE));
    }

    /** Returns a copy with this text as the value of a parameter. The text is literal. */
    public DeploymentScope withParameter(String name, String value) {
        return withParameter(name, new JsonString(value));
    }

    /** Returns a copy with this value of a parameter, which replaces an earlier one. Texts in it are literal. */
    public DeploymentScope withParameter(String name, JsonValue value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return withParameters(Map.of(name, value));
    }

    /** Returns a copy with these values of parameters, which replace earlier ones. Texts in them are literal. */
    public DeploymentScope withParameters(Map<String, JsonValue> values) {
        Objects.requireNonNull(values, "values");
        return with(values.isEmpty() ? Map.of() : new LinkedHashMap<>(values), Set.of(), List.of());
    }

    /**
     * Returns a copy with the values of a parameter file in UTF-8, which replace earlier ones.
     *
     * <p>Values that refer to a key vault are not fetched; their parameters are in {@link #unknownParameters()}. {@link
     * #remarks()} reports this and other irregularities.
     *
     * @throws IOException if the file cannot be read
     * @throws JsonReadException if it is not a parameter file
     */
    public DeploymentScope withParameterFile(Path file) throws IOException {
        return withParameterFile(JsonInput.of(file));
    }

    /**
     * Returns a copy with the values of a parameter file; see {@link #withParameterFile(Path)}.
     *
     * @throws IOException if the input cannot be read
     * @throws JsonReadException if it is not a parameter file
     */
    public DeploymentScope withParameterFile(JsonInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        return withParameterFile(input.bytes(ReadLimits.defaults()), input.name());
    }

    /**
     * Returns a copy with the values of a parameter file; see {@link #withParameterFile(Path)}.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if it is not a parameter file
     */
    public DeploymentScope withParameterFile(byte[] json, String source) {
        ParameterFile file = ParameterFile.read(json, source);
        return with(file.values(), file.unknown(), file.remarks());
    }

    /** The id of the subscription. */
    public Optional<String> subscriptionId() {
        return place.subscriptionId;
    }

    /** The name of the resource group. */
    public Optional<String> resourceGroup() {
        return place.group;
    }

    /** The Azure region of the resource group. */
    public Optional<String> location() {
        return place.location;
    }

    /** The name of the deployment. */
    public Optional<String> deploymentName() {
        return place.deployment;
    }

    /** The time that {@code utcNow()} gives. */
    public Optional<Instant> time() {
        return results.time();
    }

    /** The result that was given for a call of a function with these arguments. */
    public Optional<JsonValue> functionResult(String function, List<JsonValue> arguments) {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(arguments, "arguments");
        Optional<JsonValue> given = results.find(function, arguments, this);
        boolean isName = given.isEmpty() && function.equalsIgnoreCase("deployment") && arguments.isEmpty();
        return isName ? place.deployment.map(name -> JsonObject.empty().with("name", new JsonString(name))) : given;
    }

    /** The values by parameter name; letter case does not matter. */
    public Map<String, JsonValue> parameters() {
        return values.parameters();
    }

    /** The parameters whose values are given in an unsupported way; letter case does not matter. */
    public Set<String> unknownParameters() {
        return values.unknown();
    }

    /** The irregularities in parameter files. */
    public List<ReadRemark> remarks() {
        return values.remarks();
    }

    private DeploymentScope with(Place changed) {
        return new DeploymentScope(changed, values, results);
    }

    private DeploymentScope with(Map<String, JsonValue> given, Set<String> unknown, List<ReadRemark> met) {
        return new DeploymentScope(place, values.with(given, unknown, met), results);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentScope that
                && that.place.equals(place)
                && that.results.equals(results)
                && that.parameters().equals(parameters())
                && that.unknownParameters().equals(unknownParameters())
                && that.remarks().equals(remarks());
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, parameters().size(), unknownParameters().size(), remarks());
    }

    /** The target, and the names of the parameters. */
    @Override
    public String toString() {
        return "DeploymentScope[" + place + ", parameters=" + parameters().keySet() + "]";
    }

    private record Place(
            Optional<String> subscriptionId,
            Optional<String> group,
            Optional<String> location,
            Optional<String> deployment) {}
}
