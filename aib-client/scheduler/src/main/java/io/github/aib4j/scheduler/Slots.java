package io.github.aib4j.scheduler;

import io.github.aib4j.client.fleet.FleetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The limit of running builds for each region of a subscription, over all processes: there may be one row per running
 * build, and the build that adds a row takes the slot. A slot is freed when its build is gone. Thread-safe.
 */
final class Slots {
    /** How often a slot checks whether its build still exists. */
    static final Duration CHECK = Duration.ofMinutes(10);

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int LONGEST_REGION = 40;

    private final FleetRows rows;
    private final int perRegion;
    private final FleetClock clock;
    private final Map<String, String> owners = new HashMap<>();
    private Instant readAt = Instant.MIN;

    Slots(FleetRows rows, int perRegion, FleetClock clock) {
        this.rows = rows;
        this.perRegion = perRegion;
        this.clock = clock;
    }

    /** The slot of a build, or a free one that it takes now; empty if there is none. */
    synchronized Optional<String> acquire(BuildRecord build, String row) {
        refresh();
        Optional<String> own =
                names(build).filter(name -> row.equals(owners.get(name))).findFirst();
        return own.isPresent()
                ? own
                : names(build)
                        .filter(name -> !owners.containsKey(name) && take(name, row))
                        .findFirst();
    }

    private Stream<String> names(BuildRecord build) {
        String region = build.region();
        String group =
                build.subscription() + "-" + region.substring(0, Math.min(region.length(), LONGEST_REGION)) + "-";
        return IntStream.range(0, perRegion).mapToObj(i -> group + i);
    }

    private boolean take(String name, String row) {
        boolean isTaken = rows.add(Rows.SLOT, name, row, clock.now().plus(CHECK));
        owners.put(name, isTaken ? row : "another process");
        return isTaken;
    }

    private void refresh() {
        Instant now = clock.now();
        if (readAt.isBefore(now.minus(FRESH))) {
            owners.clear();
            rows.forEach(Rows.SLOT, owners::put);
            readAt = now;
        }
    }

    /** After the end of a build. */
    synchronized void release(String name) {
        rows.remove(Rows.SLOT, name);
        owners.remove(name);
    }
}
