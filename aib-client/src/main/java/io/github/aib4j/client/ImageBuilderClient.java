package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.update.TemplateUpdate;

/**
 * Creates, changes, runs, watches and deletes image templates in one subscription.
 *
 * <p>A client is immutable and thread-safe; its pollers are not. All work is done on the calling thread. Every method
 * throws {@link io.github.aib4j.client.error.ImageBuilderException} if the service refuses the call, {@link
 * io.github.aib4j.client.error.StateUnknownException} if its answer cannot be read, {@link
 * io.github.aib4j.client.error.ForeignHostException} if an answer points to another host, {@link
 * java.io.UncheckedIOException} if no answer comes, and {@link IllegalArgumentException} for an empty name. Tests may
 * implement this interface, or let a real client talk to {@link io.github.aib4j.testing.LocalImageBuilder}.
 *
 * <p>Template names have 1 to 64 letters, digits, dots, dashes and underscores. Where no {@link PollOptions} are given,
 * those of the client's builder hold.
 *
 * @see ImageBuilderAsyncClient
 */
@ServiceClient(builder = ImageBuilderClientBuilder.class)
public interface ImageBuilderClient {

    /**
     * Creates a template, which takes the service about half a minute: it checks the template and fetches the scripts
     * and files.
     *
     * <p>A template cannot be created where one of that name stands, not even a failed one. One that the service accepts
     * but cannot provision stays behind, failed, and holds its name until it is deleted; the poller's final result then
     * throws what the service said.
     *
     * @param resourceGroup the resource group, which must exist
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if the template holds what the client's api-version
     *     does not have; nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template, waited for in another way; see {@link #beginCreate(String, String, ImageTemplate)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /** Reads a template and the state of its last build. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ImageTemplateResource get(String resourceGroup, String name);

    /** Reads a template and the state of its last build, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<ImageTemplateResource> getWithResponse(String resourceGroup, String name, Context context);

    /** Whether there is a template of that name, failed ones included. A missing resource group is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean exists(String resourceGroup, String name);

    /** Whether there is a template of that name, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> existsWithResponse(String resourceGroup, String name, Context context);

    /**
     * Changes a template in place, as far as the service can: tags and identity, and since api-version 2025-10-01
     * distributors and VM profile. Anything else needs another template.
     *
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if the client's api-version cannot change that;
     *     nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update);

    /**
     * Changes a template, waited for in another way; see {@link #beginUpdate(String, String, TemplateUpdate)}.
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
     * Deletes a template, waited for in another way; see {@link #beginDelete(String, String)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name, PollOptions options);

    /** Lists the templates of the subscription; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<ImageTemplateResource> list();

    /** Lists the templates of a resource group; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<ImageTemplateResource> listByResourceGroup(String resourceGroup);

    /**
     * Runs a build, which takes from minutes to hours.
     *
     * <p>The poller's final result is the end of the build, whether it succeeded or not; {@link BuildOutcome#orThrow()}
     * makes an exception of a failure. To stop waiting does not stop the build; {@link SyncPoller#cancelOperation()}
     * does. If the answer to the request is lost, the client looks whether the build began, and joins it: it never begins
     * two.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name);

    /** Runs a build, watched in another way; see {@link #beginRun(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name, PollOptions options);

    /**
     * Creates a template, runs it, and waits for the end of the build. A template that runs by itself ({@code autoRun})
     * is not run again, but watched.
     *
     * @throws io.github.aib4j.client.poll.WaitExpiredException if the client's poll options have a deadline, and creation
     *     and build together take longer
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template);

    /** Creates, runs and waits, watched in another way; see {@link #submitAndRun(String, String, ImageTemplate)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /**
     * Watches a build that somebody else began: another process, a trigger, or the template itself.
     *
     * <p>If a build goes on, it is that one; if none does, the last one, whose end is then known at once; if there was
     * none yet, the poller waits for the first. The service tells the error code of a failure only to who began the
     * build; here {@link BuildOutcome#errorCode()} is empty, and the message says it all.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name);

    /** Watches a build in another way; see {@link #watch(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name, PollOptions options);

    /**
     * Watches the build that a token is about, which may have been begun by another process that is gone.
     *
     * <p>If another build of the template has begun since, the poller throws {@link
     * io.github.aib4j.client.error.StateUnknownException}: the service keeps the end of the last build alone.
     *
     * @param token from {@link BuildProgress#token()}, or parsed from its text
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token);

    /** Watches the build that a token is about in another way; see {@link #watch(BuildToken)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options);

    /**
     * Asks the service to stop the present build, and returns at once; the build takes a minute or more to stop. Without
     * a build the service refuses.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    void cancel(String resourceGroup, String name);

    /** Asks the service to stop the present build, and gives status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Void> cancelWithResponse(String resourceGroup, String name, Context context);

    /**
     * Stops the present build and waits for its end, which may be another than {@code Canceled} if the build was over
     * first. A build that has ended already is simply told.
     *
     * @throws io.github.aib4j.client.poll.WaitExpiredException if the build has not stopped within the deadline of the
     *     client's poll options, or an hour without one: users saw cancels that stuck, and needed Azure's support
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome cancelAndWait(String resourceGroup, String name);

    /** Stops the present build and waits in another way; see {@link #cancelAndWait(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    BuildOutcome cancelAndWait(String resourceGroup, String name, PollOptions options);

    /** Lists what the template's builds made: one output per target. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<RunOutput> listRunOutputs(String resourceGroup, String name);

    /** Reads what a build made for one target. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RunOutput getRunOutput(String resourceGroup, String name, String runOutputName);

    /** Reads what a build made for one target, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<RunOutput> getRunOutputWithResponse(
            String resourceGroup, String name, String runOutputName, Context context);

    /**
     * Creates a trigger, which lets a template run by itself whenever its source has a new version. Since api-version
     * 2022-07-01.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, Trigger> beginCreateTrigger(
            String resourceGroup, String name, TriggerDefinition trigger);

    /** Reads a trigger. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Trigger getTrigger(String resourceGroup, String name, String triggerName);

    /** Reads a trigger, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Trigger> getTriggerWithResponse(String resourceGroup, String name, String triggerName, Context context);

    /** Lists the triggers of a template. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<Trigger> listTriggers(String resourceGroup, String name);

    /**
     * Deletes a trigger; one that does not exist counts as deleted.
     *
     * @return a poller whose final result is the name of the deleted trigger
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, String> beginDeleteTrigger(String resourceGroup, String name, String triggerName);

    /** Lists what the resource provider of Image Builder can do: the actions that roles can allow. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<ProviderOperation> listOperations();
}
