package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Changes to the sharing of a gallery: documented; the words of refusals and the duration are assumed. In the end, the
 * {@code Location} returns the request body (specification; Microsoft's clients read it).
 */
record SharingRequests(GalleryStore store, ComputeOperations operations) {
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final String PROFILE = "sharingProfile";

    static boolean isAbout(GalleryCall call) {
        return call.has(0, "galleries") && call.has(2, "share") && call.rest().size() == 3;
    }

    ServiceResponse answer(GalleryCall call) {
        call.only("POST");
        if (!ComputeVersions.isAtLeast(call.version(), "2020-09-30")) {
            throw call.notFound();
        }
        GalleryPath path = new GalleryPath(
                call.subscription(),
                call.resourceGroup().orElse(""),
                List.of(call.rest().get(1)));
        StoredResource gallery = store.find(path, call.now()).orElseThrow(() -> ComputeErrors.missing(path));
        JsonObject sent = call.body();
        JsonObject changed = changed(Json.child(gallery.properties(), PROFILE), sent);
        JsonObject content = gallery.content();
        gallery.replace(
                content.with("properties", Json.child(content, "properties").with(PROFILE, changed)));
        return operations.announcedTwice(
                ServiceResponse.of(202, sent),
                operations.start(
                        call, gallery.location(), call.now().plus(LENGTH), Optional.empty(), Optional.of(sent)));
    }

    private static JsonObject changed(JsonObject profile, JsonObject sent) {
        String permissions = profile.text("permissions").orElse("Private");
        String operation = sent.text("operationType").orElse("");
        return switch (operation) {
            case "Add", "Remove" -> {
                if (!permissions.equals("Groups")) {
                    throw InvalidParameter.outside("sharingProfile.permissions", permissions);
                }
                yield profile.with("groups", groups(profile, sent, operation.equals("Add")));
            }
            case "Reset" -> profile.without("groups").with("permissions", Json.text("Private"));
            case "EnableCommunity" -> {
                if (!permissions.equals("Community")) {
                    throw InvalidParameter.outside("sharingProfile.permissions", permissions);
                }
                yield community(profile);
            }
            default -> throw InvalidParameter.outside("operationType", operation);
        };
    }

    /** The public name ends in an id of the service (documented). */
    private static JsonObject community(JsonObject profile) {
        JsonObject info = Json.child(profile, "communityGalleryInfo");
        String name = info.text("publicNamePrefix").orElse("gallery") + "-00000000-0000-0000-0000-000000000000";
        return profile.with(
                "communityGalleryInfo",
                info.with("communityGalleryEnabled", new JsonBoolean(true))
                        .with("publicNames", Json.array(Stream.of(Json.text(name)))));
    }

    private static JsonValue groups(JsonObject profile, JsonObject sent, boolean isAdding) {
        Map<String, Set<String>> byType = new LinkedHashMap<>();
        Json.objects(profile, "groups").forEach(group -> ids(byType, group).addAll(given(group)));
        Json.objects(sent, "groups").forEach(group -> {
            if (isAdding) {
                ids(byType, group).addAll(given(group));
            } else {
                ids(byType, group).removeAll(given(group));
            }
        });
        return Json.array(byType.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> Json.object(
                        "type",
                        Json.text(group.getKey()),
                        "ids",
                        Json.array(group.getValue().stream().map(Json::text)))));
    }

    private static Set<String> ids(Map<String, Set<String>> byType, JsonObject group) {
        return byType.computeIfAbsent(group.text("type").orElse(""), type -> new LinkedHashSet<>());
    }

    private static List<String> given(JsonObject group) {
        return Json.texts(group, "ids").toList();
    }
}
