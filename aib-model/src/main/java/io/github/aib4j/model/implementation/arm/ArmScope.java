package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a template is deployed, and what the caller knows about it. A nested deployment may have another scope. */
public final class ArmScope {
    /** Functions with different results in a nested deployment. */
    private static final Set<String> SCOPE_FUNCTIONS = Set.of("deployment", "resourcegroup", "subscription");

    private final DeploymentScope known;
    private final Optional<String> subscription;
    private final Optional<String> group;
    private final boolean isNested;
    private final boolean isElsewhere;

    private ArmScope(
            DeploymentScope known,
            Optional<String> subscription,
            Optional<String> group,
            boolean isNested,
            boolean isElsewhere) {
        this.known = known;
        this.subscription = subscription;
        this.group = group;
        this.isNested = isNested;
        this.isElsewhere = isElsewhere;
    }

    /** The scope of a whole deployment. */
    public static ArmScope of(DeploymentScope known) {
        return new ArmScope(known, known.subscriptionId(), known.resourceGroup(), false, false);
    }

    /** The scope of a nested deployment into the same place. */
    public ArmScope nested() {
        return new ArmScope(known, subscription, group, true, isElsewhere);
    }

    /**
     * The scope of a nested deployment into another place.
     *
     * @param otherSubscription the subscription; empty if it is not known
     * @param otherGroup the resource group; empty if it is not known, or it is a deployment to the subscription
     */
    public ArmScope nested(Optional<String> otherSubscription, Optional<String> otherGroup) {
        return new ArmScope(known, otherSubscription, otherGroup, true, true);
    }

    public Optional<String> subscriptionId() {
        return subscription;
    }

    public Optional<String> resourceGroup() {
        return group;
    }

    Optional<String> location() {
        return isElsewhere ? Optional.empty() : known.location();
    }

    Optional<Instant> time() {
        return known.time();
    }

    /** The result that the caller gave for a call. */
    Optional<JsonValue> result(String function, List<JsonValue> arguments) {
        String name = LetterCase.lower(function);
        boolean isOther = name.equals("deployment") ? isNested : isElsewhere;
        return isOther && SCOPE_FUNCTIONS.contains(name) ? Optional.empty() : known.functionResult(name, arguments);
    }

    /** A member of {@code resourceGroup()} or {@code subscription()}, as far as it follows from the scope. */
    Optional<JsonValue> member(String function, String name) {
        Optional<String> value = switch (LetterCase.lower(function + "." + name)) {
            case "subscription.id" -> subscription.map(id -> "/subscriptions/" + id);
            case "subscription.subscriptionid" -> subscription;
            case "resourcegroup.id" ->
                subscription.flatMap(id -> group.map(place -> "/subscriptions/" + id + "/resourceGroups/" + place));
            case "resourcegroup.name" -> group;
            case "resourcegroup.location" -> location();
            default -> Optional.empty();
        };
        return value.map(JsonString::new);
    }

    /** Names of the members in an object that the caller gave. */
    static Optional<JsonObject> object(Optional<JsonValue> result) {
        return result.filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }
}
