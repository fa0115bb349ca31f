package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Resource groups (forms documented): those that were put here, and those that the service was told of. If it was told
 * of none, a group that is asked for is there, in {@code westeurope}.
 */
final class ResourceGroups {
    private static final String USUAL_LOCATION = "westeurope";

    private final Set<String> told;
    private final ArmChecks gate;
    private final Map<String, JsonObject> put = new TreeMap<>();

    ResourceGroups(Set<String> told, ArmChecks gate) {
        this.told = told;
        this.gate = gate;
    }

    ServiceResponse answer(ServiceRequest request, Route route) {
        if (request.method().equals("PUT")) {
            gate.checkPlace(route.ofSubscription());
        } else {
            gate.checkPlace(route);
        }
        return switch (request.method()) {
            case "GET" -> ServiceResponse.of(200, find(route));
            case "HEAD" -> ServiceResponse.empty(204);
            case "PUT" -> put(request, route);
            default -> throw UnsupportedRequests.method(request);
        };
    }

    private JsonObject find(Route route) {
        String name = route.resourceGroup().orElse("");
        return Optional.ofNullable(put.get(key(route, name))).orElseGet(() -> group(route, name, JsonObject.empty()));
    }

    private ServiceResponse put(ServiceRequest request, Route route) {
        String name = route.resourceGroup().orElse("");
        JsonObject sent = RequestBodies.object(request.body());
        if (sent.text("location").isEmpty()) {
            throw ErrorResponseException.byArm(
                    400, "LocationRequired", "The location property is required for this definition.");
        }
        gate.addGroup(name);
        JsonObject made = group(route, name, sent);
        return ServiceResponse.of(put.put(key(route, name), made) == null ? 201 : 200, made);
    }

    ServiceResponse list(Route route) {
        String prefix = key(route, "");
        Map<String, JsonObject> all = new TreeMap<>();
        told.forEach(name -> all.put(key(route, name), group(route, name, JsonObject.empty())));
        put.forEach((key, group) -> {
            if (key.startsWith(prefix)) {
                all.put(key, group);
            }
        });
        return ServiceResponse.of(200, Json.object("value", Json.array(all.values().stream())));
    }

    private static String key(Route route, String name) {
        return (route.subscription() + "/" + name).toLowerCase(Locale.ROOT);
    }

    private static JsonObject group(Route route, String name, JsonObject sent) {
        JsonObject group = Json.object(
                "id",
                Json.text("/subscriptions/" + route.subscription() + "/resourceGroups/" + name),
                "name",
                Json.text(name),
                "type",
                Json.text("Microsoft.Resources/resourceGroups"),
                "location",
                Json.text(sent.text("location").orElse(USUAL_LOCATION)));
        return Json.present(sent, "tags")
                .map(tags -> group.with("tags", tags))
                .orElse(group)
                .with("properties", Json.object("provisioningState", Json.text("Succeeded")));
    }
}
