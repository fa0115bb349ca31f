package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.deployment.ParameterFile;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The target and the parameters of a deployment, for which expressions are evaluated.
 *
 * <p>All parts are optional; an expression that needs an absent part is not evaluated. Values are immutable: each
 * {@code with…} method returns a changed copy. Parameter names are compared without regard to letter case. {@code
 * toString} never shows the value of a parameter, which may be a secret.
 */
public final class DeploymentScope {
    private static final DeploymentScope EMPTY = new DeploymentScope(
            new Place(Optional.empty(), Optional.empty(), Optional.empty()), Map.of(), Set.of(), List.of());

    private final Place place;
    private final Map<String, JsonValue> parameters;
    private final Set<String> unknownParameters;
    private final List<ReadRemark> remarks;

    private DeploymentScope(
            Place place, Map<String, JsonValue> parameters, Set<String> unknownParameters, List<ReadRemark> remarks) {
        this.place = place;
        this.parameters = Collections.unmodifiableMap(copy(parameters));
        this.unknownParameters = Collections.unmodifiableSet(copy(unknownParameters));
        this.remarks = List.copyOf(remarks);
    }

    /** Returns a scope without any parts. */
    public static DeploymentScope empty() {
        return EMPTY;
    }

    /** Returns a copy with this subscription. */
    public DeploymentScope withSubscriptionId(String subscriptionId) {
        return with(new Place(Optional.of(subscriptionId), place.group, place.location));
    }

    /** Returns a copy with the resource group of this name. */
    public DeploymentScope withResourceGroup(String name) {
        return with(new Place(place.subscriptionId, Optional.of(name), place.location));
    }

    /** Returns a copy for a resource group in this Azure region. */
    public DeploymentScope withLocation(String location) {
        return with(new Place(place.subscriptionId, place.group, Optional.of(location)));
    }

    /** Returns a copy with this text as the value of a parameter. The text is literal. */
    public DeploymentScope withParameter(String name, String value) {
        return withParameter(name, new JsonString(value));
    }

    /** Returns a copy with this value of a parameter, which replaces an earlier one. Texts in it are literal. */
    public DeploymentScope withParameter(String name, JsonValue value) {
        return withParameters(Map.of(name, value));
    }

    /** Returns a copy with these values of parameters, which replace earlier ones. Texts in them are literal. */
    public DeploymentScope withParameters(Map<String, JsonValue> values) {
        return with(values, Set.of(), List.of());
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
        return withParameterFile(Files.readAllBytes(file), file.toString());
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

    /** The values by parameter name; letter case does not matter. */
    public Map<String, JsonValue> parameters() {
        return parameters;
    }

    /** The parameters whose values are given in an unsupported way; letter case does not matter. */
    public Set<String> unknownParameters() {
        return unknownParameters;
    }

    /** The irregularities in parameter files. */
    public List<ReadRemark> remarks() {
        return remarks;
    }

    private DeploymentScope with(Place changed) {
        return new DeploymentScope(changed, parameters, unknownParameters, remarks);
    }

    private DeploymentScope with(Map<String, JsonValue> values, Set<String> unknown, List<ReadRemark> met) {
        Map<String, JsonValue> allValues = copy(parameters);
        unknown.forEach(allValues::remove);
        values.keySet().forEach(allValues::remove);
        allValues.putAll(values);
        Set<String> allUnknown = copy(unknownParameters);
        values.keySet().forEach(allUnknown::remove);
        allUnknown.addAll(unknown);
        List<ReadRemark> allRemarks = new ArrayList<>(remarks);
        allRemarks.addAll(met);
        return new DeploymentScope(place, allValues, allUnknown, allRemarks);
    }

    private static Map<String, JsonValue> copy(Map<String, JsonValue> values) {
        Map<String, JsonValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        return copy;
    }

    private static Set<String> copy(Set<String> names) {
        Set<String> copy = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        copy.addAll(names);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentScope that
                && that.place.equals(place)
                && that.parameters.equals(parameters)
                && that.unknownParameters.equals(unknownParameters)
                && that.remarks.equals(remarks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, parameters.size(), unknownParameters.size(), remarks);
    }

    /** The target, and the names of the parameters. */
    @Override
    public String toString() {
        return "DeploymentScope[" + place + ", parameters=" + parameters.keySet() + "]";
    }

    private record Place(Optional<String> subscriptionId, Optional<String> group, Optional<String> location) {}
}
