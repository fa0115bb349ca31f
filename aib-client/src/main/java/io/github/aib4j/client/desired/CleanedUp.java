package io.github.aib4j.client.desired;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.plan.CleanupPlan;
import java.util.List;

/**
 * What came of a cleanup.
 *
 * @param isDryRun whether nothing was done
 * @param deleted the templates that were deleted, or would be
 * @param spared the templates that the plan deletes and the rule no longer does, with the reason
 * @since 0.1.0
 */
public record CleanedUp(boolean isDryRun, List<ImageTemplateId> deleted, List<CleanupPlan.Decision> spared) {
    /** Copies the lists. */
    public CleanedUp {
        deleted = List.copyOf(deleted);
        spared = List.copyOf(spared);
    }
}
