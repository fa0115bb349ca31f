package io.github.aib4j.stress;

/** What many threads do at once, and what must hold while they do it and afterwards. */
interface Scenario {
    /**
     * Goes on until the time of the run is over.
     *
     * @throws InvariantBrokenException if something does not hold
     */
    void run(StressRun run) throws Exception;
}
