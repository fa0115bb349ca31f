package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.IterableStream;
import com.azure.core.util.polling.SyncPoller;
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

/**
 * Creates, changes, runs, watches and deletes image templates in one subscription.
 *
 * <p>A client is immutable and thread-safe; its pollers are not. All work is done on the calling thread. Every method
 * throws {@link io.github.aib4j.client.error.ImageBuilderException} if the service refuses the call, {@link
 * io.github.aib4j.client.error.StateUnknownException} if the response cannot be read, {@link
 * io.github.aib4j.client.error.ForeignHostException} if a response points to another host, {@link
 * java.io.UncheckedIOException} if there is no response, and {@link IllegalArgumentException} for an empty name. Tests
 * may implement this interface, or connect a real client to {@code LocalImageBuilder} of aib-testing.
 *
 * <p>Template names have 1 to 64 letters, digits, dots, dashes and underscores. Calls without {@link PollOptions} use
 * those of the client's builder.
 *
 * @see ImageBuilderAsyncClient
 * @since 0.1.0
 */
@ServiceClient(builder = ImageBuilderClientBuilder.class)
public interface ImageBuilderClient {

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
    List<Finding> preflight(String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template. This takes about half a minute, in which the service checks the template and downloads
     * scripts and files.
     *
     * <p>The name must not belong to an existing template, not even to a failed one. If the service accepts a template
     * but cannot provision it, the failed template remains and occupies the name until it is deleted; the poller's
     * final result then throws the service's error.
     *
     * @param resourceGroup the resource group, which must exist
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if the template contains members that the client's
     *     api-version lacks; nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template with other poll options; see {@link #beginCreate(String, String, ImageTemplate)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /** Reads a template and the state of its last build. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ImageTemplateResource get(String resourceGroup, String name);

    /** Reads a template and the state of its last build, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<ImageTemplateResource> getWithResponse(String resourceGroup, String name, Context context);

    /** Returns whether there is such a template, even if it failed. A missing resource group is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean exists(String resourceGroup, String name);

    /** Returns whether there is such a template, with status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> existsWithResponse(String resourceGroup, String name, Context context);

    /**
     * Changes a template in place, as far as the service supports it: tags and identity, and since api-version
     * 2025-10-01 distributors and VM profile. Anything else requires another template.
     *
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if the client's api-version cannot change that;
     *     nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update);

    /**
     * Changes a template with other poll options; see {@link #beginUpdate(String, String, TemplateUpdate)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update, PollOptions options);

    /**
     * Deletes a template with its logs and staging resources, which takes the service a minute or two; the images that
     * it made stay. A template that does not exist counts as deleted. One that is being built is refused: {@link
     * #cancelAndWait} first.
     *
     * @return a poller whose final result is the id of the deleted template
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name);

    /**
     * Deletes a template with other poll options; see {@link #beginDelete(String, String)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name, PollOptions options);

    /** Lists the templates of the subscription; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<ImageTemplateResource> list();

    /** Lists the templates of a resource group; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<ImageTemplateResource> listByResourceGroup(String resourceGroup);

    /**
     * Runs a build, which takes from minutes to hours.
     *
     * <p>The poller's final result is the end of the build, whether or not it succeeded; {@link BuildOutcome#orThrow()}
     * turns a failure into an exception. The build continues if you stop waiting; {@link SyncPoller#cancelOperation()}
     * stops it. If the response to the request is lost, the client checks whether the build has started, and joins it:
     * it never starts two builds.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name);

    /** Runs a build with other poll options; see {@link #beginRun(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name, PollOptions options);

    /**
     * Runs a build and returns at once, with a token by which this process or another one watches it later: {@link
     * #watch(BuildToken)}. Like {@link #beginRun(String, String)}, it never starts two builds.
     *
     * @return the token; {@link BuildToken#toString()} is the text to keep
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildToken startRun(String resourceGroup, String name);

    /**
     * Creates a template, runs it, and waits until the build ends. A template that runs automatically ({@code autoRun})
     * is only watched.
     *
     * @throws io.github.aib4j.client.poll.WaitExpiredException if the client's poll options have a deadline, and
     *     creation and build together take longer
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template);

    /** Creates, runs and waits with other poll options; see {@link #submitAndRun(String, String, ImageTemplate)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /**
     * Watches a build that somebody else started: another process, a trigger, or the template itself.
     *
     * <p>This watches the running build, or else the last one, whose end is then known at once. Before the first build,
     * the poller waits for it. The service reports the error code of a failure only to the caller that started the
     * build; here {@link BuildOutcome#errorCode()} is empty, and the message says everything.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name);

    /** Watches a build with other poll options; see {@link #watch(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name, PollOptions options);

    /**
     * Watches the build of a token, which a process that has ended may have started.
     *
     * <p>If another build of the template has started since, the poller throws {@link
     * io.github.aib4j.client.error.StateUnknownException}, because the service only keeps the end of the last build.
     *
     * @param token from {@link #startRun} or {@link BuildProgress#token()}, or parsed from its text
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token);

    /** Watches the build of a token with other poll options; see {@link #watch(BuildToken)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options);

    /**
     * Asks the service to cancel the current build, and returns at once; the build takes a minute or more to stop. If
     * there is no build, the service refuses.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    void cancel(String resourceGroup, String name);

    /** Asks the service to cancel the current build, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Void> cancelWithResponse(String resourceGroup, String name, Context context);

    /**
     * Cancels the current build and waits until it ends. It may end in another state than {@code Canceled} if it was
     * already finishing. If the build has ended already, its end is returned.
     *
     * @throws io.github.aib4j.client.poll.WaitExpiredException if the build has not stopped within the deadline of the
     *     client's poll options, or within an hour if there is none: users have seen cancels that hang until Azure's
     *     support intervenes
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome cancelAndWait(String resourceGroup, String name);

    /** Cancels the current build with other poll options; see {@link #cancelAndWait(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome cancelAndWait(String resourceGroup, String name, PollOptions options);

    /** Lists what the template's builds produced: one output per target. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<RunOutput> listRunOutputs(String resourceGroup, String name);

    /** Reads what a build produced for one target. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RunOutput getRunOutput(String resourceGroup, String name, String runOutputName);

    /** Reads what a build produced for one target, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<RunOutput> getRunOutputWithResponse(
            String resourceGroup, String name, String runOutputName, Context context);

    /**
     * Reads the log of the last build's customizers, and what it says; while a build runs, as far as it is written.
     *
     * <p>It is read from the storage account in the staging resource group, in bounded memory, with the caller's own
     * token; see {@link BuildLogOptions} for other rights. Storage only gets a token for storage, and only the account
     * that Azure Resource Manager lists in the group gets it, whatever the message of a failed build names. The service
     * deletes the log with the template.
     *
     * @throws io.github.aib4j.client.error.BuildLogUnavailableException if there is no log, or the caller may not read it
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildLog getBuildLog(String resourceGroup, String name);

    /** Reads the log of the last build by other rights; see {@link #getBuildLog(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildLog getBuildLog(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Reads the log of the last build's validators; see {@link #getBuildLog(String, String)}.
     *
     * @throws io.github.aib4j.client.error.BuildLogUnavailableException if there is no log, or the caller may not read it
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildLog getValidationLog(String resourceGroup, String name);

    /** Reads the log of the validators by other rights; see {@link #getValidationLog(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildLog getValidationLog(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Reads the lines of the last build's log while they are written, until the build is over.
     *
     * <p>While the build runs, its lines come from the container group that runs it, or from the blob if the caller may
     * not read the former or there is none; when it is over, the blob tells the rest, and no line is doubled or lost at
     * the seam. A container keeps its last 4 MB: a stream that begins later than these begins there. The service is
     * asked in the intervals of the client's {@link PollOptions}, whose deadline ends the stream. Each line is shown
     * without control characters and signatures, and with 32,768 characters at most; of the log only what is being read
     * is in memory.
     *
     * @return the lines; each iteration reads anew, and throws {@link
     *     io.github.aib4j.client.error.BuildLogUnavailableException} if there is no log, or the caller may not read it
     */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    IterableStream<String> streamBuildLog(String resourceGroup, String name);

    /** Reads the lines of the last build's log by other rights; see {@link #streamBuildLog(String, String)}. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    IterableStream<String> streamBuildLog(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Says why the last build failed, or why the template could not be created, with what its log says. If the log
     * cannot be read, {@link Diagnosis#logUnread} says why, and the diagnosis goes by the service's message alone.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Diagnosis diagnose(String resourceGroup, String name);

    /** Says why the last build failed by other rights to its log; see {@link #diagnose(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Diagnosis diagnose(String resourceGroup, String name, BuildLogOptions options);

    /**
     * Creates a trigger, which runs the template whenever its source has a new version. Since api-version 2022-07-01.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, Trigger> beginCreateTrigger(
            String resourceGroup, String name, TriggerDefinition trigger);

    /** Reads a trigger. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Trigger getTrigger(String resourceGroup, String name, String triggerName);

    /** Reads a trigger, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Trigger> getTriggerWithResponse(String resourceGroup, String name, String triggerName, Context context);

    /** Lists the triggers of a template. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<Trigger> listTriggers(String resourceGroup, String name);

    /**
     * Deletes a trigger. If it does not exist, it counts as deleted.
     *
     * @return a poller whose final result is the name of the deleted trigger
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, String> beginDeleteTrigger(String resourceGroup, String name, String triggerName);

    /** Lists the operations of the Image Builder resource provider, which are the actions that roles can allow. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<ProviderOperation> listOperations();

    /**
     * Plans what has to be done so that a template is as desired; nothing is changed. It sends one GET, and a second for the
     * triggers if the template must be replaced.
     *
     * <p>The plan names each difference, what stands in the way, and what a replacement destroys. A template just created
     * plans to nothing.
     *
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if the client's api-version lacks members of the
     *     desired template, or of the one that was found
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    TemplatePlan plan(String resourceGroup, String name, ImageTemplate template);

    /**
     * Applies a plan, unless something is under way; see {@link #apply(TemplatePlan, ApplyOptions)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    AppliedPlan apply(TemplatePlan plan);

    /**
     * Does what a plan shows, and nothing else. It reads the template first, and refuses if it changed since, with the new
     * plan.
     *
     * <p>Before it creates or replaces a template, it uploads the files of this machine that the template needs ({@link
     * io.github.aib4j.model.value.LocalScript}), unless they are there. The caller needs the role Storage Blob Data Contributor
     * on the container, which must exist. Other calls, such as {@link #beginCreate(String, String, ImageTemplate)}, send the
     * address alone.
     *
     * <p>A replacement deletes the template, creates the new one, and restores its triggers. What it destroys is told by {@link
     * TemplatePlan#losses()}, and handed to the archive of the options first, if there is one. If the process dies in between,
     * applying the same plan again, or a new one for the same desired template, finishes it; the triggers of a template
     * that was deleted and not yet created are only known to the plan and to the store of the options. Two processes may
     * apply the same plan at once.
     *
     * @throws io.github.aib4j.client.desired.PlanRefusedException if the template changed, or if something is under way and
     *     the options refuse that
     * @throws io.github.aib4j.model.value.LocalScriptException if a local file is gone or has changed; nothing was sent
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    AppliedPlan apply(TemplatePlan plan, ApplyOptions options);

    /**
     * Creates a template under a name that ends in the hash of its content, or finds the equal one that exists; see {@link
     * #ensure(String, String, ImageTemplate, ApplyOptions)}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    AppliedPlan ensure(String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template under a name that ends in the hash of its content, such as {@code web-1a2b3c4d5e6f}, or finds the
     * equal one that exists. Templates with other content stay.
     *
     * @param name the begin of the name, 1 to 51 characters
     * @return what was done; the template has the whole name
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    AppliedPlan ensure(String resourceGroup, String name, ImageTemplate template, ApplyOptions options);

    /** Builds a template if that is needed; see {@link #buildIfNeeded(String, String, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildDecision buildIfNeeded(String resourceGroup, String name);

    /**
     * Builds a template if it was never built, if its last build did not succeed, if the template or the exact version of its
     * source changed since, or if an image that it made no longer exists; otherwise nothing is sent but GETs. A running build
     * is watched instead.
     *
     * <p>After a build that succeeded, a tag of the template says what was built. The newest version of a source {@code
     * latest} is looked up with the caller's rights at Microsoft.Compute. A source without versions, such as a managed image,
     * counts as unchanged; so does a disk that was made.
     *
     * @return whether and why it was built, with the outcome, which may be a failure
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildDecision buildIfNeeded(String resourceGroup, String name, ApplyOptions options);

    /**
     * Plans which of the templates that {@link #ensure(String, String, ImageTemplate)} created under a name a rule would
     * delete, and why; nothing is deleted. It lists the templates of the resource group.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    CleanupPlan planCleanup(String resourceGroup, String name, CleanupRule rule);

    /** Deletes what a plan wants to delete; see {@link #applyCleanup(CleanupPlan, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    CleanedUp applyCleanup(CleanupPlan plan);

    /**
     * Deletes the templates that a plan wants to delete, one after the other. It first lists them again, and spares those
     * that the rule no longer deletes, for example because they are being built. The first failure ends it; call it again.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    CleanedUp applyCleanup(CleanupPlan plan, ApplyOptions options);
}
