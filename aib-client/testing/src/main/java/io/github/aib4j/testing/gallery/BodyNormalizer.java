package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.gallery.replication.RegionNames;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Turns a request body into the stored one: adds defaults, renames regions, and orders members (recorded); drops
 * members that only the service sets.
 *
 * @param version the api-version of the request
 * @param usual the default periods of soft deletion
 */
record BodyNormalizer(GalleryPath path, String version, GalleryIdentities identities, SoftDeletion.Usual usual) {
    private static final String[] SAID_BY_SERVICE = {"provisioningState", "replicationStatus", "sharingStatus"};

    /**
     * @param published when the resource was created
     */
    JsonObject of(JsonObject sent, Instant published) {
        JsonObject body = identities.known(path, sent.without("name", "id", "type", "apiVersion", "systemData"));
        JsonObject located = body.with(
                "location", Json.text(RegionNames.plain(sent.text("location").orElse(""))));
        return OrderedMembers.ordered(
                located.with("properties", properties(sent, published)), "location", "tags", "identity");
    }

    private JsonObject properties(JsonObject sent, Instant published) {
        JsonObject properties = Json.child(sent, "properties").withoutNulls().without(SAID_BY_SERVICE);
        return switch (path.kind()) {
            case GALLERY -> gallery(properties);
            case DEFINITION -> definition(properties);
            case VERSION -> version(properties, sent.text("location").orElse(""), published);
        };
    }

    private JsonObject gallery(JsonObject properties) {
        String unique = path.subscription() + "-" + path.name().toUpperCase(Locale.ROOT);
        JsonObject identified = properties.with("identifier", Json.object("uniqueName", Json.text(unique)));
        JsonObject ordered = Json.present(identified, "softDeletePolicy").isEmpty()
                ? identified
                : identified.with(
                        "softDeletePolicy", SoftDeletion.ordered(Json.child(identified, "softDeletePolicy"), usual));
        return OrderedMembers.ordered(ordered, "description", "identifier");
    }

    /**
     * Orders the identifier, and drops an empty list of disallowed disk types (recorded). Adding the architecture if
     * the api-version has one is assumed.
     */
    private JsonObject definition(JsonObject properties) {
        JsonObject whole = properties;
        if (ComputeVersions.isAtLeast(version, "2019-07-01")) {
            whole = OrderedMembers.defaulted(whole, "hyperVGeneration", Json.text("V1"));
        }
        if (ComputeVersions.isAtLeast(version, "2021-07-01")) {
            whole = OrderedMembers.defaulted(whole, "architecture", Json.text("x64"));
        }
        JsonObject identified = Json.present(whole, "identifier").isEmpty()
                ? whole
                : whole.with(
                        "identifier",
                        OrderedMembers.ordered(Json.child(whole, "identifier"), "publisher", "offer", "sku"));
        JsonObject said =
                Json.child(identified, "disallowed").size() == 0 ? identified.without("disallowed") : identified;
        return OrderedMembers.ordered(
                said, "hyperVGeneration", "architecture", "features", "osType", "osState", "identifier");
    }

    private JsonObject version(JsonObject properties, String location, Instant published) {
        JsonObject profile = publishing(Json.child(properties, "publishingProfile"), location, published);
        JsonObject storage = OrderedMembers.ordered(
                Json.child(properties, "storageProfile"), "source", "osDiskImage", "dataDiskImages");
        JsonObject whole = properties.with("publishingProfile", profile).with("storageProfile", storage);
        return OrderedMembers.ordered(
                ComputeVersions.isAtLeast(version, "2024-03-03") ? checked(whole) : whole,
                "publishingProfile",
                "storageProfile",
                "safetyProfile");
    }

    /**
     * The results of checks that responses contain with 2024-03-03, in 2026 (recorded; a member of the last is in no
     * specification).
     */
    private static JsonObject checked(JsonObject properties) {
        JsonObject safety = OrderedMembers.ordered(
                OrderedMembers.defaulted(
                        Json.child(properties, "safetyProfile")
                                .with("reportedForPolicyViolation", new JsonBoolean(false)),
                        "allowDeletionOfReplicatedLocations",
                        new JsonBoolean(false)),
                "reportedForPolicyViolation");
        return properties
                .with("safetyProfile", safety)
                .with("validationsProfile", Json.object("validationOperationStatus", Json.text("NotExecuted")));
    }

    /** A version without regions is replicated to its own (assumed). */
    private JsonObject publishing(JsonObject sent, String location, Instant published) {
        JsonObject profile = OrderedMembers.defaulted(sent, "replicaCount", JsonNumber.of(1));
        profile = OrderedMembers.defaulted(profile, "excludeFromLatest", new JsonBoolean(false));
        profile = profile.with("publishedDate", Json.text(Timestamps.ofCompute(published)));
        if (ComputeVersions.isAtLeast(version, "2019-03-01")
                && Json.present(sent, "storageAccountStrategy").isEmpty()) {
            profile = OrderedMembers.defaulted(profile, "storageAccountType", Json.text("Standard_LRS"));
        }
        JsonValue regions = Json.items(sent, "targetRegions").findAny().isPresent()
                ? sent.array("targetRegions").orElseThrow()
                : Json.array(Stream.of(Json.object("name", Json.text(location))));
        JsonObject defaults = profile;
        return OrderedMembers.ordered(
                profile.with("targetRegions", Json.eachObject(regions, region -> region(region, defaults))),
                "targetRegions",
                "replicaCount",
                "excludeFromLatest",
                "publishedDate",
                "storageAccountType");
    }

    private static JsonObject region(JsonObject sent, JsonObject profile) {
        JsonObject named =
                sent.with("name", Json.text(RegionNames.shown(sent.text("name").orElse(""))));
        JsonObject counted = OrderedMembers.defaulted(
                named, "regionalReplicaCount", profile.get("replicaCount").orElse(JsonNumber.of(1)));
        JsonObject whole = profile.get("storageAccountType")
                .map(type -> OrderedMembers.defaulted(counted, "storageAccountType", type))
                .orElse(counted);
        return OrderedMembers.ordered(whole, "name", "regionalReplicaCount", "storageAccountType");
    }
}
