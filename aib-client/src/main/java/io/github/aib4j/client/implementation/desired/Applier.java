package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.PlanRefusedException;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.build.BuildOperations;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.desired.DesiredState.PlannedTemplate;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.implementation.storage.ScriptUploader;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.plan.PlanAction;
import io.github.aib4j.model.plan.PlanObstacle;
import io.github.aib4j.model.plan.PlanTags;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One application of a plan. If the process dies at any step, applying the same desired template again finishes it. */
final class Applier {
    private static final int NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;

    private final DesiredState desired;
    private final TemplateOperations templates;
    private final BuildOperations builds;
    private final Archiving archiving;
    private final ScriptUploader scripts;
    private final TemplateRef ref;
    private final ApplyOptions options;
    private final PollOptions polling;
    private final PendingPlans pending;
    private final List<String> steps = new ArrayList<>();

    Applier(
            DesiredState desired,
            TemplateOperations templates,
            BuildOperations builds,
            Archiving archiving,
            ScriptUploader scripts,
            TemplateRef ref,
            ApplyOptions options,
            PollOptions polling) {
        this.desired = desired;
        this.templates = templates;
        this.builds = builds;
        this.archiving = archiving;
        this.scripts = scripts;
        this.ref = ref;
        this.options = options;
        this.polling = polling;
        this.pending = new PendingPlans(options.store());
    }

    ArmCall<AppliedPlan> apply(TemplatePlan plan) {
        return ArmCall.from(() -> unchanged(plan))
                .then(checked -> desired.planned(ref, plan.desired()))
                .then(planned -> options.isDryRun() ? ArmCall.of(planned) : unblocked(planned, options.whenBlocked()))
                .map(planned -> checked(plan, planned))
                .then(planned -> options.isDryRun() ? ArmCall.of(shown(planned)) : done(planned));
    }

    /** Checks the scripts: one that has changed ends the application before anything is sent. */
    private static TemplatePlan unchanged(TemplatePlan plan) {
        plan.uploads().forEach(upload -> upload.script().checkUnchanged());
        return plan;
    }

    private AppliedPlan shown(PlannedTemplate planned) {
        planned.plan().obstacle().ifPresent(what -> steps.add("wait: " + what));
        planned.plan().uploads().forEach(upload -> steps.add("upload " + upload.script() + ", unless it is there"));
        if (planned.plan().action() == PlanAction.REPLACE
                && archiving.isNeeded(planned.found().orElseThrow())) {
            steps.add("save the run outputs and logs of the last build");
        }
        if (planned.plan().action() != PlanAction.NOTHING) {
            steps.add(planned.plan().action().toString());
        }
        return new AppliedPlan(planned.plan(), true, steps, planned.found());
    }

    /** The rest of the plan, unless the template is no longer the one that was planned for. */
    private PlannedTemplate checked(TemplatePlan plan, PlannedTemplate planned) {
        TemplatePlan now = planned.plan();
        if (now.action() == PlanAction.NOTHING || isSame(now, plan)) {
            return planned;
        }
        if (now.action() == PlanAction.CREATE && plan.action() == PlanAction.REPLACE) {
            return new PlannedTemplate(plan.asCreation(), Optional.empty());
        }
        boolean isOurs = planned.found()
                .flatMap(found -> PlanTags.hash(found.template().tags()))
                .filter(plan.hash()::equals)
                .isPresent();
        if (isOurs && now.action() == PlanAction.PATCH && isTriggersAlone(now)) {
            return planned;
        }
        throw new PlanRefusedException(
                "The plan for " + ref.task("apply").subject()
                        + " was not applied, because "
                        + (now.state().equals(plan.state())
                                ? "this client, with api-version " + now.apiVersion() + ", would do something else"
                                : "the template has changed since it was made")
                        + ". Look at the new plan, and apply that:",
                now);
    }

    /** A client of another api-version may need different steps for the same template. */
    private static boolean isSame(TemplatePlan now, TemplatePlan plan) {
        return now.state().equals(plan.state())
                && now.action() == plan.action()
                && now.losses().equals(plan.losses());
    }

