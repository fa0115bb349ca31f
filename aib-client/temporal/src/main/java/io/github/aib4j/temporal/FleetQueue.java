package io.github.aib4j.temporal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The waiting and the running builds by subscription and region. Builds start in the order of the request. */
final class FleetQueue {
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final List<ImageToBuild> images;
    private final int most;
    private int waiting;

    FleetQueue(BuildFleetRequest request, Set<Integer> done) {
        this.images = request.images();
        this.most = request.runningPerRegion();
        for (int index = 0; index < images.size(); index++) {
            if (!done.contains(index)) {
                lane(index).waiting.add(index);
                waiting++;
            }
        }
    }

    private Lane lane(int index) {
        ImageToBuild image = images.get(index);
        String region = image.region().orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        return lanes.computeIfAbsent(image.subscription() + "/" + region, key -> new Lane());
    }

    int waiting() {
        return waiting;
    }

    /** Takes the builds that may start. */
    List<Integer> take() {
        List<Integer> taken = new ArrayList<>();
        for (Lane lane : lanes.values()) {
            while (lane.running < most && !lane.waiting.isEmpty()) {
                taken.add(lane.waiting.remove());
                lane.running++;
                waiting--;
            }
        }
        return taken;
    }

    void ended(int index) {
        lane(index).running--;
    }

    /** The builds that still wait, in the order of the request. */
    List<Integer> left() {
        return lanes.values().stream()
                .flatMap(lane -> lane.waiting.stream())
                .sorted()
                .toList();
    }

    private static final class Lane {
        private final Deque<Integer> waiting = new ArrayDeque<>();
        private int running;
    }
}
