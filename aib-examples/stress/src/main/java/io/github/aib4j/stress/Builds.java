package io.github.aib4j.stress;

import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads create, run, watch, cancel, change and delete templates, each its own, while a tenth of the requests fail.
 *
 * <p>Each request to run starts at most one build. Each outcome is the one that the template causes. No change is lost.
 * In the end, the service has the templates, tags and builds that the threads know of, and no others.
 */
final class Builds implements Scenario {
    private static final int THREADS = 16;
    private static final int STEPS = 40;

    @Override
    public void run(StressRun run) throws Exception {
        while (!run.isOver()) {
            round(run, THREADS, STEPS, Executors.newFixedThreadPool(THREADS));
        }
    }

    /** Runs the threads on a service of their own. */
    static void round(StressRun run, int threads, int steps, ExecutorService executor) throws Exception {
        Random random = run.random();
        try (Bench bench = Bench.open(Wire.any(random), random)) {
            inject(bench);
            Map<String, OwnTemplate> known = new ConcurrentHashMap<>();
            run.on(executor, threads, (index, chance) -> {
                TemplateOwner owner = new TemplateOwner(index, bench, run, chance);
                for (int step = 0; step < steps; step++) {
                    owner.step();
                }
                known.putAll(owner.templates());
            });
            bench.service().clearFaults();
            compare(bench, known);
        }
        run.note("rounds", 1);
    }

    /** More than three in a row are rare, so that most calls succeed in the end, but not all. */
    private static void inject(Bench bench) {
        bench.service()
                .inject(
                        WireFault.throttled().atRate(0.02),
                        WireFault.throttled(Duration.ZERO).atRate(0.01),
                        WireFault.unavailable().atRate(0.02),
                        WireFault.gatewayTimeout().atRate(0.02),
                        WireFault.droppedRequest().atRate(0.02),
                        WireFault.droppedResponse().atRate(0.02),
                        WireFault.notJson().atRate(0.005),
                        WireFault.truncated().atRate(0.005));
    }

    private static void compare(Bench bench, Map<String, OwnTemplate> known) {
        Calls calls = new SyncCalls(bench.builder().buildClient());
        Map<String, Map<String, String>> tags = new TreeMap<>();
        calls.list().forEach(found -> tags.put(found.name(), found.template().tags()));
        Map<String, Map<String, String>> wanted = new TreeMap<>();
        known.forEach((name, own) -> wanted.put(name, own.tags()));
        StressRun.check(
                tags.equals(wanted), "The list holds what the threads know", List.of("found", tags, "known", wanted));
        Map<String, Integer> runs = bench.runs();
        known.forEach((name, own) -> StressRun.check(
                own.runs() == runs.getOrDefault(name, 0),
                "Each request begins one build",
                name + " has " + runs.get(name) + " builds, " + own.runs() + " were begun"));
    }
}
