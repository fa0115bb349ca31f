package io.github.aib4j.client;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.IterableStream;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.BuildDecision;
import io.github.aib4j.client.desired.CleanedUp;
import io.github.aib4j.client.implementation.build.BuildOperations;
import io.github.aib4j.client.implementation.build.SingleRequests;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.desired.Cleanup;
import io.github.aib4j.client.implementation.desired.DesiredState;
import io.github.aib4j.client.implementation.desired.NeededBuilds;
import io.github.aib4j.client.implementation.log.BuildLogs;
import io.github.aib4j.client.implementation.poll.BlockingCalls;
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

/** The client that calls Azure Resource Manager on the calling thread. */
record DefaultImageBuilderClient(
        TemplateOperations templates,
        BuildOperations builds,
        BuildLogs logs,
        DesiredState desired,
        NeededBuilds needed,
        BlockingCalls calls,
        PollOptions pollOptions)
        implements ImageBuilderClient, SingleRequests.Source {
    @Override
    public SingleRequests singleRequests() {
        return new SingleRequests(templates);
    }

    private TemplateRef ref(String resourceGroup, String name) {
        return templates.template(resourceGroup, name);
    }

    @Override
    public List<Finding> preflight(String resourceGroup, String name, ImageTemplate template) {
        return calls.call("preflight", templates.preflight(ref(resourceGroup, name), template), pollOptions);
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template) {
        return calls.poller("beginCreate", templates.create(ref(resourceGroup, name), template));
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template, PollOptions options) {
        return calls.poller("beginCreate", templates.create(ref(resourceGroup, name), template), options);
    }

    @Override
    public ImageTemplateResource get(String resourceGroup, String name) {
        return calls.value("get", templates.get(ref(resourceGroup, name)));
    }

    @Override
    public Response<ImageTemplateResource> getWithResponse(String resourceGroup, String name, Context context) {
        return calls.response("get", templates.get(ref(resourceGroup, name)), context);
    }

    @Override
    public boolean exists(String resourceGroup, String name) {
        return calls.value("exists", templates.exists(ref(resourceGroup, name)));
    }

    @Override
    public Response<Boolean> existsWithResponse(String resourceGroup, String name, Context context) {
        return calls.response("exists", templates.exists(ref(resourceGroup, name)), context);
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update) {
        return calls.poller("beginUpdate", templates.update(ref(resourceGroup, name), update));
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update, PollOptions options) {
        return calls.poller("beginUpdate", templates.update(ref(resourceGroup, name), update), options);
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name) {
        return calls.poller("beginDelete", templates.delete(ref(resourceGroup, name)));
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateId> beginDelete(
            String resourceGroup, String name, PollOptions options) {
        return calls.poller("beginDelete", templates.delete(ref(resourceGroup, name)), options);
    }

    @Override
    public PagedIterable<ImageTemplateResource> list() {
        return calls.list(templates.list());
    }

    @Override
    public PagedIterable<ImageTemplateResource> listByResourceGroup(String resourceGroup) {
        return calls.list(templates.list(resourceGroup));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name) {
        return calls.build("beginRun", templates.run(ref(resourceGroup, name), pollOptions), pollOptions);
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name, PollOptions options) {
        return calls.build("beginRun", templates.run(ref(resourceGroup, name), options), options);
    }

    @Override
    public BuildToken startRun(String resourceGroup, String name) {
        return calls.call("startRun", templates.start(ref(resourceGroup, name), pollOptions), pollOptions);
    }

    @Override
    public BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template) {
        return calls.call(
                "submitAndRun", builds.submitAndRun(ref(resourceGroup, name), template, pollOptions), pollOptions);
    }

    @Override
    public BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template, PollOptions options) {
        return calls.call("submitAndRun", builds.submitAndRun(ref(resourceGroup, name), template, options), options);
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name) {
        return calls.build("watch", templates.watch(ref(resourceGroup, name), pollOptions), pollOptions);
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name, PollOptions options) {
        return calls.build("watch", templates.watch(ref(resourceGroup, name), options), options);
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token) {
        return calls.build("watch", templates.watch(token, pollOptions), pollOptions);
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options) {
        return calls.build("watch", templates.watch(token, options), options);
    }

    @Override
    public void cancel(String resourceGroup, String name) {
        calls.response("cancel", templates.cancelRun(ref(resourceGroup, name)), Context.NONE);
    }

    @Override
    public Response<Void> cancelWithResponse(String resourceGroup, String name, Context context) {
        return calls.response("cancel", templates.cancelRun(ref(resourceGroup, name)), context);
    }

    @Override
    public BuildOutcome cancelAndWait(String resourceGroup, String name) {
        return cancelAndWait(ref(resourceGroup, name), pollOptions);
    }

    @Override
    public BuildOutcome cancelAndWait(String resourceGroup, String name, PollOptions options) {
        return cancelAndWait(ref(resourceGroup, name), options);
    }

    private BuildOutcome cancelAndWait(TemplateRef ref, PollOptions options) {
        PollOptions bounded = BuildOperations.forCancel(options);
        return calls.call("cancelAndWait", builds.cancelAndWait(ref, bounded), bounded);
    }

    @Override
    public PagedIterable<RunOutput> listRunOutputs(String resourceGroup, String name) {
        return calls.list(templates.runOutputs(ref(resourceGroup, name)));
    }

    @Override
    public RunOutput getRunOutput(String resourceGroup, String name, String runOutputName) {
        return calls.value("getRunOutput", templates.runOutput(ref(resourceGroup, name), runOutputName));
    }

    @Override
    public Response<RunOutput> getRunOutputWithResponse(
            String resourceGroup, String name, String runOutputName, Context context) {
        return calls.response("getRunOutput", templates.runOutput(ref(resourceGroup, name), runOutputName), context);
    }

    @Override
    public BuildLog getBuildLog(String resourceGroup, String name) {
        return getBuildLog(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public BuildLog getBuildLog(String resourceGroup, String name, BuildLogOptions options) {
        return calls.call("getBuildLog", logs.buildLog(ref(resourceGroup, name), options), pollOptions);
    }

    @Override
    public BuildLog getValidationLog(String resourceGroup, String name) {
        return getValidationLog(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public BuildLog getValidationLog(String resourceGroup, String name, BuildLogOptions options) {
        return calls.call("getValidationLog", logs.validationLog(ref(resourceGroup, name), options), pollOptions);
    }

    @Override
    public Diagnosis diagnose(String resourceGroup, String name) {
        return diagnose(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public Diagnosis diagnose(String resourceGroup, String name, BuildLogOptions options) {
        return calls.call("diagnose", logs.diagnose(ref(resourceGroup, name), options), pollOptions);
    }

    @Override
    public IterableStream<String> streamBuildLog(String resourceGroup, String name) {
        return streamBuildLog(resourceGroup, name, BuildLogOptions.defaults());
    }

    @Override
    public IterableStream<String> streamBuildLog(String resourceGroup, String name, BuildLogOptions options) {
        TemplateRef ref = ref(resourceGroup, name);
        return calls.stream("streamBuildLog", () -> logs.tail(ref, options));
    }

    @Override
    public SyncPoller<OperationProgress, Trigger> beginCreateTrigger(
            String resourceGroup, String name, TriggerDefinition trigger) {
        return calls.poller("beginCreateTrigger", templates.createTrigger(ref(resourceGroup, name), trigger));
    }

    @Override
    public Trigger getTrigger(String resourceGroup, String name, String triggerName) {
        return calls.value("getTrigger", templates.trigger(ref(resourceGroup, name), triggerName));
    }

    @Override
    public Response<Trigger> getTriggerWithResponse(
            String resourceGroup, String name, String triggerName, Context context) {
        return calls.response("getTrigger", templates.trigger(ref(resourceGroup, name), triggerName), context);
    }

    @Override
    public PagedIterable<Trigger> listTriggers(String resourceGroup, String name) {
        return calls.list(templates.triggers(ref(resourceGroup, name)));
    }

    @Override
    public SyncPoller<OperationProgress, String> beginDeleteTrigger(
            String resourceGroup, String name, String triggerName) {
        return calls.poller("beginDeleteTrigger", templates.deleteTrigger(ref(resourceGroup, name), triggerName));
    }

    @Override
    public PagedIterable<ProviderOperation> listOperations() {
        return calls.list(templates.operations());
    }

    @Override
    public TemplatePlan plan(String resourceGroup, String name, ImageTemplate template) {
        return calls.call("plan", desired.plan(ref(resourceGroup, name), template), pollOptions);
    }

    @Override
    public AppliedPlan apply(TemplatePlan plan) {
        return apply(plan, ApplyOptions.defaults());
    }

    @Override
    public AppliedPlan apply(TemplatePlan plan, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("apply", desired.apply(plan, options, polling), polling);
    }

    @Override
    public AppliedPlan ensure(String resourceGroup, String name, ImageTemplate template) {
        return ensure(resourceGroup, name, template, ApplyOptions.defaults());
    }

    @Override
    public AppliedPlan ensure(String resourceGroup, String name, ImageTemplate template, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("ensure", desired.ensure(ref(resourceGroup, name), template, options, polling), polling);
    }

    @Override
    public BuildDecision buildIfNeeded(String resourceGroup, String name) {
        return buildIfNeeded(resourceGroup, name, ApplyOptions.defaults());
    }

    @Override
    public BuildDecision buildIfNeeded(String resourceGroup, String name, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("buildIfNeeded", needed.build(ref(resourceGroup, name), options, polling), polling);
    }

    @Override
    public CleanupPlan planCleanup(String resourceGroup, String name, CleanupRule rule) {
        return calls.call("planCleanup", new Cleanup(templates).plan(resourceGroup, name, rule), pollOptions);
    }

    @Override
    public CleanedUp applyCleanup(CleanupPlan plan) {
        return applyCleanup(plan, ApplyOptions.defaults());
    }

    @Override
    public CleanedUp applyCleanup(CleanupPlan plan, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("applyCleanup", new Cleanup(templates).apply(plan, options, polling), polling);
    }
}
