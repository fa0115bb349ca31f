package io.github.aib4j.client.fleet;

import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * What a step of a {@link BuildDriver} led to.
 *
 * @param state the state to keep before the next step
 * @param pause how long to wait before the next step
 * @param outcome the end, after the last step
 * @since 0.1.0
 */
public record BuildStep(BuildState state, Duration pause, Optional<BuildOutcome> outcome) {
    /** Whether there is nothing left to do. */
    public boolean isOver() {
        return outcome.isPresent();
    }

    static BuildStep to(BuildState state) {
        return new BuildStep(state, Duration.ZERO, Optional.empty());
    }

    static BuildStep to(BuildState state, Duration pause) {
        return new BuildStep(state, pause, Optional.empty());
    }
}
