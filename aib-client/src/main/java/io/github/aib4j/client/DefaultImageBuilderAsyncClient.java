package io.github.aib4j.client;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.BuildDecision;
import io.github.aib4j.client.desired.CleanedUp;
import io.github.aib4j.client.implementation.build.BuildOperations;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.desired.Cleanup;
import io.github.aib4j.client.implementation.desired.DesiredState;
import io.github.aib4j.client.implementation.desired.NeededBuilds;
import io.github.aib4j.client.implementation.log.BuildLogs;
import io.github.aib4j.client.implementation.poll.ReactiveCalls;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.plan.CleanupPlan;
import io.github.aib4j.model.plan.CleanupRule;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The client that calls Azure Resource Manager through Reactor. */
record DefaultImageBuilderAsyncClient(
        TemplateOperations templates,
        BuildOperations builds,
        BuildLogs logs,
        DesiredState desired,
        NeededBuilds needed,
        ReactiveCalls calls,
        PollOptions pollOptions)
        implements ImageBuilderAsyncClient {
    private TemplateRef ref(String resourceGroup, String name) {
        return templates.template(resourceGroup, name);
    }

    @Override
    public Mono<List<Finding>> preflight(String resourceGroup, String name, ImageTemplate template) {
        return calls.call("preflight", templates.preflight(ref(resourceGroup, name), template), pollOptions);
    }

    @Override
    public PollerFlux<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template) {
        return calls.poller("beginCreate", templates.create(ref(resourceGroup, name), template));
    }

    @Override
    public PollerFlux<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template, PollOptions options) {
        return calls.poller("beginCreate", templates.create(ref(resourceGroup, name), template), options);
    }

    @Override
    public Mono<ImageTemplateResource> get(String resourceGroup, String name) {
        return calls.value("get", templates.get(ref(resourceGroup, name)));
    }

    @Override
    public Mono<Response<ImageTemplateResource>> getWithResponse(String resourceGroup, String name) {
        return calls.response("get", templates.get(ref(resourceGroup, name)));
    }

    @Override
    public Mono<Boolean> exists(String resourceGroup, String name) {
        return calls.value("exists", templates.exists(ref(resourceGroup, name)));
    }

    @Override
    public Mono<Response<Boolean>> existsWithResponse(String resourceGroup, String name) {
        return calls.response("exists", templates.exists(ref(resourceGroup, name)));
    }

    @Override
    public PollerFlux<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update) {
        return calls.poller("beginUpdate", templates.update(ref(resourceGroup, name), update));
    }

    @Override
    public PollerFlux<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update, PollOptions options) {
        return calls.poller("beginUpdate", templates.update(ref(resourceGroup, name), update), options);
    }

    @Override
    public PollerFlux<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name) {
        return calls.poller("beginDelete", templates.delete(ref(resourceGroup, name)));
    }

    @Override
    public PollerFlux<OperationProgress, ImageTemplateId> beginDelete(
            String resourceGroup, String name, PollOptions options) {
        return calls.poller("beginDelete", templates.delete(ref(resourceGroup, name)), options);
    }

    @Override
    public PagedFlux<ImageTemplateResource> list() {
        return calls.list(templates.list());
    }

    @Override
    public PagedFlux<ImageTemplateResource> listByResourceGroup(String resourceGroup) {
        return calls.list(templates.list(resourceGroup));
    }

    @Override
    public PollerFlux<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name) {
        return calls.build("beginRun", templates.run(ref(resourceGroup, name), pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name, PollOptions options) {
        return calls.build("beginRun", templates.run(ref(resourceGroup, name), options), options);
    }

    @Override
    public Mono<BuildToken> startRun(String resourceGroup, String name) {
        return calls.call("startRun", templates.start(ref(resourceGroup, name), pollOptions), pollOptions);
    }

    @Override
    public Mono<BuildOutcome> submitAndRun(String resourceGroup, String name, ImageTemplate template) {
        return calls.call(
                "submitAndRun", builds.submitAndRun(ref(resourceGroup, name), template, pollOptions), pollOptions);
    }

    @Override
    public Mono<BuildOutcome> submitAndRun(
            String resourceGroup, String name, ImageTemplate template, PollOptions options) {
        return calls.call("submitAndRun", builds.submitAndRun(ref(resourceGroup, name), template, options), options);
    }

    @Override
    public PollerFlux<BuildProgress, BuildOutcome> watch(String resourceGroup, String name) {
        return calls.build("watch", templates.watch(ref(resourceGroup, name), pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<BuildProgress, BuildOutcome> watch(String resourceGroup, String name, PollOptions options) {
        return calls.build("watch", templates.watch(ref(resourceGroup, name), options), options);
    }

    @Override
    public PollerFlux<BuildProgress, BuildOutcome> watch(BuildToken token) {
        return calls.build("watch", templates.watch(token, pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options) {
        return calls.build("watch", templates.watch(token, options), options);
    }

    @Override
    public Mono<Void> cancel(String resourceGroup, String name) {
        return calls.response("cancel", templates.cancelRun(ref(resourceGroup, name)))
                .then();
    }

    @Override
    public Mono<Response<Void>> cancelWithResponse(String resourceGroup, String name) {
        return calls.response("cancel", templates.cancelRun(ref(resourceGroup, name)));
    }

    @Override
    public Mono<BuildOutcome> cancelAndWait(String resourceGroup, String name) {
        return cancelAndWait(ref(resourceGroup, name), pollOptions);
    }

    @Override
    public Mono<BuildOutcome> cancelAndWait(String resourceGroup, String name, PollOptions options) {
        return cancelAndWait(ref(resourceGroup, name), options);
    }

    private Mono<BuildOutcome> cancelAndWait(TemplateRef ref, PollOptions options) {
        PollOptions bounded = BuildOperations.forCancel(options);
        return calls.call("cancelAndWait", builds.cancelAndWait(ref, bounded), bounded);
    }

    @Override
    public PagedFlux<RunOutput> listRunOutputs(String resourceGroup, String name) {
        return calls.list(templates.runOutputs(ref(resourceGroup, name)));
    }

    @Override
    public Mono<RunOutput> getRunOutput(String resourceGroup, String name, String runOutputName) {
        return calls.value("getRunOutput", templates.runOutput(ref(resourceGroup, name), runOutputName));
    }

    @Override
    public Mono<Response<RunOutput>> getRunOutputWithResponse(String resourceGroup, String name, String runOutputName) {
        return calls.response("getRunOutput", templates.runOutput(ref(resourceGroup, name), runOutputName));
    }

    @Override
    public Mono<BuildLog> getBuildLog(String resourceGroup, String name) {
        return getBuildLog(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public Mono<BuildLog> getBuildLog(String resourceGroup, String name, BuildLogOptions options) {
        return calls.call("getBuildLog", logs.buildLog(ref(resourceGroup, name), options), pollOptions);
    }

    @Override
    public Mono<BuildLog> getValidationLog(String resourceGroup, String name) {
        return getValidationLog(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public Mono<BuildLog> getValidationLog(String resourceGroup, String name, BuildLogOptions options) {
        return calls.call("getValidationLog", logs.validationLog(ref(resourceGroup, name), options), pollOptions);
    }

    @Override
    public Mono<Diagnosis> diagnose(String resourceGroup, String name) {
        return diagnose(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public Mono<Diagnosis> diagnose(String resourceGroup, String name, BuildLogOptions options) {
        return calls.call("diagnose", logs.diagnose(ref(resourceGroup, name), options), pollOptions);
    }

    @Override
    public Flux<String> streamBuildLog(String resourceGroup, String name) {
        return streamBuildLog(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public Flux<String> streamBuildLog(String resourceGroup, String name, BuildLogOptions options) {
        TemplateRef ref = ref(resourceGroup, name);
        return calls.stream("streamBuildLog", () -> logs.tail(ref, options));
    }

    @Override
    public PollerFlux<OperationProgress, Trigger> beginCreateTrigger(
            String resourceGroup, String name, TriggerDefinition trigger) {
        return calls.poller("beginCreateTrigger", templates.createTrigger(ref(resourceGroup, name), trigger));
    }

    @Override
    public Mono<Trigger> getTrigger(String resourceGroup, String name, String triggerName) {
        return calls.value("getTrigger", templates.trigger(ref(resourceGroup, name), triggerName));
    }

    @Override
    public Mono<Response<Trigger>> getTriggerWithResponse(String resourceGroup, String name, String triggerName) {
        return calls.response("getTrigger", templates.trigger(ref(resourceGroup, name), triggerName));
    }

    @Override
    public PagedFlux<Trigger> listTriggers(String resourceGroup, String name) {
        return calls.list(templates.triggers(ref(resourceGroup, name)));
    }

    @Override
    public PollerFlux<OperationProgress, String> beginDeleteTrigger(
            String resourceGroup, String name, String triggerName) {
        return calls.poller("beginDeleteTrigger", templates.deleteTrigger(ref(resourceGroup, name), triggerName));
    }

    @Override
    public PagedFlux<ProviderOperation> listOperations() {
        return calls.list(templates.operations());
    }

    @Override
    public Mono<TemplatePlan> plan(String resourceGroup, String name, ImageTemplate template) {
        return calls.call("plan", desired.plan(ref(resourceGroup, name), template), pollOptions);
    }

    @Override
    public Mono<AppliedPlan> apply(TemplatePlan plan) {
        return apply(plan, ApplyOptions.defaults());
    }

    @Override
    public Mono<AppliedPlan> apply(TemplatePlan plan, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("apply", desired.apply(plan, options, polling), polling);
    }

    @Override
    public Mono<AppliedPlan> ensure(String resourceGroup, String name, ImageTemplate template) {
        return ensure(resourceGroup, name, template, ApplyOptions.defaults());
    }

    @Override
    public Mono<AppliedPlan> ensure(String resourceGroup, String name, ImageTemplate template, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("ensure", desired.ensure(ref(resourceGroup, name), template, options, polling), polling);
    }

    @Override
    public Mono<BuildDecision> buildIfNeeded(String resourceGroup, String name) {
        return buildIfNeeded(resourceGroup, name, ApplyOptions.defaults());
    }

    @Override
    public Mono<BuildDecision> buildIfNeeded(String resourceGroup, String name, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("buildIfNeeded", needed.build(ref(resourceGroup, name), options, polling), polling);
    }

    @Override
    public Mono<CleanupPlan> planCleanup(String resourceGroup, String name, CleanupRule rule) {
        return calls.call("planCleanup", new Cleanup(templates).plan(resourceGroup, name, rule), pollOptions);
    }

    @Override
    public Mono<CleanedUp> applyCleanup(CleanupPlan plan) {
        return applyCleanup(plan, ApplyOptions.defaults());
    }

    @Override
    public Mono<CleanedUp> applyCleanup(CleanupPlan plan, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("applyCleanup", new Cleanup(templates).apply(plan, options, polling), polling);
    }
}
