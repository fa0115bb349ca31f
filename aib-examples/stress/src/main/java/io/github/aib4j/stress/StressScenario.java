package io.github.aib4j.stress;

/** The scenarios by name. */
enum StressScenario {
    BUILDS(new Builds()),
    LISTS(new Lists()),
    FLEET(new Fleets()),
    INTERRUPTS(new Interruptions()),
    CLOSING(new Closing()),
    LEAKS(new Leaks()),
    VIRTUAL_THREADS(new PinnedThreads());

    private final Scenario scenario;

    StressScenario(Scenario scenario) {
        this.scenario = scenario;
    }

    Scenario scenario() {
        return scenario;
    }
}
