package io.github.aib4j.scheduler;

import io.github.aib4j.client.fleet.FleetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The limits of running builds for each subscription and each of its regions, over all processes: there may be one row
 * per running build, and the build that adds a row takes the slot. A slot is freed when its build is gone. Thread-safe.
 */
final class Slots {
    /** How often a slot checks whether its build still exists. */
    static final Duration CHECK = Duration.ofMinutes(10);

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int LONGEST_REGION = 40;
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final String SEPARATOR = " ";

    private final FleetRows rows;
    private final int perRegion;
    private final int perSubscription;
    private final FleetClock clock;
    private final Map<String, String> owners = new HashMap<>();
    private Instant readAt = Instant.MIN;

    Slots(FleetRows rows, FleetOptions options) {
        this.rows = rows;
        this.perRegion = options.runningPerRegion();
        this.perSubscription = options.runningPerSubscription();
        this.clock = options.clock();
    }

    /** The slots of a region or of a subscription: their names without the number, and how many there are. */
    private record Group(String prefix, int size) {}

    /**
     * The slots of a build, or free ones that it takes now; empty if its region or its subscription has none. The text
     * is for {@link #release}.
     */
    synchronized Optional<String> acquire(BuildRecord build, String row) {
        refresh();
        Group region = region(build);
        if (perSubscription == NO_LIMIT) {
            return acquire(region, row);
        }
        Group subscription = new Group(build.subscription() + "+", perSubscription);
        if (own(subscription, row).or(() -> free(subscription)).isEmpty()) {
            return Optional.empty(); // before taking a slot of the region, which other builds may need
        }
        Optional<String> first = acquire(region, row);
        Optional<String> both =
                first.flatMap(taken -> acquire(subscription, row).map(second -> taken + SEPARATOR + second));
        if (both.isEmpty()) {
            first.ifPresent(this::release);
        }
        return both;
    }

    private Group region(BuildRecord build) {
        String region = build.region();
        String shortened = region.substring(0, Math.min(region.length(), LONGEST_REGION));
        return new Group(build.subscription() + "-" + shortened + "-", perRegion);
    }

    private Optional<String> acquire(Group group, String row) {
        Optional<String> slot = own(group, row);
        while (slot.isEmpty()) {
            Optional<String> free = free(group);
            if (free.isEmpty()) {
                return free;
            }
            slot = free.filter(name -> take(name, row));
        }
        return slot;
    }

    /** The slot that a build took before. */
    private Optional<String> own(Group group, String row) {
        return owners.entrySet().stream()
                .filter(slot -> slot.getValue().equals(row) && slot.getKey().startsWith(group.prefix))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<String> free(Group group) {
        return IntStream.range(0, group.size)
                .mapToObj(i -> group.prefix + i)
                .filter(name -> !owners.containsKey(name))
                .findFirst();
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

    /** Frees the slots of a build that has ended. */
    synchronized void release(String slots) {
        for (String name : slots.split(SEPARATOR, -1)) {
            rows.remove(Rows.SLOT, name);
            owners.remove(name);
        }
    }
}