    /** The template after all current operations have ended. */
    private ArmCall<PlannedTemplate> unblocked(PlannedTemplate planned, WhenBlocked how) {
        Optional<PlanObstacle> obstacle = planned.plan().obstacle();
        if (obstacle.isEmpty()) {
            return ArmCall.of(planned);
        }
        if (how == WhenBlocked.REFUSE) {
            return ArmCall.failing(new PlanRefusedException(
                    "The plan for " + ref.task("apply").subject() + " was not applied, because " + obstacle.get()
                            + ". Apply it later, or allow to wait:",
                    planned.plan()));
        }
        ArmCall<PlannedTemplate> again =
                ReadRetry.of(desired.planned(ref, planned.plan().desired()), polling, ref.task("plan"));
        if (how == WhenBlocked.CANCEL && obstacle.get() == PlanObstacle.BUILD) {
            return builds.cancelAndWait(ref, BuildOperations.forCancel(polling))
                    .then(end -> again)
                    .then(next -> unblocked(next, WhenBlocked.WAIT));
        }
        return ArmCall.loop(
                        new Waiting(planned, PollSchedule.start(polling)),
                        state -> !state.planned.plan().isBlocked(),
                        state -> again.map(next -> new Waiting(next, state.pace.afterAnswer()))
                                .after(state.pace.untilNext(Optional.empty())))
                .map(Waiting::planned);
    }

    private ArmCall<AppliedPlan> done(PlannedTemplate planned) {
        return (switch (planned.plan().action()) {
                    case NOTHING -> settled(planned);
                    case CREATE -> uploaded(planned.plan()).then(done -> creation(pending.completed(planned.plan())));
                    case PATCH -> change(planned);
                    case REPLACE ->
                        uploaded(planned.plan())
                                .then(done -> archived(planned))
                                .then(done -> replacement(planned.plan()));
                })
                .map(template -> new AppliedPlan(planned.plan(), false, steps, template));
    }

    /** Nothing to do, except to clear the record of a replacement whose process may have died before it did so. */
    private ArmCall<Optional<ImageTemplateResource>> settled(PlannedTemplate planned) {
        return ArmCall.from(() -> {
            pending.remove(planned.plan());
            return planned.found();
        });
    }

    /** Uploads the scripts first, so that nothing is deleted if that fails. */
    private ArmCall<Boolean> uploaded(TemplatePlan plan) {
        return scripts.upload(plan.uploads(), upload -> step("uploaded " + upload.script()));
    }

    private ArmCall<Boolean> archived(PlannedTemplate planned) {
        return archiving
                .save(ref, planned.found().orElseThrow())
                .map(isSaved -> isSaved && step("saved the run outputs and logs of the last build"));
    }

    private ArmCall<Optional<ImageTemplateResource>> replacement(TemplatePlan plan) {
        return ArmCall.defer(() -> {
            pending.save(plan);
            return OperationWait.forEnd(templates.delete(ref), polling)
                    .map(gone -> step("deleted"))
                    .orElse(refusal -> isRefused(refusal) ? deletedByOther(plan, refusal) : ArmCall.failing(refusal))
                    .then(gone -> creation(plan));
        });
    }

    private static boolean isRefused(RuntimeException refusal) {
        return refusal instanceof ImageBuilderException e
                && (e.statusCode() == CONFLICT || e.statusCode() == NOT_ALLOWED);
    }

    /**
     * Somebody else is also replacing the template, and may already be creating it again; or a build has just begun,
     * which is left alone.
     */
    private ArmCall<Boolean> deletedByOther(TemplatePlan plan, RuntimeException refusal) {
        return desired.planned(ref, plan.desired()).then(planned -> {
            Optional<PlanObstacle> obstacle = planned.plan().obstacle();
            if (obstacle.isEmpty() && planned.found().isPresent()) {
                return ArmCall.failing(refusal);
            }
            boolean isReplaced = obstacle.equals(Optional.of(PlanObstacle.DELETION))
                    || obstacle.equals(Optional.of(PlanObstacle.CREATION));
            return unblocked(planned, isReplaced ? WhenBlocked.WAIT : WhenBlocked.REFUSE)
                    .map(gone -> true);
        });
    }

