package io.github.aib4j.stress;

/** Work that many threads do at once, with invariants that must hold meanwhile and afterwards. */
interface Scenario {
    /**
     * Works until the time of the run is over.
     *
     * @throws InvariantBrokenException if an invariant does not hold
     */
    void run(StressRun run) throws Exception;
}
