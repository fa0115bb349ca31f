package io.github.aib4j.stress;

import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Half of the threads create and delete templates, and the others list them in small pages: as an iterable, as a
 * stream, page by page, and as a flux with limited demand.
 *
 * <p>No list has a template twice. A list has every template that existed from its beginning to its end, and none that
 * nobody created. Each list ends.
 */
final class Lists implements Scenario {
    private static final int THREADS = 12;
    private static final int NAMES = 8;
    private static final int STEPS = 60;

    @Override
    public void run(StressRun run) throws Exception {
        while (!run.isOver()) {
            round(run);
        }
    }

    private static void round(StressRun run) throws Exception {
        Random random = run.random();
        SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(2));
        try (Bench bench = Bench.open(Wire.any(random), random, clock, 1 + random.nextInt(9))) {
            Map<String, Integer> present = new ConcurrentHashMap<>();
            AtomicInteger changing = new AtomicInteger(THREADS / 2);
            run.on(THREADS, (index, chance) -> {
                if (index < THREADS / 2) {
                    try {
                        change(index, bench, run, chance, present);
                    } finally {
                        changing.decrementAndGet();
                    }
                } else {
                    do {
                        list(bench, run, chance, present);
                    } while (changing.get() > 0);
                }
            });
        }
        run.note("rounds", 1);
    }

    /**
     * A name is present from the end of its creation to the beginning of its deletion; the number tells apart
     * successive templates of one name.
     */
    private static void change(int index, Bench bench, StressRun run, Random chance, Map<String, Integer> present) {
        for (int step = 1; step <= STEPS; step++) {
            String name = "moving-" + index + "-" + chance.nextInt(NAMES);
            Calls calls = bench.calls(chance);
            if (present.remove(name) == null) {
                calls.create(name, Fate.SUCCEEDS.template(name));
                present.put(name, step);
            } else {
                calls.delete(name);
            }
            run.countOperation();
        }
    }

    private static void list(Bench bench, StressRun run, Random chance, Map<String, Integer> present) {
        Listing way = Listing.any(chance);
        Map<String, Integer> before = Map.copyOf(present);
        List<String> names = way.names(bench, chance);
        Map<String, Integer> after = Map.copyOf(present);
        Set<String> found = new HashSet<>(names);
        StressRun.check(found.size() == names.size(), "No list has a template twice", way + ": " + names);
        before.forEach((name, number) -> StressRun.check(
                !number.equals(after.get(name)) || found.contains(name),
                "What exists all the time is in the list",
                way + ": " + name + " is not in " + names));
        names.forEach(name -> StressRun.check(name.startsWith("moving-"), "A list has what somebody created", name));
        run.countOperation();
        run.note("lists", 1);
    }
}
