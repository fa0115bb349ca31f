package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.CleanedUp;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.plan.CleanupPlan;
import io.github.aib4j.model.plan.CleanupRule;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletes templates that newer ones have replaced. Thread-safe.
 *
 * @param templates the operations
 */
public record Cleanup(TemplateOperations templates) {
    /** Plans what a rule would do, by the service's clock. */
    public ArmCall<CleanupPlan> plan(String resourceGroup, String name, CleanupRule rule) {
        return templates.list(resourceGroup).all().map(all -> rule.plan(name, all, templates.now()));
    }

    /** Deletes them, except those that the rule keeps when it is evaluated again. */
    public ArmCall<CleanedUp> apply(CleanupPlan plan, ApplyOptions options, PollOptions polling) {
        List<ImageTemplateResource> wanted = plan.toDelete();
        if (wanted.isEmpty()) {
            return ArmCall.of(new CleanedUp(options.isDryRun(), List.of(), List.of()));
        }
        String group = wanted.get(0).id().resourceGroup().orElse("");
        return plan(group, plan.name(), plan.rule()).then(again -> {
            Set<ImageTemplateId> ids = new HashSet<>();
            wanted.forEach(template -> ids.add(template.id()));
            List<CleanupPlan.Decision> decisions = again.decisions().stream()
                    .filter(decision -> ids.contains(decision.template().id()))
                    .toList();
            List<ImageTemplateId> gone = decisions.stream()
                    .filter(CleanupPlan.Decision::isDeletion)
                    .map(decision -> decision.template().id())
                    .toList();
            CleanedUp done = new CleanedUp(
                    options.isDryRun(),
                    gone,
                    decisions.stream()
                            .filter(decision -> !decision.isDeletion())
                            .toList());
            return options.isDryRun()
                    ? ArmCall.of(done)
                    : ArmCall.loop(
                                    0,
                                    next -> next == gone.size(),
                                    next -> delete(gone.get(next), options, polling)
                                            .map(deleted -> next + 1))
                            .map(end -> done);
        });
    }

    private ArmCall<ImageTemplateId> delete(ImageTemplateId id, ApplyOptions options, PollOptions polling) {
        return OperationWait.forEnd(templates.delete(templates.template(id)), polling)
                .map(deleted -> {
                    options.listener().ifPresent(listener -> listener.accept("deleted '" + id + "'"));
                    return deleted;
                });
    }
}
