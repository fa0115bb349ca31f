package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.build.BuildOperations;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.log.BuildLogs;
import io.github.aib4j.client.implementation.storage.ScriptUploader;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.plan.PlanAction;
import io.github.aib4j.model.plan.TemplateHash;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.util.Objects;
import java.util.Optional;

/** Makes plans and applies them. Thread-safe. */
public final class DesiredState {
    private static final int LONGEST_NAME = 64;

    private final TemplateOperations templates;
    private final BuildOperations builds;
    private final BuildLogs logs;
    private final ScriptUploader scripts;

    /** Works with these operations. */
    public DesiredState(TemplateOperations templates, BuildOperations builds, BuildLogs logs, ScriptUploader scripts) {
        this.templates = templates;
        this.builds = builds;
        this.logs = logs;
        this.scripts = scripts;
    }

    /** The necessary steps, found with one request, and a second one for the triggers of a template to replace. */
    public ArmCall<TemplatePlan> plan(TemplateRef ref, ImageTemplate desired) {
        Objects.requireNonNull(desired, "desired");
        return planned(ref, desired).map(PlannedTemplate::plan);
    }

    ArmCall<PlannedTemplate> planned(TemplateRef ref, ImageTemplate desired) {
        return once(ref, desired).orElse(e -> isMissing(e) ? once(ref, desired) : ArmCall.failing(e));
    }

    /** Whether the template disappeared between the two requests; then it has no triggers. */
    private static boolean isMissing(RuntimeException failure) {
        return failure instanceof ImageBuilderException e
                && e.code().filter("ResourceNotFound"::equals).isPresent();
    }

    private ArmCall<PlannedTemplate> once(TemplateRef ref, ImageTemplate desired) {
        return templates.find(ref).then(found -> {
            TemplatePlan plan = TemplatePlan.of(ref.id(), desired, found, templates.apiVersion());
            boolean hasTriggers = templates.apiVersion().isAtLeast(ApiVersion.V2022_07_01);
            return plan.action() == PlanAction.REPLACE && hasTriggers
                    ? templates
                            .triggers(ref)
                            .all()
                            .map(triggers -> new PlannedTemplate(plan.withRestored(triggers), found))
                    : ArmCall.of(new PlannedTemplate(plan, found));
        });
    }

    /** Carries out a plan if nothing has changed since. */
    public ArmCall<AppliedPlan> apply(TemplatePlan plan, ApplyOptions options, PollOptions polling) {
        Objects.requireNonNull(plan, "plan");
        return ArmCall.defer(() -> new Applier(
                        this,
                        templates,
                        builds,
                        archiving(options),
                        scripts,
                        templates.template(plan.id()),
                        options,
                        polling)
                .apply(plan));
    }

    private Archiving archiving(ApplyOptions options) {
        return new Archiving(templates, logs, options.archive());
    }

    /** Creates the template under a name with its hash, or finds the equal one that exists. */
    public ArmCall<AppliedPlan> ensure(
            TemplateRef base, ImageTemplate desired, ApplyOptions options, PollOptions polling) {
        TemplateRef ref = hashed(base, desired);
        return plan(ref, desired).then(plan -> apply(plan, options, polling));
    }

    private static TemplateRef hashed(TemplateRef base, ImageTemplate desired) {
        String name = base.name() + "-" + TemplateHash.shortOf(desired);
        if (base.name().isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("'" + base.name() + "' and a hash of 13 characters are no name of a"
                    + " template; give 1 to " + (LONGEST_NAME - 13) + " characters");
        }
        return new TemplateRef(base.subscription(), base.resourceGroup(), name);
    }

    /** A plan with the template that it was made for. */
    record PlannedTemplate(TemplatePlan plan, Optional<ImageTemplateResource> found) {}
}
