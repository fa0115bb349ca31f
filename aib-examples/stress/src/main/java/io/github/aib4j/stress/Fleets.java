package io.github.aib4j.stress;

/**
 * Several fleets at once, each with a service of its own, whose clock moves when the fleet waits: limits per region and
 * subscription, builds that fail, builds that fail in a way that may pass, builds that run already, faults on the wire,
 * fleets that are stopped.
 *
 * <p>Each build has one result and one event of its end. It ends as its template says, unless it was canceled. The
 * service has begun as many builds as the results say. Never more run at once than the limits allow, as the service
 * sees it.
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
