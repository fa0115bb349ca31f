package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.PollerFlux;
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
import reactor.core.publisher.Mono;

/**
 * Creates, changes, runs, watches and deletes image templates in one subscription, without keeping a thread.
 *
 * <p>A client is immutable and thread-safe. Nothing is sent before somebody subscribes, and each subscription sends
 * anew; but a {@link PollerFlux} begins its operation once, however many subscribe to it. {@link
 * PollerFlux#setPollInterval} has no effect: the intervals are those of {@link PollOptions}. What is returned ends with {@link io.github.aib4j.client.error.ImageBuilderException} if the service refuses the call, {@link
 * io.github.aib4j.client.error.StateUnknownException} if its answer cannot be read, {@link
 * io.github.aib4j.client.error.ForeignHostException} if an answer points to another host, {@link
 * java.io.UncheckedIOException} if no answer comes, and {@link IllegalArgumentException} for an empty name. Tests may
 * implement this interface, or let a real client talk to {@link io.github.aib4j.testing.LocalImageBuilder}.
 *
 * <p>Template names have 1 to 64 letters, digits, dots, dashes and underscores. Where no {@link PollOptions} are given,
 * those of the client's builder hold.
 *
 * @see ImageBuilderClient
 */
@ServiceClient(builder = ImageBuilderClientBuilder.class, isAsync = true)
public interface ImageBuilderAsyncClient {

    /** Creates a template, which takes the service about half a minute: it checks the template and fetches the scripts and files. See {@link ImageBuilderClient#beginCreate(String, String, ImageTemplate)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template);

    /**
     * Creates a template, waited for in another way; see {@link #beginCreate(String, String, ImageTemplate)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /** Reads a template and the state of its last build. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ImageTemplateResource> get(String resourceGroup, String name);

    /** Reads a template and the state of its last build, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<ImageTemplateResource>> getWithResponse(String resourceGroup, String name);

    /** Whether there is a template of that name, failed ones included. A missing resource group is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Boolean> exists(String resourceGroup, String name);

    /** Whether there is a template of that name, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Boolean>> existsWithResponse(String resourceGroup, String name);

    /** Changes a template in place, as far as the service can: tags and identity, and since api-version 2025-10-01 distributors and VM profile. See {@link ImageBuilderClient#beginUpdate(String, String, TemplateUpdate)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update);

    /**
     * Changes a template, waited for in another way; see {@link #beginUpdate(String, String, TemplateUpdate)}.
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
     * Deletes a template, waited for in another way; see {@link #beginDelete(String, String)}.
     *
     * @param options how to wait, for this call alone; the deadline begins with this call
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name, PollOptions options);

    /** Lists the templates of the subscription; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<ImageTemplateResource> list();

    /** Lists the templates of a resource group; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<ImageTemplateResource> listByResourceGroup(String resourceGroup);

    /** Runs a build, which takes from minutes to hours. See {@link ImageBuilderClient#beginRun(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name);

    /** Runs a build, watched in another way; see {@link #beginRun(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name, PollOptions options);

    /** Creates a template, runs it, and waits for the end of the build. See {@link ImageBuilderClient#submitAndRun(String, String, ImageTemplate)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> submitAndRun(String resourceGroup, String name, ImageTemplate template);

    /** Creates, runs and waits, watched in another way; see {@link #submitAndRun(String, String, ImageTemplate)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> submitAndRun(String resourceGroup, String name, ImageTemplate template, PollOptions options);

    /** Watches a build that somebody else began: another process, a trigger, or the template itself. See {@link ImageBuilderClient#watch(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(String resourceGroup, String name);

    /** Watches a build in another way; see {@link #watch(String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(String resourceGroup, String name, PollOptions options);

    /** Watches the build that a token is about, which may have been begun by another process that is gone. See {@link ImageBuilderClient#watch(BuildToken)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(BuildToken token);

    /** Watches the build that a token is about in another way; see {@link #watch(BuildToken)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options);

    /**
     * Asks the service to stop the present build, and returns at once; the build takes a minute or more to stop. Without
     * a build the service refuses.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Void> cancel(String resourceGroup, String name);

    /** Asks the service to stop the present build, and gives status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Void>> cancelWithResponse(String resourceGroup, String name);

    /** Stops the present build and waits for its end, which may be another than {@code Canceled} if the build was over first. See {@link ImageBuilderClient#cancelAndWait(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> cancelAndWait(String resourceGroup, String name);

    /** Stops the present build and waits in another way; see {@link #cancelAndWait(String, String)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<BuildOutcome> cancelAndWait(String resourceGroup, String name, PollOptions options);

    /** Lists what the template's builds made: one output per target. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<RunOutput> listRunOutputs(String resourceGroup, String name);

    /** Reads what a build made for one target. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<RunOutput> getRunOutput(String resourceGroup, String name, String runOutputName);

    /** Reads what a build made for one target, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<RunOutput>> getRunOutputWithResponse(String resourceGroup, String name, String runOutputName);

    /**
     * Creates a trigger, which lets a template run by itself whenever its source has a new version. Since api-version
     * 2022-07-01.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, Trigger> beginCreateTrigger(
            String resourceGroup, String name, TriggerDefinition trigger);

    /** Reads a trigger. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Trigger> getTrigger(String resourceGroup, String name, String triggerName);

    /** Reads a trigger, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Trigger>> getTriggerWithResponse(String resourceGroup, String name, String triggerName);

    /** Lists the triggers of a template. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<Trigger> listTriggers(String resourceGroup, String name);

    /** Deletes a trigger; one that does not exist counts as deleted. See {@link ImageBuilderClient#beginDeleteTrigger(String, String, String)}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, String> beginDeleteTrigger(String resourceGroup, String name, String triggerName);

    /** Lists what the resource provider of Image Builder can do: the actions that roles can allow. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<ProviderOperation> listOperations();
}
