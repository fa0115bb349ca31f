package io.github.aib4j.scheduler;

import io.github.aib4j.client.fleet.BuildStage;
import java.util.Map;

/**
 * How far a run is.
 *
 * @param builds how many builds it has
 * @param ended how many have their result
 * @param stages how many of the others are at each stage; those that only another release can read are not among them
 * @since 0.1.0
 */
public record FleetProgress(int builds, int ended, Map<BuildStage, Integer> stages) {
    /** Copies the stages. */
    public FleetProgress {
        stages = Map.copyOf(stages);
    }

    /** Whether each build has its result. */
    public boolean isOver() {
        return ended >= builds;
    }
}
