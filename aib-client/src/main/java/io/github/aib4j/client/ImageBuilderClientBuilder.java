package io.github.aib4j.client;

import com.azure.core.annotation.ServiceClientBuilder;
import com.azure.core.client.traits.ConfigurationTrait;
import com.azure.core.client.traits.EndpointTrait;
import com.azure.core.client.traits.HttpTrait;
import com.azure.core.client.traits.TokenCredentialTrait;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.ClientOptions;
import com.azure.core.util.Configuration;
import io.github.aib4j.client.implementation.PipelineFactory;
import io.github.aib4j.client.implementation.ResourceManager;
import io.github.aib4j.client.implementation.Templates;
import io.github.aib4j.client.poll.PollOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link ImageBuilderClient}; a credential and a subscription are all it needs.
 *
 * <pre>{@code
 * ImageBuilderClient client = new ImageBuilderClientBuilder()
 *     .credential(new DefaultAzureCredentialBuilder().build())
 *     .subscriptionId(subscriptionId)
 *     .buildClient();
 * }</pre>
 *
 * <p>The names of the settings are those of all Azure clients. A {@link #pipeline(HttpPipeline)} that is set wins over
 * all other HTTP settings, the credential included. Not thread-safe; each {@code buildClient} gives a new client.
 */
@ServiceClientBuilder(serviceClients = ImageBuilderClient.class)
public final class ImageBuilderClientBuilder
        implements HttpTrait<ImageBuilderClientBuilder>,
                TokenCredentialTrait<ImageBuilderClientBuilder>,
                ConfigurationTrait<ImageBuilderClientBuilder>,
                EndpointTrait<ImageBuilderClientBuilder> {
    private static final String PUBLIC_CLOUD = "https://management.azure.com";

    private final PipelineFactory http = new PipelineFactory();
    private @Nullable HttpPipeline pipeline;
    private @Nullable TokenCredential credential;
    private @Nullable String subscriptionId;
    private String endpoint = PUBLIC_CLOUD;
    private ImageBuilderServiceVersion serviceVersion = ImageBuilderServiceVersion.getLatest();
    private PollOptions pollOptions = PollOptions.defaults();

    /** A builder without credential and subscription. */
    public ImageBuilderClientBuilder() {}

    /** The subscription of all calls; required. */
    public ImageBuilderClientBuilder subscriptionId(String subscriptionId) {
        this.subscriptionId = Objects.requireNonNull(subscriptionId, "subscriptionId");
        return this;
    }

    /** The api-version of all calls; the newest by default. */
    public ImageBuilderClientBuilder serviceVersion(ImageBuilderServiceVersion serviceVersion) {
        this.serviceVersion = Objects.requireNonNull(serviceVersion, "serviceVersion");
        return this;
    }

    /** How often pollers ask; {@link PollOptions#defaults()} by default. */
    public ImageBuilderClientBuilder pollOptions(PollOptions pollOptions) {
        this.pollOptions = Objects.requireNonNull(pollOptions, "pollOptions");
        return this;
    }

    /** Azure Resource Manager of the cloud to use; the public one by default. The token is asked for that endpoint. */
    @Override
    public ImageBuilderClientBuilder endpoint(String endpoint) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        return this;
    }

    /** As whom to call; required unless a pipeline is set. */
    @Override
    public ImageBuilderClientBuilder credential(TokenCredential credential) {
        this.credential = Objects.requireNonNull(credential, "credential");
        return this;
    }

    @Override
    public ImageBuilderClientBuilder httpClient(@Nullable HttpClient httpClient) {
        http.httpClient(httpClient);
        return this;
    }

    @Override
    public ImageBuilderClientBuilder pipeline(@Nullable HttpPipeline pipeline) {
        this.pipeline = pipeline;
        return this;
    }

    @Override
    public ImageBuilderClientBuilder addPolicy(HttpPipelinePolicy policy) {
        http.addPolicy(Objects.requireNonNull(policy, "policy"));
        return this;
    }

    @Override
    public ImageBuilderClientBuilder retryOptions(@Nullable RetryOptions retryOptions) {
        http.retryOptions(retryOptions);
        return this;
    }

    @Override
    public ImageBuilderClientBuilder httpLogOptions(@Nullable HttpLogOptions logOptions) {
        http.logOptions(logOptions);
        return this;
    }

    @Override
    public ImageBuilderClientBuilder clientOptions(@Nullable ClientOptions clientOptions) {
        http.clientOptions(clientOptions);
        return this;
    }

    @Override
    public ImageBuilderClientBuilder configuration(@Nullable Configuration configuration) {
        http.configuration(configuration);
        return this;
    }

    /**
     * Builds a client.
     *
     * @throws IllegalStateException if the subscription, or both credential and pipeline, are missing, or the endpoint is
     *     no https address; the message says which
     */
    public ImageBuilderClient buildClient() {
        if (subscriptionId == null) {
            throw new IllegalStateException("There is no subscription; set one with subscriptionId(…)");
        }
        URI address = address();
        ResourceManager manager =
                new ResourceManager(pipelineTo(address), address, subscriptionId, serviceVersion.getVersion());
        return new DefaultImageBuilderClient(new Templates(manager, serviceVersion.apiVersion(), pollOptions));
    }

    private HttpPipeline pipelineTo(URI address) {
        if (pipeline != null) {
            return pipeline;
        }
        if (credential == null) {
            throw new IllegalStateException("There is no credential; set one with credential(…)");
        }
        return http.create(credential, address + "/.default");
    }

    private URI address() {
        try {
            URI address = new URI(endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint);
            if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(noEndpoint(), e);
        }
        throw new IllegalStateException(noEndpoint());
    }

    private String noEndpoint() {
        return "'" + endpoint + "' is no endpoint; give an https address such as " + PUBLIC_CLOUD;
    }
}
