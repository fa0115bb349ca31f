package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.gallery.replication.RegionNames;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceResponse;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Images as seen by those with whom they are shared, directly or as a community: in each region that has a version.
 * Addresses and unique ids are documented; the members, and when deleted versions are visible, follow the specification
 * and were never recorded.
 */
record SharedImages(GalleryStore store, RecycleBin bin, ComputeProvider.ListResponder lists) {
    private static final String SHARED = "sharedGalleries";
    private static final String COMMUNITY = "communityGalleries";
    private static final Pattern ID =
            Pattern.compile("/(sharedGalleries|communityGalleries)/([^/]+)/images/([^/]+)", Pattern.CASE_INSENSITIVE);
    private static final int IMAGE = 6;
    private static final int VERSION_LIST = 7;
    private static final int VERSION = 8;

    static boolean isAbout(GalleryCall call) {
        return call.resourceGroup().isEmpty()
                && call.has(0, "locations")
                && (call.has(2, SHARED) || call.has(2, COMMUNITY));
    }

    ServiceResponse answer(GalleryCall call) {
        call.only("GET");
        boolean isCommunity = call.has(2, COMMUNITY);
        if (call.rest().size() < IMAGE
                || call.rest().size() > VERSION
                || !call.has(4, "images")
                || !ComputeVersions.isAtLeast(call.version(), isCommunity ? "2021-07-01" : "2020-09-30")) {
            throw call.notFound();
        }
        StoredResource definition =
                definition(call, isCommunity).orElseThrow(() -> ComputeErrors.missingShared(uniqueId(call)));
        if (call.rest().size() == IMAGE) {
            return ServiceResponse.of(200, image(call, definition));
        }
        if (!call.has(6, "versions")) {
            throw call.notFound();
        }
        NavigableMap<String, JsonObject> versions = versions(call, definition);
        if (call.rest().size() == VERSION_LIST) {
            return lists.page(call, versions);
        }
        return versions.values().stream()
                .filter(version -> version.text("name")
                        .filter(call.rest().get(VERSION - 1)::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .map(version -> ServiceResponse.of(200, version))
                .orElseThrow(() -> ComputeErrors.missingShared(uniqueId(call)));
    }

    private Optional<StoredResource> definition(GalleryCall call, boolean isCommunity) {
        return gallery(call.rest().get(3), isCommunity, call.now())
                .filter(gallery -> isCommunity || isSharedWith(gallery, call.subscription()))
                .flatMap(gallery -> store.find(child(gallery, call.rest().get(IMAGE - 1)), call.now()))
                .filter(definition -> RegionNames.plain(definition.location()).equals(location(call))
                        || !versions(call, definition).isEmpty());
    }

    private Optional<StoredResource> gallery(String name, boolean isCommunity, Instant now) {
        return store.all(now)
                .filter(stored -> stored.path().kind() == ResourceKind.GALLERY)
                .filter(stored -> isCommunity ? isPublic(stored, name) : isCalled(stored, name))
                .findFirst();
    }

    private static boolean isCalled(StoredResource gallery, String uniqueName) {
        return OrderedMembers.text(gallery.properties(), "identifier.uniqueName")
                .filter(uniqueName::equalsIgnoreCase)
                .isPresent();
    }

    private static boolean isPublic(StoredResource gallery, String publicName) {
        JsonObject info = OrderedMembers.object(gallery.properties(), "sharingProfile.communityGalleryInfo");
        return info.get("communityGalleryEnabled")
                        .filter(new JsonBoolean(true)::equals)
                        .isPresent()
                && Json.texts(info, "publicNames").anyMatch(publicName::equalsIgnoreCase);
    }

    /** All subscriptions here belong to the tenants with which a gallery is shared (assumed). */
    private static boolean isSharedWith(StoredResource gallery, String subscription) {
        return Json.objects(Json.child(gallery.properties(), "sharingProfile"), "groups")
                .anyMatch(group -> group.text("type").orElse("").equalsIgnoreCase("AADTenants")
                        || Json.texts(group, "ids").anyMatch(subscription::equalsIgnoreCase));
    }

    private static GalleryPath child(StoredResource parent, String name) {
        GalleryPath path = parent.path();
        return new GalleryPath(
                path.subscription(),
                path.group(),
                Stream.concat(path.names().stream(), Stream.of(name)).toList());
    }

    private static String location(GalleryCall call) {
        return RegionNames.plain(call.rest().get(1));
    }

    private static String uniqueId(GalleryCall call) {
        StringBuilder id = new StringBuilder(call.has(2, COMMUNITY) ? "/CommunityGalleries/" : "/SharedGalleries/");
        List<String> rest = call.rest();
        id.append(rest.get(3)).append("/Images/").append(rest.get(IMAGE - 1));
        return rest.size() < VERSION
                ? id.toString()
                : id.append("/Versions/").append(rest.get(VERSION - 1)).toString();
    }

    private static JsonObject image(GalleryCall call, StoredResource definition) {
        JsonObject properties = JsonObject.empty();
        for (String member : List.of(
                "osType",
                "osState",
                "endOfLifeDate",
                "identifier",
                "recommended",
                "disallowed",
                "hyperVGeneration",
                "features",
                "purchasePlan",
                "architecture")) {
            Optional<JsonValue> value = definition.properties().get(member);
            properties = value.isPresent() ? properties.with(member, value.get()) : properties;
        }
        return shared(call, definition.path().name(), uniqueId(call), properties);
    }

    private static JsonObject shared(GalleryCall call, String name, String uniqueId, JsonObject properties) {
        return Json.object(
                "location",
                Json.text(location(call)),
                "name",
                Json.text(name),
                "identifier",
                Json.object("uniqueId", Json.text(uniqueId)),
                "properties",
                properties);
    }

    /** The versions in the region; with 2026-03-03, including deleted ones that can still be used (specification). */
    private NavigableMap<String, JsonObject> versions(GalleryCall call, StoredResource definition) {
        NavigableMap<String, JsonObject> versions = new TreeMap<>();
        boolean tellsState = ComputeVersions.isAtLeast(call.version(), ComputeVersions.NEWEST);
        store.nested(definition.path(), call.now()).stream()
                .filter(version -> isIn(version, call) && version.isProvisioned(call.now()) && !version.isDeleted())
                .forEach(version -> versions.put(
                        version.path().key(),
                        version(call, version, tellsState ? Optional.of("Active") : Optional.empty())));
        if (tellsState) {
            bin.within(definition.path(), call.now())
                    .filter(entry -> isIn(entry.stored(), call) && call.now().isBefore(entry.consumable()))
                    .forEach(entry -> versions.put(
                            entry.stored().path().key(),
                            deleted(version(call, entry.stored(), Optional.of("SoftDeleted")), entry.consumable())));
        }
        return versions;
    }

    private static boolean isIn(StoredResource version, GalleryCall call) {
        return version.reached().contains(location(call));
    }

    private static JsonObject version(GalleryCall call, StoredResource version, Optional<String> state) {
        JsonObject profile = Json.child(version.properties(), "publishingProfile");
        JsonObject properties = JsonObject.empty();
        for (String member : List.of("publishedDate", "endOfLifeDate", "excludeFromLatest")) {
            Optional<JsonValue> value = profile.get(member);
            properties = value.isPresent() ? properties.with(member, value.get()) : properties;
        }
        JsonObject stated = state.isPresent() ? properties.with("imageState", Json.text(state.get())) : properties;
        String image = uniqueId(call).replaceFirst("(?i)/versions/.*", "");
        String name = version.path().name();
        return shared(call, name, image + "/Versions/" + name, stated);
    }

    private static JsonObject deleted(JsonObject version, Instant consumable) {
        JsonObject properties = Json.child(version, "properties");
        return version.with(
                "properties", properties.with("consumptionEndTime", Json.text(Timestamps.ofCompute(consumable))));
    }

    /** The id of the image definition behind such an id, in lower case; empty if it is not shared here. */
    Optional<String> owned(String image, Instant now) {
        Matcher parts = ID.matcher(image);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return gallery(parts.group(2), parts.group(1).equalsIgnoreCase(COMMUNITY), now)
                .map(gallery -> child(gallery, parts.group(3)).key());
    }
}
