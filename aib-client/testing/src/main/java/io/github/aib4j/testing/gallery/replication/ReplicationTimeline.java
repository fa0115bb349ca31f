package io.github.aib4j.testing.gallery.replication;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a version reaches its regions. The end is recorded, the states before it and after a failure are documented. It
 * is assumed that regions become ready one after the other, the first after half of the time and its share of the rest.
 *
 * @param regions in the order in which they are reached, which is that of the version
 * @param ready the regions that have the version from the beginning
 * @param failure why some or all of the other regions do not get it
 */
public record ReplicationTimeline(
        Instant begin, Instant end, List<String> regions, Set<String> ready, Optional<VersionFailure> failure) {
    /** The value of {@code replicationStatus}; the names of regions are without blanks there (recorded). */
    public JsonObject status(Instant now) {
        return Json.object(
                "aggregatedState",
                Json.text(aggregated(now)),
                "summary",
                Json.array(IntStream.range(0, regions.size()).mapToObj(i -> region(i, now))));
    }

    private String aggregated(Instant now) {
        if (!now.isAfter(begin) && ready.isEmpty()) {
            return "Unknown";
        }
        return now.isBefore(end) ? "InProgress" : failure.map(f -> "Failed").orElse("Completed");
    }

    private JsonObject region(int place, Instant now) {
        JsonObject region = Json.object(
                "region",
                Json.text(regions.get(place)),
                "state",
                Json.text(state(place, now)),
                "progress",
                JsonNumber.of(progress(place, now)));
        return isLost(place) && !now.isBefore(end)
                ? region.with(
                        "details",
                        Json.text(failure.map(VersionFailure::details).orElse("")))
                : region;
    }

    /** The state of a region: Unknown before it begins, Failed at the end of a failure. */
    private String state(int place, Instant now) {
        long progress = progress(place, now);
        if (isLost(place) && !now.isBefore(end)) {
            return "Failed";
        }
        return progress == 100 ? "Completed" : progress == 0 ? "Unknown" : "Replicating";
    }

    /** Whether the region will not get the version. */
    private boolean isLost(int place) {
        String region = regions.get(place);
        return !ready.contains(region) && failure.filter(f -> f.hits(region)).isPresent();
    }

    private long progress(int place, Instant now) {
        if (ready.contains(regions.get(place)) || (!now.isBefore(end) && !isLost(place))) {
            return 100;
        }
        if (isLost(place) && !now.isBefore(end)) {
            return 0;
        }
        long whole = Duration.between(begin, end).toMillis();
        long own = whole / 2 + whole / 2 * (place + 1) / regions.size();
        return Math.min(100, Math.max(0, Duration.between(begin, now).toMillis() * 100 / Math.max(1, own)));
    }
}
