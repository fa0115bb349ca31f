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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Resource groups (forms documented): those that were created here, those in the settings and, in lists, the staging
 * groups of templates, with their tags. If the settings have none, every requested group exists, in {@code westeurope}.
 */
final class ResourceGroups {
    private static final String USUAL_LOCATION = "westeurope";
    private static final Pattern TAG = Pattern.compile("tagName eq '([^']+)' and tagValue eq '([^']*)'");

    private final Set<String> told;
    private final ArmChecks gate;
    private final Supplier<Stream<StorageAccount>> staging;
    private final Map<String, JsonObject> put = new TreeMap<>();

    /**
     * @param staging the accounts in the existing staging groups
     */
    ResourceGroups(Set<String> told, ArmChecks gate, Supplier<Stream<StorageAccount>> staging) {
        this.told = told;
        this.gate = gate;
        this.staging = staging;
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

    /** All groups of a subscription, or those with a tag. */
    ServiceResponse list(ServiceRequest request, Route route) {
        Predicate<JsonObject> wanted =
                request.query("$filter").map(ResourceGroups::filter).orElse(group -> true);
        return ServiceResponse.of(
                200,
                Json.object("value", Json.array(all(route).values().stream().filter(wanted))));
    }

    private static Predicate<JsonObject> filter(String text) {
        Matcher filter = TAG.matcher(text);
        if (!filter.matches()) {
            throw ErrorResponseException.byArm(
                    400,
                    "InvalidFilterInQueryString",
                    "Invalid $filter '" + text + "' specified in the query string. This service knows"
                            + " \"tagName eq 'N' and tagValue eq 'V'\".");
        }
        return group -> Json.child(group, "tags")
                .text(filter.group(1))
                .filter(filter.group(2)::equals)
                .isPresent();
    }

    private Map<String, JsonObject> all(Route route) {
        String prefix = key(route, "");
        Map<String, JsonObject> all = new TreeMap<>();
        told.forEach(name -> all.put(key(route, name), group(route, name, JsonObject.empty())));
        put.forEach((key, group) -> {
            if (key.startsWith(prefix)) {
                all.put(key, group);
            }
        });
        staging.get()
                .filter(account -> key(account).startsWith(prefix))
                .forEach(account -> all.merge(
                        key(account),
                        group(route, groupName(account), JsonObject.empty()).with("tags", account.tags()),
                        (known, tagged) -> known.with("tags", account.tags())));
        return all;
    }

    private static String groupName(StorageAccount account) {
        return account.id().split("/", -1)[4];
    }

    private static String key(StorageAccount account) {
        return (account.id().split("/", -1)[2] + "/" + groupName(account)).toLowerCase(Locale.ROOT);
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
