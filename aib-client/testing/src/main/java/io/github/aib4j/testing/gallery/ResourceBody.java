package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.gallery.replication.RegionNames;
import io.github.aib4j.testing.wire.Json;
import java.util.List;

/**
 * The body of a resource without its name and state.
 *
 * @param before the body until it is provisioned
 * @param after the body afterwards
 */
record ResourceBody(JsonObject before, JsonObject after) {
    /** The names of the regions in such a body, without blanks. */
    static List<String> regions(JsonObject body) {
        return Json.objects(Json.child(Json.child(body, "properties"), "publishingProfile"), "targetRegions")
                .map(region -> RegionNames.plain(region.text("name").orElse("")))
                .toList();
    }

    /** A body that never changes. */
    static ResourceBody always(JsonObject body) {
        return new ResourceBody(body, body);
    }

    /** A version whose disks appear when it is provisioned. */
    static ResourceBody withDisks(JsonObject body, JsonObject disks) {
        JsonObject properties = Json.child(body, "properties");
        JsonObject storage = VersionDisks.added(Json.child(properties, "storageProfile"), disks);
        return new ResourceBody(body, body.with("properties", properties.with("storageProfile", storage)));
    }
}
