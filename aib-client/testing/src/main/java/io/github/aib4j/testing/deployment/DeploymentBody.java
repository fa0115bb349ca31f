package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The JSON of a deployment. Its form is recorded, except for failed deployments, of which only the error is reported
 * and its place documented.
 */
final class DeploymentBody {
    private final Deployment deployment;
    private final Instant now;

    DeploymentBody(Deployment deployment, Instant now) {
        this.deployment = deployment;
        this.now = now;
    }

    JsonObject json() {
        JsonObject more = Json.object();
        if (!deployment.outputs().members().isEmpty()) {
            more = more.with("outputs", deployment.outputs());
        }
        if (isSucceeded()) {
            more = more.with("outputResources", ids(outputResources(deployment)));
        }
        JsonObject properties = properties(
                deployment.state(now), lastChange(), DurationText.between(deployment.started(), lastChange()));
        JsonObject whole = merged(properties, more);
        return envelope(deployment.error().map(why -> whole.with("error", why)).orElse(whole));
    }

    /** The answer of a validation, which deploys nothing (recorded). */
    JsonObject validated() {
        Stream<String> validated = withNested(deployment.plan().resources()).map(PlannedResource::id);
        return envelope(properties("Succeeded", now, "PT0S").with("validatedResources", ids(validated)));
    }

    /** The resources of a template, followed by those of its nested deployments (recorded for one). */
    static Stream<PlannedResource> withNested(List<PlannedResource> resources) {
        List<PlannedResource> deployed = resources.stream()
                .filter(resource -> resource.presence() == PlannedResource.Presence.DEPLOYED)
                .toList();
        return Stream.concat(
                deployed.stream(),
                deployed.stream()
                        .filter(resource ->
                                resource.isDeployment() && resource.references().isEmpty())
                        .flatMap(resource -> resource.evaluation().apply(UNKNOWN).nested().stream())
                        .flatMap(plan -> withNested(plan.resources())));
    }

    private static final ResourceStates UNKNOWN = (resource, apiVersion) -> Optional.empty();

    private boolean isSucceeded() {
        return deployment.state(now).equals("Succeeded");
    }

    private Instant lastChange() {
        return deployment.ended().orElse(now);
    }

    private JsonObject envelope(JsonObject properties) {
        DeploymentAddress address = deployment.address();
        JsonObject named = Json.object(
                "id",
                Json.text(address.id()),
                "name",
                Json.text(address.name()),
                "type",
                Json.text(DeploymentAddress.TYPE));
        JsonObject placed = deployment
                .location()
                .map(location -> named.with("location", Json.text(location)))
                .orElse(named);
        JsonObject tagged = deployment.tags().members().isEmpty() ? placed : placed.with("tags", deployment.tags());
        return tagged.with("properties", properties);
    }

    private JsonObject properties(String state, Instant time, String duration) {
        JsonObject hash = Json.object(
                "templateHash", Json.text(TemplateHash.of(deployment.plan().template())));
        JsonObject parameters = deployment.plan().parameters();
        JsonObject given = parameters.members().isEmpty() ? hash : hash.with("parameters", parameters);
        return merged(
                given,
                Json.object(
                        "mode",
                        Json.text("Incremental"),
                        "provisioningState",
                        Json.text(state),
                        "timestamp",
                        Json.text(Timestamps.ofOperation(time)),
                        "duration",
                        Json.text(duration),
                        "correlationId",
                        Json.text(deployment.correlationId()),
                        "providers",
                        Json.array(providers().stream()),
                        "dependencies",
                        Json.array(deployment.steps().stream()
                                .filter(step -> !step.resource().dependsOn().isEmpty())
                                .flatMap(step -> dependency(step).stream()))));
    }

    private static JsonObject merged(JsonObject first, JsonObject then) {
        JsonObject all = first;
        for (Map.Entry<String, JsonValue> member : then.members().entrySet()) {
            all = all.with(member.getKey(), member.getValue());
        }
        return all;
    }

    /** Namespaces with types and locations; those of deployments are null (recorded). */
    private List<JsonObject> providers() {
        Map<String, Map<String, Set<String>>> namespaces = new LinkedHashMap<>();
        for (Step step : deployment.steps()) {
            String[] type = step.resource().type().split("/", 2);
            namespaces
                    .computeIfAbsent(type[0], any -> new LinkedHashMap<>())
                    .computeIfAbsent(type[type.length - 1], any -> new LinkedHashSet<>())
                    .add(step.resource().location().orElse(""));
        }
        return namespaces.entrySet().stream()
                .map(entry -> Json.object(
                        "namespace",
                        Json.text(entry.getKey()),
                        "resourceTypes",
                        Json.array(entry.getValue().entrySet().stream().map(DeploymentBody::resourceType))))
                .toList();
    }

    private static JsonObject resourceType(Map.Entry<String, Set<String>> type) {
        return Json.object(
                "resourceType",
                Json.text(type.getKey()),
                "locations",
                Json.array(type.getValue().stream()
                        .map(location -> location.isEmpty() ? JsonNull.NULL : new JsonString(location))));
    }

    private Optional<JsonObject> dependency(Step step) {
        List<JsonObject> others = step.resource().dependsOn().stream()
                .flatMap(name -> deployment.order().all(name).stream())
                .filter(Step::isDeployed)
                .map(other -> reference(other.resource()))
                .distinct()
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        merged(Json.object("dependsOn", Json.array(others.stream())), reference(step.resource())));
    }

    static JsonObject reference(PlannedResource resource) {
        return Json.object(
                "id",
                Json.text(resource.id()),
                "resourceType",
                Json.text(resource.type()),
                "resourceName",
                Json.text(resource.name()));
    }

    private static JsonValue ids(Stream<String> ids) {
        return Json.array(ids.map(id -> Json.object("id", Json.text(id))));
    }

    /** The deployed resources, ordered by id, with nested deployments replaced by their resources (recorded). */
    private static Stream<String> outputResources(Deployment deployment) {
        Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        collect(deployment, ids);
        return ids.stream();
    }

    private static void collect(Deployment deployment, Set<String> ids) {
        for (Step step : deployment.steps()) {
            if (step.nested().isPresent()) {
                collect(step.nested().get(), ids);
            } else {
                ids.add(step.resource().id());
            }
        }
    }
}
