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
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.ClientOptions;
import com.azure.core.util.Configuration;
import io.github.aib4j.client.implementation.arm.ResourceManager;
import io.github.aib4j.client.implementation.build.Builds;
import io.github.aib4j.client.implementation.build.Templates;
import io.github.aib4j.client.implementation.http.PipelineFactory;
import io.github.aib4j.client.implementation.poll.BlockingCalls;
import io.github.aib4j.client.implementation.poll.ReactiveCalls;
import io.github.aib4j.client.implementation.poll.Tracing;
import io.github.aib4j.client.poll.PollOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * <p>The names of the settings are those of all Azure clients. A {@link #pipeline(HttpPipeline)} that is set wins over
 * all other HTTP settings, the credential included. Not thread-safe; each {@code buildClient} gives a new client.
 */
@ServiceClientBuilder(serviceClients = {ImageBuilderClient.class, ImageBuilderAsyncClient.class})
public final class ImageBuilderClientBuilder
        implements HttpTrait<ImageBuilderClientBuilder>,
                TokenCredentialTrait<ImageBuilderClientBuilder>,
                ConfigurationTrait<ImageBuilderClientBuilder>,
                EndpointTrait<ImageBuilderClientBuilder> {
    private final PipelineFactory http = new PipelineFactory();
    private @Nullable HttpPipeline pipeline;
    private @Nullable TokenCredential credential;
    private @Nullable String subscriptionId;
    private String endpoint = AzureCloud.PUBLIC.endpoint();
    private @Nullable String scope = AzureCloud.PUBLIC.scope();
    private boolean hasRetryOptions;
    private boolean hasRetryPolicy;
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

    /** The cloud to use; the public one by default. The last of this and {@link #endpoint(String)} holds. */
    public ImageBuilderClientBuilder cloud(AzureCloud cloud) {
        this.endpoint = cloud.endpoint();
        this.scope = cloud.scope();
        return this;
    }

    /**
     * The address of an Azure Resource Manager that is none of {@link AzureCloud}, over https. The token is asked for
     * that address.
     */
    @Override
    public ImageBuilderClientBuilder endpoint(String endpoint) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        this.scope = null;
        return this;
    }

    /** As whom to call; required unless a pipeline is set. */
    @Override
    public ImageBuilderClientBuilder credential(TokenCredential credential) {
        this.credential = Objects.requireNonNull(credential, "credential");
        return this;
    }

    /**
     * What sends the requests; by default what azure-core finds. It must not follow redirects by itself, as azure-core's
     * HTTP clients do not unless they are told to: Java's own, told to, takes the token along to whatever host an answer
     * names (tried with Java 17), and no client behind it can see that.
     */
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
        hasRetryOptions = retryOptions != null;
        return this;
    }

    /**
     * Replaces the way to try again. The request that begins a build is never repeated by it: the client looks first
     * whether the build began. By default a request is tried four times in all, and a service that asks for more than two
     * minutes of patience is not waited for.
     */
    public ImageBuilderClientBuilder retryPolicy(@Nullable RetryPolicy retryPolicy) {
        http.retryPolicy(retryPolicy);
        hasRetryPolicy = retryPolicy != null;
        return this;
    }

    /**
     * What to log of requests and answers. Bodies, if they are wanted, are logged by this library and not by azure-core,
     * which would show them as they are: scripts ({@code inline}) are left out, and so is whatever follows the path of an
     * address, which may be a signature. What is longer than 16 KiB, of unknown length, or no JSON is not shown. A header or
     * a query parameter shows only if it is allowed; {@code Location} and {@code Azure-AsyncOperation} are better not, for
     * such addresses may be signed. A request or response logger of the caller's own sees everything.
     */
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
     * Builds a client that works on the calling thread.
     *
     * @throws IllegalStateException if the subscription, or both credential and pipeline, are missing, the endpoint is no
     *     https address, or there are both retry options and a retry policy; the message says which
     */
    public ImageBuilderClient buildClient() {
        Tracing tracing = Tracing.of("ImageBuilder", Templates.PROVIDER, http.clientOptions());
        Templates templates = templates(tracing);
        return new DefaultImageBuilderClient(
                templates, new Builds(templates), new BlockingCalls(tracing, pollOptions), pollOptions);
    }

    /**
     * Builds a client that keeps no thread.
     *
     * @throws IllegalStateException as {@link #buildClient()}
     */
    public ImageBuilderAsyncClient buildAsyncClient() {
        Tracing tracing = Tracing.of("ImageBuilder", Templates.PROVIDER, http.clientOptions());
        Templates templates = templates(tracing);
        return new DefaultImageBuilderAsyncClient(
                templates, new Builds(templates), new ReactiveCalls(tracing, pollOptions), pollOptions);
    }

    private Templates templates(Tracing tracing) {
        if (subscriptionId == null) {
            throw new IllegalStateException("There is no subscription; set one with subscriptionId(…)");
        }
        if (hasRetryOptions && hasRetryPolicy) {
            throw new IllegalStateException("There are both retry options and a retry policy; set one of them");
        }
        URI address = address();
        return new Templates(
                new ResourceManager(pipelineTo(address, tracing), address, subscriptionId, serviceVersion.getVersion()),
                serviceVersion.apiVersion());
    }

    private HttpPipeline pipelineTo(URI address, Tracing tracing) {
        if (pipeline != null) {
            return pipeline;
        }
        if (credential == null) {
            throw new IllegalStateException("There is no credential; set one with credential(…)");
        }
        return http.create(credential, scope == null ? address + "/.default" : scope, tracing.tracer());
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
        return "'" + endpoint + "' is no endpoint; give an https address such as " + AzureCloud.PUBLIC.endpoint();
    }
}
