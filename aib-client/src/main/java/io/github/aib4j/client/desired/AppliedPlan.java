package io.github.aib4j.client.desired;

import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.util.List;
import java.util.Optional;

/**
 * What came of a plan.
 *
 * @param plan what was done: the plan that was given, or what was left of it
 * @param isDryRun whether nothing was done
 * @param steps what was done, or would be, in order; empty if there was nothing to do
 * @param template the template afterwards; in a dry run as it was found
 * @since 0.1.0
 */
public record AppliedPlan(
        TemplatePlan plan, boolean isDryRun, List<String> steps, Optional<ImageTemplateResource> template) {
    /** Copies the steps. */
    public AppliedPlan {
        steps = List.copyOf(steps);
    }
}
