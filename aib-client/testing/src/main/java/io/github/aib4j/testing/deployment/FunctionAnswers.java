package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.FunctionResults;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives the results of functions that need Azure: {@code reference} from the resources deployed at that moment, {@code
 * resourceGroup}, {@code subscription}, {@code tenant}, {@code deployment}, {@code environment} and {@code newGuid}
 * (members documented).
 */
final class FunctionAnswers implements FunctionResults {
    private static final ResourceStates UNKNOWN = (resource, apiVersion) -> Optional.empty();

    private final ResourceRequests requests;
    private final IdGenerator ids;
    private final JsonObject environment;
    private final JsonObject deployment;
    private final Instant now;
    private ResourceStates states = UNKNOWN;
    private Set<String> asked = new LinkedHashSet<>();

    /** @param deployment the result of {@code deployment()} without its name */
    FunctionAnswers(
            ResourceRequests requests, IdGenerator ids, JsonObject environment, JsonObject deployment, Instant now) {
        this.requests = requests;
        this.ids = ids;
        this.environment = environment;
        this.deployment = deployment;
        this.now = now;
    }

    /** Evaluates something while the resources are in these states. */
    <T> T during(ResourceStates current, Supplier<T> evaluation) {
        ResourceStates before = states;
        states = current;
        try {
            return evaluation.get();
        } finally {
            states = before;
        }
    }

    /** Evaluates something, and reports which resources it needed but could not read. */
    Set<String> askedBy(Runnable evaluation) {
        Set<String> before = asked;
        Set<String> own = new LinkedHashSet<>();
        asked = own;
        try {
            evaluation.run();
        } finally {
            asked = before;
        }
        return own;
    }

    @Override
    public Optional<JsonValue> find(String function, List<JsonValue> arguments, DeploymentScope scope) {
        return switch (function) {
            case "reference" -> reference(arguments);
            case "resourcegroup" -> group(scope).flatMap(id -> requests.scope(id, now));
            case "subscription" ->
                subscription(scope)
                        .map(found -> Json.object(
                                "id",
                                Json.text(found.text("id").orElse("")),
                                "subscriptionId",
                                Json.text(found.text("subscriptionId").orElse("")),
                                "tenantId",
                                Json.text(found.text("tenantId").orElse("")),
                                "displayName",
                                Json.text(found.text("displayName").orElse(""))));
            case "tenant" ->
                subscription(scope).flatMap(found -> found.text("tenantId")).map(FunctionAnswers::tenant);
            case "deployment" -> scope.deploymentName().map(this::deployment);
            case "environment" -> Optional.of(environment);
            case "newguid" -> Optional.of(Json.text(ids.next()));
            default -> Optional.empty();
        };
    }

    private Optional<JsonValue> reference(List<JsonValue> arguments) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof JsonString resource)) {
            return Optional.empty();
        }
        Optional<JsonObject> found =
                states.find(resource.value(), text(arguments, 1).filter(v -> !v.isEmpty()));
        if (found.isEmpty()) {
            asked.add(resource.value());
        }
        boolean isFull = text(arguments, 2).filter("Full"::equalsIgnoreCase).isPresent();
        return found.map(whole -> isFull ? whole : Json.child(whole, "properties"));
    }

    private static Optional<String> text(List<JsonValue> arguments, int index) {
        return arguments.size() > index && arguments.get(index) instanceof JsonString text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static Optional<String> group(DeploymentScope scope) {
        return scope.subscriptionId()
                .flatMap(subscription -> scope.resourceGroup()
                        .map(group -> "/subscriptions/" + subscription + "/resourceGroups/" + group));
    }

    private Optional<JsonObject> subscription(DeploymentScope scope) {
        return scope.subscriptionId().flatMap(id -> requests.scope("/subscriptions/" + id, now));
    }

    private static JsonObject tenant(String id) {
        return Json.object("tenantId", Json.text(id), "id", Json.text("/tenants/" + id));
    }

    private JsonObject deployment(String name) {
        JsonObject named = Json.object("name", Json.text(name));
        Optional<JsonValue> location = deployment.get("location");
        JsonObject placed = location.map(place -> named.with("location", place)).orElse(named);
        return placed.with("properties", Json.child(deployment, "properties"));
    }
}
