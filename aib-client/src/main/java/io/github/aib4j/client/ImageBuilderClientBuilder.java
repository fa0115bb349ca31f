package io.github.aib4j.client;

import com.azure.core.annotation.ServiceClientBuilder;
import io.github.aib4j.client.implementation.build.BuildOperations;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.poll.BlockingCalls;
import io.github.aib4j.client.implementation.poll.ReactiveCalls;
import io.github.aib4j.client.implementation.poll.Tracing;
import java.util.Objects;

/**
 * Builds {@link ImageBuilderClient} and {@link ImageBuilderAsyncClient}; a credential and a subscription are all it needs.
 *
 * <pre>{@code
 * ImageBuilderClient client = new ImageBuilderClientBuilder()
 *     .credential(new DefaultAzureCredentialBuilder().build())
 *     .subscriptionId(subscriptionId)
 *     .buildClient();
 * }</pre>
 *
 * <p>Not thread-safe; each {@code buildClient} gives a new client.
 */
@ServiceClientBuilder(serviceClients = {ImageBuilderClient.class, ImageBuilderAsyncClient.class})
public final class ImageBuilderClientBuilder extends ArmClientBuilder<ImageBuilderClientBuilder> {
    private ImageBuilderServiceVersion serviceVersion = ImageBuilderServiceVersion.getLatest();

    /** A builder without credential and subscription. */
    public ImageBuilderClientBuilder() {}

    /** The api-version of all calls; the newest by default. */
    public ImageBuilderClientBuilder serviceVersion(ImageBuilderServiceVersion serviceVersion) {
        this.serviceVersion = Objects.requireNonNull(serviceVersion, "serviceVersion");
        return this;
    }

    @Override
    ImageBuilderClientBuilder self() {
        return this;
    }

    /**
     * Builds a client that works on the calling thread.
     *
     * @throws IllegalStateException if the subscription, or both credential and pipeline, are missing, the endpoint is no
     *     https address, or there are both retry options and a retry policy; the message says which
     */
    public ImageBuilderClient buildClient() {
        Tracing tracing = tracing("ImageBuilder", TemplateOperations.PROVIDER);
        TemplateOperations templates = templates(tracing);
        return new DefaultImageBuilderClient(
                templates, new BuildOperations(templates), new BlockingCalls(tracing, pollOptions()), pollOptions());
    }

    /**
     * Builds a client that keeps no thread.
     *
     * @throws IllegalStateException as {@link #buildClient()}
     */
    public ImageBuilderAsyncClient buildAsyncClient() {
        Tracing tracing = tracing("ImageBuilder", TemplateOperations.PROVIDER);
        TemplateOperations templates = templates(tracing);
        return new DefaultImageBuilderAsyncClient(
                templates, new BuildOperations(templates), new ReactiveCalls(tracing, pollOptions()), pollOptions());
    }

    private TemplateOperations templates(Tracing tracing) {
        return new TemplateOperations(manager(serviceVersion.getVersion(), tracing), serviceVersion.apiVersion());
    }
}
