package io.github.aib4j.client.testing.gallery;

import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a version comes to its regions. The end is recorded, the states on the way are documented; that one region is ready
 * after the other, the first after half of the time and its share of the rest, is assumed.
 *
 * @param regions in the order in which they are reached: as they stand in the version
 * @param ready those that have the version from the beginning on
 */
record Replication(Instant begin, Instant end, List<String> regions, Set<String> ready) {
    /** The value of {@code replicationStatus}; the names of regions are without blanks there (recorded). */
    JsonObject status(Instant now) {
        boolean over = !now.isBefore(end);
        return Json.object(
                "aggregatedState",
                Json.text(over ? "Completed" : "InProgress"),
                "summary",
                Json.array(IntStream.range(0, regions.size()).mapToObj(i -> region(i, now))));
    }

    private JsonObject region(int place, Instant now) {
        long progress = progress(place, now);
        return Json.object(
                "region",
                Json.text(regions.get(place)),
                "state",
                Json.text(progress == 100 ? "Completed" : "Replicating"),
                "progress",
                JsonNumber.of(progress));
    }

    private long progress(int place, Instant now) {
        if (ready.contains(regions.get(place)) || !now.isBefore(end)) {
            return 100;
        }
        long whole = Duration.between(begin, end).toMillis();
        long own = whole / 2 + whole / 2 * (place + 1) / regions.size();
        return Math.min(100, Math.max(0, Duration.between(begin, now).toMillis() * 100 / Math.max(1, own)));
    }
}