    private ArmCall<Optional<ImageTemplateResource>> creation(TemplatePlan plan) {
        Instant now = templates.now();
        return OperationWait.forEnd(templates.create(ref, plan.sent(now)), polling)
                .map(created -> {
                    step("created");
                    return created;
                })
                .orElse(refusal -> isConflict(refusal) ? overtaken(plan, refusal) : ArmCall.failing(refusal))
                .then(created -> restored(plan, created))
                .map(end -> {
                    pending.remove(plan);
                    return Optional.of(end);
                });
    }

    private static boolean isConflict(RuntimeException refusal) {
        return refusal instanceof ImageBuilderException e && e.statusCode() == CONFLICT;
    }

    /** Somebody else created a template in the meantime: the desired one, or another. */
    private ArmCall<ImageTemplateResource> overtaken(TemplatePlan plan, RuntimeException refusal) {
        return desired.planned(ref, plan.desired())
                .then(planned -> unblocked(planned, WhenBlocked.WAIT))
                .map(planned -> {
                    boolean isDesired = planned.plan().action() == PlanAction.NOTHING
                            || (planned.plan().action() == PlanAction.PATCH && isTriggersAlone(planned.plan()));
                    if (isDesired && planned.found().isPresent()) {
                        step("found the template that somebody else created");
                        return planned.found().get();
                    }
                    if (planned.found().isEmpty()) {
                        throw refusal;
                    }
                    throw new PlanRefusedException(
                            "The plan for " + ref.task("apply").subject() + " was not finished, because somebody else"
                                    + " created another template of that name. What was done: "
                                    + (steps.isEmpty() ? "nothing" : String.join(", ", steps)) + ". The plan now:",
                            planned.plan());
                });
    }

    private static boolean isTriggersAlone(TemplatePlan plan) {
        return plan.differences().stream()
                .allMatch(difference -> difference.pointer().startsWith("/triggers/"));
    }

    /** Restores the triggers last; until then, a tag of the template names them. */
    private ArmCall<ImageTemplateResource> restored(TemplatePlan plan, ImageTemplateResource created) {
        return plan.triggers().isEmpty()
                ? ArmCall.of(created)
                : triggers(plan.triggers()).then(done -> update(withoutPending(created.template())));
    }

    private static TemplateUpdate withoutPending(ImageTemplate created) {
        Map<String, String> tags = new LinkedHashMap<>(created.tags());
        tags.remove(PlanTags.TRIGGERS);
        return TemplateUpdate.builder().tags(tags).build();
    }

    private ArmCall<Integer> triggers(List<TriggerDefinition> all) {
        return ArmCall.loop(
                0,
                next -> next == all.size(),
                next -> OperationWait.forEnd(templates.createTrigger(ref, all.get(next)), polling)
                        .map(made -> step("restored trigger '" + made.name() + "'"))
                        .orElse(refusal -> isConflict(refusal) ? ArmCall.of(true) : ArmCall.failing(refusal))
                        .map(done -> next + 1));
    }

    private ArmCall<Optional<ImageTemplateResource>> change(PlannedTemplate planned) {
        return triggers(planned.plan().triggers())
                .then(done -> update(
                        planned.plan().update(planned.found().orElseThrow().template())))
                .map(changed -> {
                    step("changed");
                    pending.remove(planned.plan());
                    return Optional.of(changed);
                });
    }

    private ArmCall<ImageTemplateResource> update(TemplateUpdate update) {
        return OperationWait.forEnd(templates.update(ref, update), polling);
    }

    private boolean step(String what) {
        steps.add(what);
        options.listener().ifPresent(listener -> listener.accept(what));
        return true;
    }

    private record Waiting(PlannedTemplate planned, PollSchedule pace) {}
}
