package io.github.aib4j.client;

import com.azure.core.annotation.ServiceClientBuilder;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.build.BuildOperations;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.desired.DesiredState;
import io.github.aib4j.client.implementation.desired.NeededBuilds;
import io.github.aib4j.client.implementation.log.BuildLogs;
import io.github.aib4j.client.implementation.poll.BlockingCalls;
import io.github.aib4j.client.implementation.poll.ReactiveCalls;
import io.github.aib4j.client.implementation.poll.Tracing;
import io.github.aib4j.client.implementation.storage.ScriptUploader;
import io.github.aib4j.client.implementation.storage.StorageEndpoint;
import java.util.Objects;

/**
 * Builds {@link ImageBuilderClient} and {@link ImageBuilderAsyncClient}. Only a credential and a subscription are required.
 *
 * <pre>{@code
 * ImageBuilderClient client = new ImageBuilderClientBuilder()
 *     .credential(new DefaultAzureCredentialBuilder().build())
 *     .subscriptionId(subscriptionId)
 *     .buildClient();
 * }</pre>
 *
 * <p>Not thread-safe; each call builds a new client.
 *
 * @since 0.1.0
 */
@ServiceClientBuilder(serviceClients = {ImageBuilderClient.class, ImageBuilderAsyncClient.class})
public final class ImageBuilderClientBuilder extends ArmClientBuilder<ImageBuilderClientBuilder> {
    private ImageBuilderServiceVersion serviceVersion = ImageBuilderServiceVersion.getLatest();
    private boolean rulesChecked = true;

    /** Creates a builder without credential and subscription. */
    public ImageBuilderClientBuilder() {
        super(ImageBuilderClient.class);
    }

    /** The api-version of all calls; the newest version by default. */
    public ImageBuilderClientBuilder serviceVersion(ImageBuilderServiceVersion serviceVersion) {
        this.serviceVersion = Objects.requireNonNull(serviceVersion, "serviceVersion");
        return this;
    }

    /**
     * Whether the client checks templates against the rules of {@link
     * io.github.aib4j.model.lint.template.TemplateLinter} before creating or updating them, so that it refuses what
     * cannot succeed; true by default. To check new targets or a new build machine, an update first reads the template,
     * and ignores violations that the service has accepted. Switch it off if a rule no longer applies.
     */
    public ImageBuilderClientBuilder checkRules(boolean isWanted) {
        this.rulesChecked = isWanted;
        return this;
    }

    @Override
    ImageBuilderClientBuilder self() {
        return this;
    }

    /**
     * Builds a client that works on the calling thread.
     *
     * @throws IllegalArgumentException if the endpoint is not an https address; the message names the problem
     * @throws IllegalStateException if the subscription, or both credential and pipeline, are missing, or if there are
     *     both retry options and a retry policy; the message names the problem
     */
    public ImageBuilderClient buildClient() {
        Tracing tracing = tracing("ImageBuilder", TemplateOperations.PROVIDER);
        ArmEndpoint manager = manager(serviceVersion.getVersion(), tracing);
        TemplateOperations templates = templates(manager);
        BuildOperations builds = new BuildOperations(templates);
        StorageEndpoint storage = storage(tracing);
        BuildLogs logs = new BuildLogs(manager, storage, templates, pollOptions());
        return new DefaultImageBuilderClient(
                templates,
                builds,
                logs,
                new DesiredState(templates, builds, logs, new ScriptUploader(storage)),
                new NeededBuilds(manager, templates),
                new BlockingCalls(tracing, pollOptions()),
                pollOptions());
    }

    /**
     * Builds a client that does not block a thread.
     *
     * @throws IllegalArgumentException like {@link #buildClient()}
     * @throws IllegalStateException like {@link #buildClient()}
     */
    public ImageBuilderAsyncClient buildAsyncClient() {
        Tracing tracing = tracing("ImageBuilder", TemplateOperations.PROVIDER);
        ArmEndpoint manager = manager(serviceVersion.getVersion(), tracing);
        TemplateOperations templates = templates(manager);
        BuildOperations builds = new BuildOperations(templates);
        StorageEndpoint storage = storage(tracing);
        BuildLogs logs = new BuildLogs(manager, storage, templates, pollOptions());
        return new DefaultImageBuilderAsyncClient(
                templates,
                builds,
                logs,
                new DesiredState(templates, builds, logs, new ScriptUploader(storage)),
                new NeededBuilds(manager, templates),
                new ReactiveCalls(tracing, pollOptions()),
                pollOptions());
    }

    private TemplateOperations templates(ArmEndpoint manager) {
        return new TemplateOperations(manager, serviceVersion.apiVersion(), rulesChecked);
    }
}
