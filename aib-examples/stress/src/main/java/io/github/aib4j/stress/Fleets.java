package io.github.aib4j.stress;

final class Fleets implements Scenario {
    @Override
    public void run(StressRun run) {}
}
