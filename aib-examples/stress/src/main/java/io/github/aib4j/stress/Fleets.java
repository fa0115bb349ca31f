package io.github.aib4j.stress;

/**
 * Several fleets at once, each with a service of its own, whose clock moves when the fleet waits: limits per region and
 * subscription, permanent and transient failures of builds, builds that are running already, faults on the wire, and
 * fleets that are stopped.
 *
 * <p>Each build has one result and one event that it ended. It ends as its template says, unless it was canceled. The
 * service has started as many builds as the results say. It never has more running at once than the limits allow.
 */
final class Fleets implements Scenario {
    private static final int THREADS = 4;

    @Override
    public void run(StressRun run) throws Exception {
        run.on(THREADS, (index, chance) -> {
            do {
                new FleetRound(run, chance).run();
            } while (!run.isOver());
        });
    }
}
