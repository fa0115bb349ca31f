package io.github.aib4j.stress;

final class Closing implements Scenario {
    @Override
    public void run(StressRun run) {}
}
