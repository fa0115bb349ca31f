package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.BuildDecision;
import io.github.aib4j.client.desired.CleanedUp;
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

/**
 * Creates, changes, runs, watches and deletes image templates in one subscription without blocking a thread.
 *
 * <p>A client is immutable and thread-safe. Nothing is sent before someone subscribes, and each subscription sends a
 * new request; but a {@link PollerFlux} starts its operation only once, however many subscribers it has. {@link
 * PollerFlux#setPollInterval} has no effect, because {@link PollOptions} determine the intervals. Publishers end with
 * {@link io.github.aib4j.client.error.ImageBuilderException} if the service refuses the call, {@link
 * io.github.aib4j.client.error.StateUnknownException} if the response cannot be read, {@link
 * io.github.aib4j.client.error.ForeignHostException} if a response points to another host, {@link
 * java.io.UncheckedIOException} if there is no response, and {@link IllegalArgumentException} for an empty name. Tests
 * may implement this interface, or connect a real client to {@code LocalImageBuilder} of aib-testing.
 *
 * <p>Template names have 1 to 64 letters, digits, dots, dashes and underscores. Calls without {@link PollOptions} use
 * those of the client's builder.
 *
 * @see ImageBuilderClient
 * @since 0.1.0
 */
@ServiceClient(builder = ImageBuilderClientBuilder.class, isAsync = true)
public interface ImageBuilderAsyncClient {

