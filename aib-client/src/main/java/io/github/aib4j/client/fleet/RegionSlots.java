package io.github.aib4j.client.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** The builds of a subscription that wait for one of the slots of their region and of the subscription, in the order of the
 * fleet. Not thread-safe. */
final class RegionSlots {
    private static final Comparator<TrackedBuild> IN_ORDER = Comparator.comparingInt(TrackedBuild::index);

    private final int slots;
    private final int slotsOfAll;
    private int usedOfAll;
    private final Map<String, Integer> used = new LinkedHashMap<>();
    private final Map<String, Queue<TrackedBuild>> waiting = new LinkedHashMap<>();

    RegionSlots(int slots, int slotsOfAll) {
        this.slots = slots;
        this.slotsOfAll = slotsOfAll;
    }

    void add(TrackedBuild build) {
        waiting.computeIfAbsent(build.region(), region -> new PriorityQueue<>(IN_ORDER))
                .add(build);
    }

    /** Takes a slot for a build that is already running, even if none is free. */
    void occupy(TrackedBuild build) {
        used.merge(build.region(), 1, Integer::sum);
        usedOfAll++;
    }

    /** Moves a build that has a slot to its region, which has become known. */
    void move(String from, TrackedBuild build) {
        used.merge(from, -1, Integer::sum);
        used.merge(build.region(), 1, Integer::sum);
    }

    void release(TrackedBuild build) {
        used.merge(build.region(), -1, Integer::sum);
        usedOfAll--;
    }

    /** The next build for which there is a slot; it takes the slot. */
    Optional<TrackedBuild> next() {
        if (usedOfAll >= slotsOfAll) {
            return Optional.empty();
        }
        for (Map.Entry<String, Queue<TrackedBuild>> region : waiting.entrySet()) {
            if (!region.getValue().isEmpty() && used.getOrDefault(region.getKey(), 0) < slots) {
                TrackedBuild build = region.getValue().remove();
                occupy(build);
                return Optional.of(build);
            }
        }
        return Optional.empty();
    }

    /** Removes all that wait. */
    List<TrackedBuild> drain() {
        List<TrackedBuild> all = new ArrayList<>();
        waiting.values().forEach(all::addAll);
        waiting.clear();
        return all;
    }
}
