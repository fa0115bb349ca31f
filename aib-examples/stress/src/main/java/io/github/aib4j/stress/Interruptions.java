package io.github.aib4j.stress;

final class Interruptions implements Scenario {
    @Override
    public void run(StressRun run) {}
}
