package io.github.aib4j.client.fleet;

import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a step of a {@link BuildDriver} led to.
 *
 * @param state the state to keep before the next step
 * @param pause how long to wait before the next step
 * @param outcome the end, after the last step
 * @param found the template as this step found it; empty if it does not exist, or the step did not read it
 * @param cost the requests of this step; a throttle among them means that the subscription had too many
 * @since 0.1.0
 */
public record BuildStep(
        BuildState state,
        Duration pause,
        Optional<BuildOutcome> outcome,
        Optional<ImageTemplateResource> found,
        FleetFigures cost) {
    /** Refuses null. */
    public BuildStep {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(cost, "cost");
    }

    /** Whether there is nothing left to do. */
    public boolean isOver() {
        return outcome.isPresent();
    }
}
