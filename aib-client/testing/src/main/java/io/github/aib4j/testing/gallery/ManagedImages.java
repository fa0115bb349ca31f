package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Managed images, as far as versions need them: what is put is kept and given back, so that the disks of a version made
 * from it are known (documented, not recorded; that it is there at once is assumed). Of any api-version.
 */
final class ManagedImages {
    private final Map<String, JsonObject> byId = new HashMap<>();

    ServiceResponse answer(GalleryCall call) {
        String id = "/subscriptions/" + call.subscription() + "/resourceGroups/"
                + call.resourceGroup().orElse("") + "/providers/" + ComputeProvider.PROVIDER + "/images/"
                + call.rest().get(1);
        return switch (call.method()) {
            case "GET" -> ServiceResponse.of(200, find(id).orElseThrow(call::notFound));
            case "PUT" -> put(call, id);
            default -> throw call.notAllowed();
        };
    }

    private ServiceResponse put(GalleryCall call, String id) {
        JsonObject sent = call.body();
        JsonObject image = Json.object(
                "name",
                Json.text(call.rest().get(1)),
                "id",
                Json.text(id),
                "type",
                Json.text(ComputeProvider.PROVIDER + "/images"),
                "location",
                Json.text(sent.text("location").orElseThrow(ComputeErrors::withoutLocation)),
                "properties",
                Json.child(sent, "properties").with("provisioningState", Json.text("Succeeded")));
        return ServiceResponse.of(byId.put(key(id), image) == null ? 201 : 200, image);
    }

    /** The image of that id. */
    Optional<JsonObject> find(String id) {
        return Optional.ofNullable(byId.get(key(id)));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
