package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The versions that were deleted while the policy of their gallery was on, until they are purged. */
final class RecycleBin {
    private final NavigableMap<String, Entry> byKey = new TreeMap<>();

    /**
     * A deleted version. It is in the bin from the end of its deletion on (assumed); its recorded time is that of the
     * start.
     *
     * @param begin when its deletion began
     * @param end when its deletion ended
     * @param consumable the end of its use
     * @param gone when it is purged
     */
    record Entry(StoredResource stored, Instant begin, Instant end, Instant consumable, Instant gone) {
        boolean isThere(Instant now) {
            return !now.isBefore(end) && now.isBefore(gone);
        }

        private GalleryPath path() {
            return stored.path();
        }

        /** As recorded: the type has capitals, although the request has none. */
        JsonObject json(String version) {
            String name = path().name();
            String definition = path().names().get(1);
            JsonObject properties = Json.object(
                    "resourceArmId",
                    Json.text(path().id()),
                    "softDeletedTime",
                    time(begin),
                    "softDeletedArtifactType",
                    Json.text("Images"));
            JsonObject timed = ComputeVersions.isAtLeast(version, ComputeVersions.NEWEST)
                    ? properties.with("consumptionEndTime", time(consumable)).with("hardDeletionTargetTime", time(gone))
                    : properties;
            return Json.object(
                    "name",
                    Json.text(name),
                    "id",
                    Json.text(gallery() + "/softDeletedArtifactTypes/Images/artifacts/" + definition + "/versions/"
                            + name),
                    "type",
                    Json.text("Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions"),
                    "location",
                    Json.text(stored.location()),
                    "properties",
                    timed);
        }

        private String gallery() {
            return new GalleryPath(
                            path().subscription(),
                            path().group(),
                            path().names().subList(0, 1))
                    .id();
        }

        private static JsonString time(Instant time) {
            return Json.text(Timestamps.ofCompute(time));
        }
    }

    void add(Entry entry) {
        byKey.put(entry.stored().path().key(), entry);
    }

    Optional<Entry> find(GalleryPath version, Instant now) {
        return Optional.ofNullable(byKey.get(version.key())).filter(entry -> entry.isThere(now));
    }

    void remove(GalleryPath version) {
        byKey.remove(version.key());
    }

    /** The versions in the bin of that gallery or definition. */
    Stream<Entry> within(GalleryPath path, Instant now) {
        return byKey.subMap(path.key() + "/", path.key() + "0").values().stream()
                .filter(entry -> entry.isThere(now));
    }

    void removeWithin(GalleryPath path) {
        byKey.subMap(path.key() + "/", path.key() + "0").clear();
    }

    /** The versions as a list of versions would have them. */
    NavigableMap<String, JsonObject> listAsVersions(GalleryPath definition, Instant now) {
        NavigableMap<String, JsonObject> list = new TreeMap<>();
        within(definition, now).forEach(entry -> {
            StoredResource stored = entry.stored();
            list.put(
                    stored.path().name().toLowerCase(Locale.ROOT) + " "
                            + stored.path().key(),
                    stored.json(stored.path().id(), entry.begin()));
        });
        return list;
    }

    void sweep(Instant now) {
        byKey.values().removeIf(entry -> !now.isBefore(entry.gone()));
    }
}
