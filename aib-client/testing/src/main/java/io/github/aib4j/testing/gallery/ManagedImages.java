package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Managed images of any api-version. An image is stored and returned as sent, so that the disks of versions made from
 * it are known (documented, not recorded; that it exists at once is assumed). Images that builds make can be read.
 */
final class ManagedImages {
    private final Map<String, JsonObject> byId = new HashMap<>();
    private final Map<String, List<BuiltImage>> builds = new HashMap<>();

    ServiceResponse answer(GalleryCall call) {
        String id = "/subscriptions/" + call.subscription() + "/resourceGroups/"
                + call.resourceGroup().orElse("") + "/providers/" + ComputeProvider.PROVIDER + "/images/"
                + call.rest().get(1);
        return switch (call.method()) {
            case "GET" -> ServiceResponse.of(200, find(id, call.now()).orElseThrow(() -> missing(call)));
            case "PUT" -> put(call, id);
            default -> throw call.notAllowed();
        };
    }

    private static ErrorResponseException missing(GalleryCall call) {
        return ErrorResponseException.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + ComputeProvider.PROVIDER + "/images/"
                        + call.rest().get(1) + "' under resource group '"
                        + call.resourceGroup().orElse("") + "' was not found.");
    }

    private ServiceResponse put(GalleryCall call, String id) {
        boolean isNew = find(id, call.now()).isEmpty();
        JsonObject image = image(id, call.body());
        byId.put(key(id), image);
        builds.remove(key(id));
        return ServiceResponse.of(isNew ? 201 : 200, image);
    }

    private static JsonObject image(String id, JsonObject sent) {
        JsonObject image = Json.object(
                "name",
                Json.text(id.substring(id.lastIndexOf('/') + 1)),
                "id",
                Json.text(id),
                "type",
                Json.text(ComputeProvider.PROVIDER + "/images"),
                "location",
                Json.text(sent.text("location").orElseThrow(ComputeErrors::withoutLocation)));
        return Json.present(sent, "tags")
                .map(tags -> image.with("tags", tags))
                .orElse(image)
                .with("properties", Json.child(sent, "properties").with("provisioningState", Json.text("Succeeded")));
    }

    /** Adds an image that a run will make; it replaces an older image with that id. */
    void add(BuiltImage built, Instant now) {
        List<BuiltImage> made = builds.computeIfAbsent(key(built.id()), id -> new ArrayList<>());
        forgetOld(made, now);
        made.add(built);
    }

    /** Forgets images that were never made, and those that a newer one has replaced. */
    private static void forgetOld(List<BuiltImage> made, Instant now) {
        made.removeIf(built -> built.run().isOver(now) && !built.isThere(now));
        for (int i = made.size() - 1; i > 0; i--) {
            if (made.get(i).isThere(now)) {
                made.subList(0, i).clear();
                return;
            }
        }
    }

    /** The image with that id: the newest that a build has made, or else the one that was sent. */
    Optional<JsonObject> find(String id, Instant now) {
        List<BuiltImage> made = builds.getOrDefault(key(id), List.of()).stream()
                .filter(built -> built.isThere(now))
                .toList();
        return made.isEmpty()
                ? Optional.ofNullable(byId.get(key(id)))
                : Optional.of(image(
                        made.get(made.size() - 1).id(),
                        made.get(made.size() - 1).sent()));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
