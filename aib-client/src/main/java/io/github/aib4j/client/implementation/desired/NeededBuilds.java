package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.BuildDecision;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.plan.PlanTags;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds a template if it or its source has changed, or if its output is gone. Thread-safe. */
public final class NeededBuilds {
    private static final int CONFLICT = 409;

    private final ArmEndpoint endpoint;
    private final TemplateOperations templates;

    /** Works with these operations. */
    public NeededBuilds(ArmEndpoint endpoint, TemplateOperations templates) {
        this.endpoint = endpoint;
        this.templates = templates;
    }

    /** Builds the template if necessary; if a build is running, watches that. */
    public ArmCall<BuildDecision> build(TemplateRef ref, ApplyOptions options, PollOptions polling) {
        return templates.get(ref).then(answer -> {
            BuildNeed need = new BuildNeed(endpoint, templates, ref, answer.getValue());
            return need.isRunning() ? running(ref, options, polling) : decided(need, options, polling);
        });
    }

    private ArmCall<BuildDecision> running(TemplateRef ref, ApplyOptions options, PollOptions polling) {
        String reason = "a build was running already";
        return options.isDryRun()
                ? ArmCall.of(new BuildDecision(true, reason, Optional.empty(), Optional.empty()))
                : OperationWait.forEnd(templates.watch(ref, polling), polling)
                        .then(end -> marked(ref, reason, end, polling))
                        .map(decision -> told(decision, options));
    }

    private ArmCall<BuildDecision> decided(BuildNeed need, ApplyOptions options, PollOptions polling) {
        SourceVersionLookup lookup =
                new SourceVersionLookup(endpoint, need.ref().subscription());
        return lookup.of(need.found().template())
                .then(version -> need.reason(version)
                        .then(reason -> reason.isEmpty() || options.isDryRun()
                                ? ArmCall.of(new BuildDecision(
                                        reason.isPresent(),
                                        reason.orElse("nothing changed since its last build, and what it made exists"),
                                        version,
                                        Optional.empty()))
                                : built(need.ref(), reason.get(), polling).map(decision -> told(decision, options))));
    }

    private static BuildDecision told(BuildDecision decision, ApplyOptions options) {
        options.listener()
                .ifPresent(listener -> listener.accept("built, because " + decision.reason() + ": "
                        + decision.outcome().map(BuildOutcome::summary).orElse("")));
        return decision;
    }

    private ArmCall<BuildDecision> built(TemplateRef ref, String reason, PollOptions polling) {
        return OperationWait.forEnd(templates.run(ref, polling), polling)
                .orElse(refusal -> isConflict(refusal) ? overtaken(ref, refusal, polling) : ArmCall.failing(refusal))
                .then(end -> marked(ref, reason, end, polling));
    }

    /**
     * Whether the state of the template forbids a run. The service answers that with this error code and different
     * status codes.
     */
    private static boolean isConflict(RuntimeException refusal) {
        return refusal instanceof ImageBuilderException e
                && (e.statusCode() == CONFLICT
                        || e.code().filter("OperationNotAllowed"::equals).isPresent());
    }

    /** Somebody else may have begun a build since the template was read. */
    private ArmCall<BuildOutcome> overtaken(TemplateRef ref, RuntimeException refusal, PollOptions polling) {
        return templates
                .get(ref)
                .then(answer -> new BuildNeed(endpoint, templates, ref, answer.getValue()).isRunning()
                        ? OperationWait.forEnd(templates.watch(ref, polling), polling)
                        : ArmCall.failing(refusal));
    }

    /** Records in the template what was built, and from which version. */
    private ArmCall<BuildDecision> marked(TemplateRef ref, String reason, BuildOutcome end, PollOptions polling) {
        Optional<String> version = end.exactSourceVersion().map(BuildNeed::number);
        BuildDecision decision = new BuildDecision(true, reason, version, Optional.of(end));
        return end.isSucceeded()
                ? templates
                        .get(ref)
                        .then(answer ->
                                OperationWait.forEnd(templates.update(ref, mark(answer.getValue(), version)), polling))
                        .map(tagged -> decision)
                : ArmCall.of(decision);
    }

    private static TemplateUpdate mark(ImageTemplateResource built, Optional<String> version) {
        Map<String, String> tags = new LinkedHashMap<>(built.template().tags());
        tags.put(PlanTags.BUILT, BuildNeed.mark(built, version));
        return TemplateUpdate.builder().tags(tags).build();
    }
}
