package io.github.aib4j.client;

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
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.http.PipelineFactory;
import io.github.aib4j.client.implementation.poll.Tracing;
import io.github.aib4j.client.poll.PollOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of both clients have in common; a credential and a subscription are all they need.
 *
 * <p>The names of the settings are those of all Azure clients. A {@link #pipeline(HttpPipeline)} that is set wins over
 * all other HTTP settings, the credential included. Not thread-safe; each client that is built is a new one.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ArmClientBuilder<B extends ArmClientBuilder<B>>
        implements HttpTrait<B>, TokenCredentialTrait<B>, ConfigurationTrait<B>, EndpointTrait<B>
        permits ImageBuilderClientBuilder, GalleryClientBuilder {
    private final PipelineFactory http = new PipelineFactory();
    private @Nullable HttpPipeline pipeline;
    private @Nullable TokenCredential credential;
    private @Nullable String subscriptionId;
    private String endpoint = AzureCloud.PUBLIC.endpoint();
    private @Nullable String scope = AzureCloud.PUBLIC.scope();
    private boolean hasRetryOptions;
    private boolean hasRetryPolicy;
    private PollOptions pollOptions = PollOptions.defaults();

    ArmClientBuilder() {}

    /** The subscription of all calls; required. */
    public B subscriptionId(String subscriptionId) {
        this.subscriptionId = Objects.requireNonNull(subscriptionId, "subscriptionId");
        return self();
    }

    /** How often pollers ask; {@link PollOptions#defaults()} by default. */
    public B pollOptions(PollOptions pollOptions) {
        this.pollOptions = Objects.requireNonNull(pollOptions, "pollOptions");
        return self();
    }

    /** The cloud to use; the public one by default. The last of this and {@link #endpoint(String)} holds. */
    public B cloud(AzureCloud cloud) {
        this.endpoint = cloud.endpoint();
        this.scope = cloud.scope();
        return self();
    }

    /**
     * The address of an Azure Resource Manager that is none of {@link AzureCloud}, over https. The token is asked for
     * that address.
     */
    @Override
    public B endpoint(String endpoint) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        this.scope = null;
        return self();
    }

    /** As whom to call; required unless a pipeline is set. */
    @Override
    public B credential(TokenCredential credential) {
        this.credential = Objects.requireNonNull(credential, "credential");
        return self();
    }

    /**
     * What sends the requests; by default what azure-core finds. It must not follow redirects by itself, as azure-core's
     * HTTP clients do not unless they are told to: Java's own, told to, takes the token along to whatever host an answer
     * names (tried with Java 17), and no client behind it can see that.
     */
    @Override
    public B httpClient(@Nullable HttpClient httpClient) {
        http.httpClient(httpClient);
        return self();
    }

    @Override
    public B pipeline(@Nullable HttpPipeline pipeline) {
        this.pipeline = pipeline;
        return self();
    }

    @Override
    public B addPolicy(HttpPipelinePolicy policy) {
        http.addPolicy(Objects.requireNonNull(policy, "policy"));
        return self();
    }

    @Override
    public B retryOptions(@Nullable RetryOptions retryOptions) {
        http.retryOptions(retryOptions);
        hasRetryOptions = retryOptions != null;
        return self();
    }

    /**
     * Replaces the way to try again. The request that begins a build is never repeated by it: the client looks first
     * whether the build began. By default a request is tried four times in all, and a service that asks for more than two
     * minutes of patience is not waited for.
     */
    public B retryPolicy(@Nullable RetryPolicy retryPolicy) {
        http.retryPolicy(retryPolicy);
        hasRetryPolicy = retryPolicy != null;
        return self();
    }

    /**
     * What to log of requests and answers. Bodies, if they are wanted, are logged by this library and not by azure-core,
     * which would show them as they are: scripts ({@code inline}) are left out, and so is whatever follows the path of an
     * address, which may be a signature. What is longer than 16 KiB, of unknown length, or no JSON is not shown. A header or
     * a query parameter shows only if it is allowed; {@code Location} and {@code Azure-AsyncOperation} are better not, for
     * such addresses may be signed. A request or response logger of the caller's own sees everything.
     */
    @Override
    public B httpLogOptions(@Nullable HttpLogOptions logOptions) {
        http.logOptions(logOptions);
        return self();
    }

    @Override
    public B clientOptions(@Nullable ClientOptions clientOptions) {
        http.clientOptions(clientOptions);
        return self();
    }

    @Override
    public B configuration(@Nullable Configuration configuration) {
        http.configuration(configuration);
        return self();
    }

    /** What pollers go by where a call gives nothing else. */
    final PollOptions pollOptions() {
        return pollOptions;
    }

    /** Spans as the options want them. */
    final Tracing tracing(String client, String namespace) {
        return Tracing.of(client, namespace, http.clientOptions());
    }

    /**
     * What all calls go through.
     *
     * @throws IllegalStateException if a setting is missing, or contradicts another
     */
    final ArmEndpoint manager(String apiVersion, Tracing tracing) {
        if (subscriptionId == null) {
            throw new IllegalStateException("There is no subscription; set one with subscriptionId(…)");
        }
        if (hasRetryOptions && hasRetryPolicy) {
            throw new IllegalStateException("There are both retry options and a retry policy; set one of them");
        }
        URI address = address();
        return new ArmEndpoint(pipelineTo(address, tracing), address, subscriptionId, apiVersion);
    }

    abstract B self();

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
