package io.github.aib4j.stress;

/** The scenarios by name. */
enum StressScenario {
    BUILDS,
    LISTS,
    FLEET,
    INTERRUPTS,
    CLOSING,
    LEAKS,
    VIRTUAL_THREADS;

    Scenario scenario() {
        return switch (this) {
            case BUILDS -> new Builds();
            case LISTS -> new Lists();
            case FLEET -> new Fleets();
            case INTERRUPTS -> new Interruptions();
            case CLOSING -> new Closing();
            case LEAKS -> new Leaks();
            case VIRTUAL_THREADS -> new PinnedThreads();
        };
    }
}
