package io.github.aib4j.stress;

import io.github.aib4j.client.fleet.Fleet;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.FleetEvent;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One fleet with its service. */
final class FleetRound {
    private static final String[] REGIONS = {"westeurope", "eastus"};
    private static final int RETRIES = 1;

    private final StressRun run;
    private final Random random;
    private final Bench bench;
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, Integer> ended = new HashMap<>();
    private final List<FleetBuild> builds = new ArrayList<>();
    private final RunningBuilds running;
    private final int perRegion;
    private final int perSubscription;
    private final boolean isStopped;
    private final boolean isCanceled;

    FleetRound(StressRun run, Random random) {
        this.run = run;
        this.random = random;
        this.perRegion = 1 + random.nextInt(4);
        this.perSubscription = perRegion + random.nextInt(4);
        this.isStopped = random.nextInt(4) == 0;
        this.isCanceled = isStopped && random.nextBoolean();
        this.bench = Bench.open(
                Wire.any(random),
                random,
                SimulatedClock.manual(Instant.parse("2025-06-02T08:00:00Z")),
                1 + random.nextInt(20));
        this.running = new RunningBuilds(bench, perRegion, perSubscription);
    }

    void run() {
        addBuilds();
        int mayPass = random.nextInt(3);
        for (int i = 0; i < mayPass; i++) {
            bench.service()
                    .nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));
        }
        inject();
        FleetOutcome outcome = fleet().run(builds);
        bench.service().clearFaults();
        StressRun.check(running.broken().isEmpty(), "Never more run at once than the limits allow", running.broken());
        check(outcome);
        run.note("builds", builds.size());
        run.note("fleets", 1);
        closeAnyway();
    }

    private void addBuilds() {
        int subscriptions = 1 + random.nextInt(3);
        for (int subscription = 0; subscription < subscriptions; subscription++) {
            int count = 3 + random.nextInt(10);
            for (int i = 0; i < count; i++) {
                String name = "t-" + subscription + "-" + i;
                String region = REGIONS[random.nextInt(REGIONS.length)];
                Fate fate = random.nextInt(4) == 0 ? Fate.FAILS : Fate.SUCCEEDS;
                fates.put(name, fate);
                running.add(name, id(subscription), region);
                builds.add(build(subscription, name, region, fate));
            }
        }
    }

    private FleetBuild build(int subscription, String name, String region, Fate fate) {
        ImageTemplateId id = ImageTemplateId.of(id(subscription), Bench.GROUP, name);
        io.github.aib4j.model.ImageTemplate template = fate.template(id(subscription), name, region);
        if (random.nextInt(6) > 0 || running.isFull(name)) {
            return FleetBuild.of(id, template);
        }
        running.joins(name);
        var client = bench.builder(id(subscription)).buildClient();
        client.beginCreate(Bench.GROUP, name, template);
        bench.service().clock().advance(Duration.ofMinutes(1));
        return FleetBuild.joining(client.startRun(Bench.GROUP, name));
    }

    private static String id(int subscription) {
        return "11111111-2222-3333-4444-00000000000" + subscription;
    }

    private void inject() {
        bench.service()
                .inject(
                        WireFault.throttled(Duration.ofSeconds(1 + random.nextInt(90)))
                                .atRate(0.03),
                        WireFault.throttled().atRate(0.01),
                        WireFault.unavailable().atRate(0.02),
                        WireFault.gatewayTimeout().atRate(0.03),
                        WireFault.droppedRequest().atRate(0.02),
                        WireFault.droppedResponse().atRate(0.03),
                        WireFault.notJson().atRate(0.01));
    }

    private Fleet fleet() {
        SimulatedClock clock = bench.service().clock();
        Fleet[] fleet = new Fleet[1];
        int stopAt = random.nextInt(builds.size() * 3);
        int[] events = new int[1];
        fleet[0] = Fleet.builder(subscription -> bench.builder(subscription)
                        .httpClient(running.watching(bench.httpClient()))
                        .buildClient())
                .runningPerRegion(perRegion)
                .runningPerSubscription(perSubscription)
                .cancelWhenStopped(isCanceled)
                .retries(RETRIES, Duration.ofMinutes(5))
                .threads(1 + random.nextInt(4))
                .clock(FleetClock.of(clock::now, clock::advance))
                .listener(event -> {
                    if (event instanceof FleetEvent.Ended end) {
                        ended.merge(end.result().templateId().text(), 1, Integer::sum);
                    }
                    if (isStopped && events[0]++ == stopAt) {
                        fleet[0].stop();
                    }
                })
                .build();
        return fleet[0];
    }

    private void check(FleetOutcome outcome) {
        Map<String, Integer> runs = bench.runs();
        StressRun.check(
                outcome.results().size() == builds.size(),
                "Each build has one result",
                outcome.results().size());
        for (int i = 0; i < builds.size(); i++) {
            FleetBuild build = builds.get(i);
            FleetResult result = outcome.results().get(i);
            StressRun.check(
                    result.templateId().equals(build.templateId()), "Results are in the order of builds", result);
            StressRun.check(
                    ended.getOrDefault(build.templateId().text(), 0) == 1,
                    "Each build ends once",
                    build + ": " + ended.get(build.templateId().text()));
            String name = build.templateId().name().orElseThrow();
            check(name, result, runs.getOrDefault(name, 0));
            run.countOperation();
        }
    }

    private void check(String name, FleetResult result, int runs) {
        String found = name + " " + fates.get(name) + ", " + runs + " runs: " + result + " " + result.attempts();
        if (result.problem().isPresent()) {
            StressRun.check(
                    runs <= result.attempts(), "The service has begun as many builds as the results say", found);
            run.note("problems", 1);
            return;
        }
        StressRun.check(runs == result.attempts(), "The service has begun as many builds as the results say", found);
        if (result.outcome().isEmpty()) {
            StressRun.check(isStopped, "A build is left out only if the fleet was stopped", found);
            StressRun.check(runs == 0, "A build that has run is not said not to have begun", found);
            return;
        }
        BuildOutcome end = result.outcome().get();
        boolean mayPass = end.isFailed()
                && end.diagnosis()
                        .failure()
                        .filter(KnownFailure.CONTAINER_QUOTA::equals)
                        .isPresent();
        StressRun.check(
                fates.getOrDefault(name, Fate.SUCCEEDS).isOf(end)
                        || (isCanceled && end.isCanceled())
                        || (mayPass && (isStopped || result.attempts() > RETRIES)),
                "A build ends as its template says",
                found);
    }

    /** Closes the service, ignoring failures that were scripted but not used because the fleet was stopped. */
    private void closeAnyway() {
        try {
            bench.close();
        } catch (IllegalStateException e) {
            run.note("left over", 1);
        }
    }
}
