package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.gallery.replication.RegionNames;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The first requests of any client of Azure Resource Manager: the subscriptions, their locations and their resource
 * groups. The forms are documented; names and tenant are made up.
 */
final class Subscriptions {
    /** The subscription that is listed if any subscription exists. */
    private static final String ANY = "00000000-0000-0000-0000-000000000000";

    static final String TENANT = "00000000-0000-0000-0000-000000000001";

    private final Set<String> known;
    private final ArmChecks gate;
    private final ResourceGroups groups;

    Subscriptions(Set<String> known, ArmChecks gate, ResourceGroups groups) {
        this.known = known;
        this.gate = gate;
        this.groups = groups;
    }

    /** The response to a request about subscriptions; empty for other requests. */
    Optional<ServiceResponse> answer(ServiceRequest request) {
        List<String> path = request.segments();
        boolean ours = !path.isEmpty() && is(path.get(0), "subscriptions") && path.size() <= 4;
        if (!ours || (path.size() > 2 && !isOurs(path.get(2), path.size()))) {
            return Optional.empty();
        }
        Route route = Route.of(request);
        ArmChecks.versionText(route);
        if (path.size() < 4) {
            gate.checkPlace(route.ofSubscription());
        }
        return Optional.of(dispatch(request, route, path));
    }

    private static boolean isOurs(String collection, int length) {
        return is(collection, "resourceGroups") || (is(collection, "locations") && length == 3);
    }

    private ServiceResponse dispatch(ServiceRequest request, Route route, List<String> path) {
        if (path.size() == 4) {
            return groups.answer(request, route);
        }
        UnsupportedRequests.only("GET", request);
        if (path.size() == 1) {
            return all();
        }
        if (path.size() == 2) {
            return ServiceResponse.of(200, subscription(path.get(1)));
        }
        return is(path.get(2), "locations") ? locations(path.get(1)) : groups.list(request, route);
    }

    private static boolean is(String part, String name) {
        return part.equalsIgnoreCase(name);
    }

    private ServiceResponse all() {
        Set<String> ids = known.isEmpty() ? Set.of(ANY) : known;
        return ServiceResponse.of(
                200,
                Json.object(
                        "value",
                        Json.array(ids.stream().sorted().map(Subscriptions::subscription)),
                        "count",
                        Json.object("type", Json.text("Total"), "value", JsonNumber.of(ids.size()))));
    }

    private static JsonObject subscription(String id) {
        return Json.object(
                "id",
                Json.text("/subscriptions/" + id),
                "authorizationSource",
                Json.text("RoleBased"),
                "subscriptionId",
                Json.text(id),
                "tenantId",
                Json.text(TENANT),
                "displayName",
                Json.text("LocalImageBuilder"),
                "state",
                Json.text("Enabled"));
    }

    private static ServiceResponse locations(String subscription) {
        return ServiceResponse.of(
                200, Json.object("value", Json.array(RegionNames.all().map(name -> location(subscription, name)))));
    }

    private static JsonObject location(String subscription, String displayName) {
        String name = displayName.replace(" ", "").toLowerCase(Locale.ROOT);
        return Json.object(
                "id",
                Json.text("/subscriptions/" + subscription + "/locations/" + name),
                "name",
                Json.text(name),
                "type",
                Json.text("Region"),
                "displayName",
                Json.text(displayName),
                "regionalDisplayName",
                Json.text(displayName),
                "metadata",
                Json.object("regionType", Json.text("Physical")));
    }
}
