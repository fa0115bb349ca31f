package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.deployment.OtherTypes;
import io.github.aib4j.testing.template.SourceVersions;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The resources of other providers that templates refer to (forms documented): registrations of providers, identities
 * and networks that were created here, the resources of a group, and Marketplace images. Each provider is registered
 * until it is unregistered, and any Marketplace image exists, of the second generation.
 */
final class OtherProviders {
    private static final String IDENTITIES = "Microsoft.ManagedIdentity/userAssignedIdentities";

    private final ArmChecks gate;
    private final OtherTypes types;
    private final IdGenerator ids;
    private final SourceVersions sources;
    private final Set<String> unregistered = new HashSet<>();
    private final Map<String, JsonObject> kept = new TreeMap<>();

    OtherProviders(ArmChecks gate, OtherTypes types, IdGenerator ids, SourceVersions sources) {
        this.gate = gate;
        this.types = types;
        this.ids = ids;
        this.sources = sources;
    }

    /** The response to a request about these; empty for other requests. */
    Optional<ServiceResponse> answer(ServiceRequest request) {
        List<String> path = request.segments();
        if (path.size() < 4 || !is(path, 0, "subscriptions")) {
            return Optional.empty();
        }
        if (type(path).filter(types::keeps).isPresent()) {
            return Optional.of(keep(request, path));
        }
        if (is(path, 2, "providers")) {
            return ofSubscription(request, path);
        }
        if (!is(path, 2, "resourceGroups") || path.size() < 5) {
            return Optional.empty();
        }
        if (is(path, 4, "resources") && path.size() == 5) {
            return Optional.of(list(request, path));
        }
        return Optional.empty();
    }

    /**
     * The response to a request about a resource that is stored here or will be; so another class may serve the same
     * type, too.
     */
    Optional<ServiceResponse> kept(ServiceRequest request) {
        List<String> path = request.segments();
        boolean isOurs = request.method().equals("PUT") || kept.containsKey(lower("/" + String.join("/", path)));
        return isOurs && type(path).filter(types::keeps).isPresent()
                ? Optional.of(keep(request, path))
                : Optional.empty();
    }

    /** The type of the resource that an address names, which may extend another; empty if it names none. */
    private static Optional<String> type(List<String> path) {
        int provider = provider(path);
        int length = path.size() - provider;
        if (provider < 3 || length < 3 || length % 2 == 0) {
            return Optional.empty();
        }
        StringBuilder type = new StringBuilder(path.get(provider));
        for (int i = provider + 1; i < path.size(); i += 2) {
            type.append('/').append(path.get(i));
        }
        return Optional.of(type.toString());
    }

    /** The index of the last provider's name; 0 if there is none. */
    private static int provider(List<String> path) {
        int provider = 0;
        for (int i = 2; i < path.size(); i += 2) {
            if (is(path, i, "providers")) {
                provider = i + 1;
            }
        }
        return provider < path.size() ? provider : 0;
    }

    private Optional<ServiceResponse> ofSubscription(ServiceRequest request, List<String> path) {
        if (path.size() == 4 || (path.size() == 5 && (is(path, 4, "register") || is(path, 4, "unregister")))) {
            check(request);
            return Optional.of(registration(request, path));
        }
        boolean isImage = path.size() > 14 && is(path, 4, "locations") && is(path, 6, "publishers");
        if (!isImage) {
            return Optional.empty();
        }
        check(request);
        UnsupportedRequests.only("GET", request);
        return Optional.of(marketplace(path));
    }

    private void check(ServiceRequest request) {
        Route route = Route.of(request);
        ArmChecks.versionText(route);
        gate.checkPlace(route);
    }

    private ServiceResponse registration(ServiceRequest request, List<String> path) {
        UnsupportedRequests.only(path.size() == 4 ? "GET" : "POST", request);
        String key = lower(path.get(1) + "/" + path.get(3));
        if (path.size() == 5 && is(path, 4, "register")) {
            unregistered.remove(key);
        } else if (path.size() == 5) {
            unregistered.add(key);
        }
        return ServiceResponse.of(
                200,
                Json.object(
                        "id",
                        Json.text("/subscriptions/" + path.get(1) + "/providers/" + path.get(3)),
                        "namespace",
                        Json.text(path.get(3)),
                        "registrationPolicy",
                        Json.text("RegistrationRequired"),
                        "registrationState",
                        Json.text(unregistered.contains(key) ? "NotRegistered" : "Registered")));
    }

    /** An image version, or a list of versions with the one that a test announced last. */
    private ServiceResponse marketplace(List<String> path) {
        String newest = sources.newest(path.get(7), path.get(11), path.get(13)).orElse("1.0.0");
        String version = path.size() > 15 ? path.get(15) : newest;
        String id = "/" + String.join("/", path.subList(0, 15)) + "/" + version;
        JsonObject image =
                Json.object("location", Json.text(path.get(5)), "name", Json.text(version), "id", Json.text(id));
        if (path.size() == 15) {
            return ServiceResponse.of(200, Json.array(List.of(image).stream()));
        }
        return ServiceResponse.of(200, image.with("properties", Json.object("hyperVGeneration", Json.text("V2"))));
    }

    private ServiceResponse list(ServiceRequest request, List<String> path) {
        check(request);
        UnsupportedRequests.only("GET", request);
        String prefix = lower("/" + String.join("/", path.subList(0, 4)) + "/");
        return ServiceResponse.of(
                200,
                Json.object(
                        "value",
                        Json.array(kept.entrySet().stream()
                                .filter(entry -> entry.getKey().startsWith(prefix))
                                .map(Map.Entry::getValue))));
    }

    private ServiceResponse keep(ServiceRequest request, List<String> path) {
        check(request);
        String id = "/" + String.join("/", path);
        return switch (request.method()) {
            case "GET" ->
                ServiceResponse.of(200, Optional.ofNullable(kept.get(lower(id))).orElseThrow(() -> missing(path)));
            case "PUT" -> put(request, id, path);
            default -> throw UnsupportedRequests.method(request);
        };
    }

    private ServiceResponse put(ServiceRequest request, String id, List<String> path) {
        String type = type(path).orElse("");
        JsonObject named = RequestBodies.object(request.body())
                .with("id", Json.text(id))
                .with("name", Json.text(id.substring(id.lastIndexOf('/') + 1)))
                .with("type", Json.text(type));
        JsonObject made = type.equalsIgnoreCase(IDENTITIES) ? withPrincipal(named, id) : withState(named);
        return ServiceResponse.of(kept.put(lower(id), made) == null ? 201 : 200, made);
    }

    private JsonObject withPrincipal(JsonObject identity, String id) {
        JsonObject properties = ids.ofIdentity(id).with("tenantId", Json.text(Subscriptions.TENANT));
        return identity.with("properties", properties);
    }

    private static JsonObject withState(JsonObject resource) {
        JsonObject properties = Json.child(resource, "properties");
        return properties.get("provisioningState").isPresent()
                ? resource
                : resource.with("properties", properties.with("provisioningState", Json.text("Succeeded")));
    }

    private static ErrorResponseException missing(List<String> path) {
        return ErrorResponseException.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + String.join("/", path.subList(provider(path), path.size()))
                        + "' under resource group '"
                        + path.get(3) + "' was not found.");
    }

    private static boolean is(List<String> path, int index, String name) {
        return path.get(index).equalsIgnoreCase(name);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
