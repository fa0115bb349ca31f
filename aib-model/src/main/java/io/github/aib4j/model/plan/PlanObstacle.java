package io.github.aib4j.model.plan;

import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.util.Optional;

/**
 * What must end before a template can be changed.
 *
 * @since 0.1.0
 */
public enum PlanObstacle {
    /** A build runs, or is being canceled. */
    BUILD("a build runs"),

    /** The service is still creating the template. */
    CREATION("its creation is under way"),

    /** The service is still changing the template. */
    UPDATE("another change is under way"),

    /** The service is deleting the template; a deletion that does not end needs Azure's support. */
    DELETION("it is being deleted");

    private final String words;

    PlanObstacle(String words) {
        this.words = words;
    }

    /** What stands in the way of a change; a template that needs none may go on building. */
    static Optional<PlanObstacle> of(ImageTemplateResource found, PlanAction action) {
        ProvisioningState state = found.provisioningState().orElse(ProvisioningState.SUCCEEDED);
        if (state.equals(ProvisioningState.CREATING)) {
            return Optional.of(CREATION);
        }
        if (state.equals(ProvisioningState.UPDATING)) {
            return Optional.of(UPDATE);
        }
        if (state.equals(ProvisioningState.DELETING)) {
            return Optional.of(DELETION);
        }
        return action != PlanAction.NOTHING && isBuilding(found) ? Optional.of(BUILD) : Optional.empty();
    }

    private static boolean isBuilding(ImageTemplateResource found) {
        return found.lastRunStatus()
                .flatMap(RunStatus::runState)
                .filter(state -> state.equals(RunState.RUNNING) || state.equals(RunState.CANCELING))
                .isPresent();
    }

    @Override
    public String toString() {
        return words;
    }
}
