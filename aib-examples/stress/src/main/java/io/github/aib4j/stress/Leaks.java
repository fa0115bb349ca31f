package io.github.aib4j.stress;

final class Leaks implements Scenario {
    @Override
    public void run(StressRun run) {}
}
