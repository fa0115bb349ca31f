package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.deployment.ParameterFile;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a deployment template is deployed to, and with which parameters: what its expressions are evaluated for.
 *
 * <p>All parts are optional; an expression that needs one that is absent is not evaluated. Values are immutable: each
 * {@code with…} gives a changed copy. Names of parameters are compared without regard to letter case. {@code toString}
 * never tells the value of a parameter, which may be a secret.
 */
public final class DeploymentScope {
    private static final DeploymentScope EMPTY =
            new DeploymentScope(new Place(Optional.empty(), Optional.empty(), Optional.empty()), ScopeValues.NONE);

    private final Place place;
    private final ScopeValues values;

    private DeploymentScope(Place place, ScopeValues values) {
        this.place = place;
        this.values = values;
    }

    /** A scope of which nothing is known. */
    public static DeploymentScope empty() {
        return EMPTY;
    }

    /** A copy for that subscription. */
    public DeploymentScope withSubscriptionId(String subscriptionId) {
        return with(new Place(Optional.of(subscriptionId), place.group, place.location));
    }

    /** A copy for the resource group of that name. */
    public DeploymentScope withResourceGroup(String name) {
        return with(new Place(place.subscriptionId, Optional.of(name), place.location));
    }

    /** A copy for a resource group in that Azure region. */
    public DeploymentScope withLocation(String location) {
        return with(new Place(place.subscriptionId, place.group, Optional.of(location)));
    }

    /** A copy with a text for a parameter; it is taken literally. */
    public DeploymentScope withParameter(String name, String value) {
        return withParameter(name, new JsonString(value));
    }

    /** A copy with a value for a parameter, in place of an earlier one; texts in it are taken literally. */
    public DeploymentScope withParameter(String name, JsonValue value) {
        return withParameters(Map.of(name, value));
    }

    /** A copy with values for parameters, in place of earlier ones; texts in them are taken literally. */
    public DeploymentScope withParameters(Map<String, JsonValue> values) {
        return with(values.isEmpty() ? Map.of() : new LinkedHashMap<>(values), Set.of(), List.of());
    }

    /**
     * A copy with the values of a parameter file in UTF-8, in place of earlier ones.
     *
     * <p>A value that is a reference to a key vault is not fetched: the parameter is of {@link #unknownParameters()}.
     * This and other things met are told by {@link #remarks()}.
     *
     * @throws IOException if the file cannot be read
     * @throws JsonReadException if it is no parameter file
     */
    public DeploymentScope withParameterFile(Path file) throws IOException {
        return withParameterFile(JsonTrees.bytes(file, ReadLimits.defaults()), file.toString());
    }

    /**
     * A copy with the values of a parameter file; see {@link #withParameterFile(Path)}.
     *
     * @param json the text in UTF-8
     * @param source what to call it in messages, such as a file name
     * @throws JsonReadException if it is no parameter file
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

    /** The given values by name of the parameter, without regard to letter case. */
    public Map<String, JsonValue> parameters() {
        return values.parameters();
    }

    /** The parameters that are given in a way that is not followed, without regard to letter case. */
    public Set<String> unknownParameters() {
        return values.unknown();
    }

    /** What was met in parameter files that is not as it should be. */
    public List<ReadRemark> remarks() {
        return values.remarks();
    }

    private DeploymentScope with(Place changed) {
        return new DeploymentScope(changed, values);
    }

    private DeploymentScope with(Map<String, JsonValue> given, Set<String> unknown, List<ReadRemark> met) {
        return new DeploymentScope(place, values.with(given, unknown, met));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentScope that
                && that.place.equals(place)
                && that.parameters().equals(parameters())
                && that.unknownParameters().equals(unknownParameters())
                && that.remarks().equals(remarks());
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, parameters().size(), unknownParameters().size(), remarks());
    }

    /** The place, and the names of the parameters. */
    @Override
    public String toString() {
        return "DeploymentScope[" + place + ", parameters=" + parameters().keySet() + "]";
    }

    private record Place(Optional<String> subscriptionId, Optional<String> group, Optional<String> location) {}
}
