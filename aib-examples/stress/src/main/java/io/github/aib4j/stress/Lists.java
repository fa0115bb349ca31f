package io.github.aib4j.stress;

final class Lists implements Scenario {
    @Override
    public void run(StressRun run) {}
}
