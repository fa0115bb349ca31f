package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The galleries and all resources in them, by id. */
final class GalleryStore {
    private final NavigableMap<String, StoredResource> byKey = new TreeMap<>();

    void add(StoredResource stored) {
        byKey.put(stored.path().key(), stored);
    }

    Optional<StoredResource> find(GalleryPath path, Instant now) {
        return Optional.ofNullable(byKey.get(path.key())).filter(stored -> stored.isThere(now));
    }

    /** All visible resources, parents before children. */
    Stream<StoredResource> all(Instant now) {
        return byKey.values().stream().filter(stored -> stored.isThere(now));
    }

    /** All resources in that one, at any depth. */
    List<StoredResource> nested(GalleryPath path, Instant now) {
        return byKey.subMap(path.key() + "/", path.key() + "0").values().stream()
                .filter(stored -> stored.isThere(now))
                .toList();
    }

    /** The bodies of a list, ordered by name and not by id (recorded for galleries, assumed for others). */
    NavigableMap<String, JsonObject> list(Predicate<GalleryPath> which, Instant now) {
        NavigableMap<String, JsonObject> list = new TreeMap<>();
        all(now).filter(stored -> which.test(stored.path()))
                .forEach(stored -> list.put(
                        stored.path().name().toLowerCase(Locale.ROOT) + " "
                                + stored.path().key(),
                        stored.json(stored.path().idInLists(), now)));
        return list;
    }

    void sweep(Instant now) {
        byKey.values().removeIf(stored -> stored.isGone(now));
    }
}
