package io.github.aib4j.stress;

final class PinnedThreads implements Scenario {
    @Override
    public void run(StressRun run) {}
}
