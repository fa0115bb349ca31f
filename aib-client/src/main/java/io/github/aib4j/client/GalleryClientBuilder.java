package io.github.aib4j.client;

import com.azure.core.annotation.ServiceClientBuilder;
import io.github.aib4j.client.implementation.gallery.GalleryOperations;
import io.github.aib4j.client.implementation.poll.BlockingCalls;
import io.github.aib4j.client.implementation.poll.ReactiveCalls;
import io.github.aib4j.client.implementation.poll.Tracing;
import java.util.Objects;

/**
 * Builds {@link GalleryClient} and {@link GalleryAsyncClient}. Only a credential and a subscription are required.
 *
 * <pre>{@code
 * GalleryClient client = new GalleryClientBuilder()
 *     .credential(new DefaultAzureCredentialBuilder().build())
 *     .subscriptionId(subscriptionId)
 *     .buildClient();
 * }</pre>
 *
 * <p>Not thread-safe; each call builds a new client.
 *
 * @since 0.1.0
 */
@ServiceClientBuilder(serviceClients = {GalleryClient.class, GalleryAsyncClient.class})
public final class GalleryClientBuilder extends ArmClientBuilder<GalleryClientBuilder> {
    private GalleryServiceVersion serviceVersion = GalleryServiceVersion.getDefault();
    private boolean rulesChecked = true;

    /** Creates a builder without credential and subscription. */
    public GalleryClientBuilder() {
        super(GalleryClient.class);
    }

    /**
     * The api-version of calls; by default {@link GalleryServiceVersion#getDefault()}. Calls that only a newer
     * api-version has, such as those about the recycle bin, use that one.
     */
    public GalleryClientBuilder serviceVersion(GalleryServiceVersion serviceVersion) {
        this.serviceVersion = Objects.requireNonNull(serviceVersion, "serviceVersion");
        return this;
    }

    /**
     * Whether the client checks requests against the rules of {@link io.github.aib4j.model.lint.gallery.GalleryLinter}
     * before sending them, so that it refuses what cannot succeed; true by default. Switch it off if a rule no longer
     * applies.
     */
    public GalleryClientBuilder checkRules(boolean isWanted) {
        this.rulesChecked = isWanted;
        return this;
    }

    @Override
    GalleryClientBuilder self() {
        return this;
    }

    /**
     * Builds a client that works on the calling thread.
     *
     * @throws IllegalArgumentException if the endpoint is not an https address; the message names the problem
     * @throws IllegalStateException if the subscription, or both credential and pipeline, are missing, or if there are
     *     both retry options and a retry policy; the message names the problem
     */
    public GalleryClient buildClient() {
        Tracing tracing = tracing("Gallery", GalleryOperations.PROVIDER);
        return new DefaultGalleryClient(galleries(tracing), new BlockingCalls(tracing, pollOptions()), pollOptions());
    }

    /**
     * Builds a client that does not block a thread.
     *
     * @throws IllegalArgumentException like {@link #buildClient()}
     * @throws IllegalStateException like {@link #buildClient()}
     */
    public GalleryAsyncClient buildAsyncClient() {
        Tracing tracing = tracing("Gallery", GalleryOperations.PROVIDER);
        return new DefaultGalleryAsyncClient(
                galleries(tracing), new ReactiveCalls(tracing, pollOptions()), pollOptions());
    }

    private GalleryOperations galleries(Tracing tracing) {
        return new GalleryOperations(
                manager(serviceVersion.getVersion(), tracing), serviceVersion.apiVersion(), rulesChecked);
    }
}
