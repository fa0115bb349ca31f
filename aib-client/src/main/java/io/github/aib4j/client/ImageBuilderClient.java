package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;

/**
 * Creates, reads, runs and deletes image templates in one subscription.
 *
 * <p>A client is immutable and thread-safe; its pollers are not. Every method throws {@link
 * io.github.aib4j.client.error.ImageBuilderException} if the service refuses the call, {@link
 * io.github.aib4j.client.error.StateUnknownException} if its answer cannot be read, and {@link IllegalArgumentException}
 * for an empty name. Tests may implement this interface, or let a real client talk to {@link
 * io.github.aib4j.client.testing.LocalImageBuilder}.
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
     * @param name the name: 1 to 64 letters, digits, dots, dashes and underscores
     * @param template what to build
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if the template holds what the client's api-version
     *     does not have; nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template);

    /** Reads a template and the state of its last build. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ImageTemplateResource get(String resourceGroup, String name);

    /**
     * Runs a build, which takes from minutes to hours.
     *
     * <p>The poller's final result is the end of the build, whether it succeeded or not; {@link BuildOutcome#orThrow()}
     * makes an exception of a failure. To stop waiting does not stop the build; {@link SyncPoller#cancelOperation()}
     * does.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name);

    /** Lists what the template's builds made: one output per target. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<RunOutput> listRunOutputs(String resourceGroup, String name);

    /** Reads what a build made for one target. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RunOutput getRunOutput(String resourceGroup, String name, String runOutputName);

    /**
     * Deletes a template with its logs and staging resources, which takes the service a minute or two; the images that
     * it made stay. A template that does not exist counts as deleted. One that is being built is refused.
     *
     * @return a poller whose final result is the id of the deleted template
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name);
}