    /**
     * Looks up what a template needs before it is created, and checks the template given that: whether its name is free,
     * the resource providers are registered, identities, source, image definitions, subnets and resource groups exist
     * and fit, the staging resource group is empty and in the region, and the version to make is free. Nothing is
     * changed. It sends about fifteen GET requests, one after the other, with the caller's rights.
     *
     * <p>Beside the rules of {@link io.github.aib4j.model.lint.template.TemplateLinter} there are P01, a resource provider
     * is not registered; P02, a warning: something was not checked, because the caller may not read it or the response
     * does not tell; P03, a subnet cannot be used; P04, there is no such Marketplace image; P05, an image is not shared. Ids and names that are expressions
     * are not looked up.
     *
     * @return all findings, errors first
     */
    Mono<List<Finding>> preflight(String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template. This takes about half a minute, in which the service checks the template and downloads
     * scripts and files. See {@link ImageBuilderClient#beginCreate(String, String, ImageTemplate)}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template with other poll options; see {@link #beginCreate(String, String, ImageTemplate)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /** Reads a template and the state of its last build. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ImageTemplateResource> get(String resourceGroup, String name);

    /** Reads a template and the state of its last build, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<ImageTemplateResource>> getWithResponse(String resourceGroup, String name);

    /** Emits whether there is such a template, even if it failed. A missing resource group is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Boolean> exists(String resourceGroup, String name);

    /** Emits whether there is such a template, with status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Boolean>> existsWithResponse(String resourceGroup, String name);

    /**
     * Changes a template in place, as far as the service supports it: tags and identity, and since api-version
     * 2025-10-01 distributors and VM profile. See {@link ImageBuilderClient#beginUpdate(String, String,
     * TemplateUpdate)}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update);

    /**
     * Changes a template with other poll options; see {@link #beginUpdate(String, String, TemplateUpdate)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update, PollOptions options);

    /** Deletes a template with its logs and staging resources, which takes the service a minute or two; the images that it made stay. See {@link ImageBuilderClient#beginDelete(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name);

    /**
     * Deletes a template with other poll options; see {@link #beginDelete(String, String)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name, PollOptions options);

    /** Lists the templates of the subscription; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<ImageTemplateResource> list();

    /** Lists the templates of a resource group; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<ImageTemplateResource> listByResourceGroup(String resourceGroup);

    /** Runs a build, which takes from minutes to hours. See {@link ImageBuilderClient#beginRun(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name);

    /** Runs a build with other poll options; see {@link #beginRun(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name, PollOptions options);

    /** Runs a build and returns at once, with its token. See {@link ImageBuilderClient#startRun(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildToken> startRun(String resourceGroup, String name);

    /**
     * Creates a template, runs it, and waits until the build ends. See {@link ImageBuilderClient#submitAndRun(String,
     * String, ImageTemplate)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> submitAndRun(String resourceGroup, String name, ImageTemplate template);

    /** Creates, runs and waits with other poll options; see {@link #submitAndRun(String, String, ImageTemplate)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> submitAndRun(String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /**
     * Watches a build that somebody else started: another process, a trigger, or the template itself. See {@link
     * ImageBuilderClient#watch(String, String)}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(String resourceGroup, String name);

    /** Watches a build with other poll options; see {@link #watch(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(String resourceGroup, String name, PollOptions options);

    /**
     * Watches the build of a token, which a process that has ended may have started. See {@link
     * ImageBuilderClient#watch(BuildToken)}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(BuildToken token);

    /** Watches the build of a token with other poll options; see {@link #watch(BuildToken)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options);

    /**
     * Asks the service to cancel the current build, and completes at once; the build takes a minute or more to stop. If
     * there is no build, the service refuses.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Void> cancel(String resourceGroup, String name);

    /** Asks the service to cancel the current build, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Void>> cancelWithResponse(String resourceGroup, String name);

    /**
     * Cancels the current build and waits until it ends. It may end in another state than {@code Canceled} if it was
     * already finishing. See {@link ImageBuilderClient#cancelAndWait(String, String)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> cancelAndWait(String resourceGroup, String name);

    /** Cancels the current build with other poll options; see {@link #cancelAndWait(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> cancelAndWait(String resourceGroup, String name, PollOptions options);

    /** Lists what the template's builds produced: one output per target. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<RunOutput> listRunOutputs(String resourceGroup, String name);

    /** Reads what a build produced for one target. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<RunOutput> getRunOutput(String resourceGroup, String name, String runOutputName);

    /** Reads what a build produced for one target, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<RunOutput>> getRunOutputWithResponse(String resourceGroup, String name, String runOutputName);

    /**
     * Reads the log of the last build's customizers, and what it says. See {@link
     * ImageBuilderClient#getBuildLog(String, String)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildLog> getBuildLog(String resourceGroup, String name);

    /** Reads the log of the last build by other rights; see {@link #getBuildLog(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildLog> getBuildLog(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Reads the log of the last build's validators. See {@link ImageBuilderClient#getValidationLog(String, String)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildLog> getValidationLog(String resourceGroup, String name);

    /** Reads the log of the validators by other rights; see {@link #getValidationLog(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildLog> getValidationLog(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Reads the lines of the last build's log while they are written, until the build is over, as fast as the subscriber
     * takes them. See {@link ImageBuilderClient#streamBuildLog(String, String)}.
     */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    Flux<String> streamBuildLog(String resourceGroup, String name);

    /** Reads the lines of the last build's log by other rights; see {@link #streamBuildLog(String, String)}. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    Flux<String> streamBuildLog(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Says why the last build failed, or why the template could not be created, with what its log says. See {@link
     * ImageBuilderClient#diagnose(String, String)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Diagnosis> diagnose(String resourceGroup, String name);

    /** Says why the last build failed by other rights to its log; see {@link #diagnose(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Diagnosis> diagnose(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Creates a trigger, which runs the template whenever its source has a new version. Since api-version 2022-07-01.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, Trigger> beginCreateTrigger(
            String resourceGroup, String name, TriggerDefinition trigger);

    /** Reads a trigger. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Trigger> getTrigger(String resourceGroup, String name, String triggerName);

    /** Reads a trigger, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Trigger>> getTriggerWithResponse(String resourceGroup, String name, String triggerName);

    /** Lists the triggers of a template. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<Trigger> listTriggers(String resourceGroup, String name);

    /**
     * Deletes a trigger. If it does not exist, it counts as deleted. See {@link
     * ImageBuilderClient#beginDeleteTrigger(String, String, String)}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, String> beginDeleteTrigger(String resourceGroup, String name, String triggerName);

    /** Lists the operations of the Image Builder resource provider, which are the actions that roles can allow. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<ProviderOperation> listOperations();

    /**
     * Plans what has to be done so that a template is as desired; nothing is changed. See {@link
     * ImageBuilderClient#plan(String, String, ImageTemplate)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<TemplatePlan> plan(String resourceGroup, String name, ImageTemplate template);

    /** Applies a plan, unless something is under way; see {@link #apply(TemplatePlan, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<AppliedPlan> apply(TemplatePlan plan);

    /**
     * Does what a plan shows, and nothing else. See {@link ImageBuilderClient#apply(TemplatePlan, ApplyOptions)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<AppliedPlan> apply(TemplatePlan plan, ApplyOptions options);

    /**
     * Creates a template under a name that ends in the hash of its content, or finds the equal one that exists; see {@link
     * #ensure(String, String, ImageTemplate, ApplyOptions)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<AppliedPlan> ensure(String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template under a name that ends in the hash of its content, or finds the equal one that exists. See {@link
     * ImageBuilderClient#ensure(String, String, ImageTemplate, ApplyOptions)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<AppliedPlan> ensure(String resourceGroup, String name, ImageTemplate template, ApplyOptions options);

    /** Builds a template if that is needed; see {@link #buildIfNeeded(String, String, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildDecision> buildIfNeeded(String resourceGroup, String name);

    /**
     * Builds a template if that is needed. See {@link ImageBuilderClient#buildIfNeeded(String, String, ApplyOptions)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildDecision> buildIfNeeded(String resourceGroup, String name, ApplyOptions options);

    /**
     * Plans which of the templates that {@link #ensure(String, String, ImageTemplate)} created under a name a rule would
     * delete, and why; nothing is deleted. It lists the templates of the resource group.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<CleanupPlan> planCleanup(String resourceGroup, String name, CleanupRule rule);

    /** Deletes what a plan wants to delete; see {@link #applyCleanup(CleanupPlan, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<CleanedUp> applyCleanup(CleanupPlan plan);

    /**
     * Deletes the templates that a plan wants to delete, one after the other. It first lists them again, and spares those
     * that the rule no longer deletes, for example because they are being built. The first failure ends it; call it again.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<CleanedUp> applyCleanup(CleanupPlan plan, ApplyOptions options);
}
