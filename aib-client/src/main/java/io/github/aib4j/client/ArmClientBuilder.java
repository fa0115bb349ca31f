package io.github.aib4j.client;

import com.azure.core.client.traits.ConfigurationTrait;
import com.azure.core.client.traits.EndpointTrait;
import com.azure.core.client.traits.HttpTrait;
import com.azure.core.client.traits.TokenCredentialTrait;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.ClientOptions;
import com.azure.core.util.Configuration;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.http.NoTokenPolicy;
import io.github.aib4j.client.implementation.http.PipelineFactory;
import io.github.aib4j.client.implementation.poll.Tracing;
import io.github.aib4j.client.implementation.storage.StorageEndpoint;
import io.github.aib4j.client.poll.PollOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the builders of all clients share. Only a credential and a subscription are required.
 *
 * <p>The settings have the names that all Azure clients use. A {@link #pipeline(HttpPipeline)} takes precedence over
 * all other HTTP settings, including the credential. Not thread-safe; each call builds a new client.
 *
 * @param <B> the builder itself
 * @since 0.1.0
 */
public abstract sealed class ArmClientBuilder<B extends ArmClientBuilder<B>>
        implements HttpTrait<B>, TokenCredentialTrait<B>, ConfigurationTrait<B>, EndpointTrait<B>
        permits ImageBuilderClientBuilder, GalleryClientBuilder {
    private final PipelineFactory http;
    private @Nullable HttpPipeline pipeline;
    private @Nullable TokenCredential credential;
    private @Nullable String subscriptionId;
    private String endpoint = AzureCloud.PUBLIC.endpoint();
    private @Nullable String scope = AzureCloud.PUBLIC.scope();
    private boolean hasRetryOptions;
    private boolean hasRetryPolicy;
    private PollOptions pollOptions = PollOptions.defaults();

    /** @param client the class after which the logger of requests is named */
    ArmClientBuilder(Class<?> client) {
        this.http = new PipelineFactory(client.getName());
    }

    /** The subscription of all calls; required. */
    public B subscriptionId(String subscriptionId) {
        this.subscriptionId = Objects.requireNonNull(subscriptionId, "subscriptionId");
        return self();
    }

    /** How pollers wait; {@link PollOptions#defaults()} by default. */
    public B pollOptions(PollOptions pollOptions) {
        this.pollOptions = Objects.requireNonNull(pollOptions, "pollOptions");
        return self();
    }

    /** The cloud to use; the public cloud by default. The later call of this and {@link #endpoint(String)} wins. */
    public B cloud(AzureCloud cloud) {
        this.endpoint = cloud.endpoint();
        this.scope = cloud.scope();
        return self();
    }

    /**
     * The https address of an Azure Resource Manager that is not in {@link AzureCloud}, without user info, query and
     * fragment. Tokens are requested for this address.
     */
    @Override
    public B endpoint(String endpoint) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        this.scope = null;
        return self();
    }

    /** The credential for all calls; required unless a pipeline is set. */
    @Override
    public B credential(TokenCredential credential) {
        this.credential = Objects.requireNonNull(credential, "credential");
        return self();
    }

    /**
     * The HTTP client that sends the requests; azure-core's default client by default. It must not follow redirects on
     * its own. azure-core's HTTP clients only do so if they are told to; Java's own client then sends the token to any
     * host that a response names (tried with Java 17), and this library cannot detect it.
     */
    @Override
    public B httpClient(@Nullable HttpClient httpClient) {
        http.httpClient(httpClient);
        return self();
    }

    /**
     * The pipeline for Azure Resource Manager, in place of the one that this builder makes; it must authenticate by itself.
     * All other HTTP settings are ignored then: credential, HTTP client, policies, retries, logging and configuration.
     * Storage, where logs are and scripts go, gets requests through its HTTP client alone, with the token of the {@link #credential}, if
     * there is one. Null, the default, for a pipeline of this builder.
     */
    @Override
    public B pipeline(@Nullable HttpPipeline pipeline) {
        this.pipeline = pipeline;
        return self();
    }

    /**
     * Adds a policy to the pipeline; each call adds one more. One whose {@link
     * HttpPipelinePolicy#getPipelinePosition() position} is {@code PER_CALL} sees a request once, before it is
     * authenticated. One with {@code PER_RETRY}, the default of azure-core, sees each attempt, with the token in its
     * headers. Within a position, policies run in the order in which they were added. Not used with a {@link
     * #pipeline(HttpPipeline)}.
     */
    @Override
    public B addPolicy(HttpPipelinePolicy policy) {
        http.addPolicy(Objects.requireNonNull(policy, "policy"));
        return self();
    }

    /**
     * How often and with which pauses a request is sent again, in place of the default of up to four times in all. A call
     * still fails if the service asks for a wait of more than two minutes, and the request that starts a build is never
     * repeated unseen. Not together with {@link #retryPolicy(RetryPolicy)}; null, the default, for the usual retries. Not
     * used with a {@link #pipeline(HttpPipeline)}.
     */
    @Override
    public B retryOptions(@Nullable RetryOptions retryOptions) {
        http.retryOptions(retryOptions);
        hasRetryOptions = retryOptions != null;
        return self();
    }

    /**
     * Replaces the retry policy. It never repeats the request that starts a build; the client first checks whether the
     * build has started. By default a request is sent up to four times, and a call fails if the service asks for a wait
     * of more than two minutes.
     */
    public B retryPolicy(@Nullable RetryPolicy retryPolicy) {
        http.retryPolicy(retryPolicy);
        hasRetryPolicy = retryPolicy != null;
        return self();
    }

    /**
     * What to log of requests and responses. The lines go to the logger that is named after the class of the
     * synchronous client, such as {@code io.github.aib4j.client.ImageBuilderClient}. This library logs bodies itself if
     * you want them, because azure-core would log them unchanged. It omits scripts ({@code inline}) and everything after
     * the path of an address, which may be a signature. It does not log bodies that are longer than 16 KiB, of unknown
     * length, or not JSON. Headers and query parameters are only logged if they are allowed; do not allow {@code
     * Location} and {@code Azure-AsyncOperation}, because these addresses may be signed. A custom request or response
     * logger sees everything.
     */
    @Override
    public B httpLogOptions(@Nullable HttpLogOptions logOptions) {
        http.logOptions(logOptions);
        return self();
    }

    /**
     * What all clients of Azure share: the application id that begins the user agent (at most 24 characters), headers for
     * each request, and the options of traces and metrics. {@link com.azure.core.util.HttpClientOptions} also configure
     * the HTTP client that azure-core creates (proxy, timeouts, connections), if none is set. Null, the default, for none.
     */
    @Override
    public B clientOptions(@Nullable ClientOptions clientOptions) {
        http.clientOptions(clientOptions);
        return self();
    }

    /**
     * Where settings of the environment are looked up: the proxy ({@code HTTP_PROXY}, {@code HTTPS_PROXY}, {@code NO_PROXY})
     * of the HTTP client that azure-core creates, if neither an HTTP client nor {@link
     * com.azure.core.util.HttpClientOptions} are set. Null, the default, for the environment of the process.
     */
    @Override
    public B configuration(@Nullable Configuration configuration) {
        http.configuration(configuration);
        return self();
    }

    /** The poll options for calls without their own. */
    final PollOptions pollOptions() {
        return pollOptions;
    }

    /** Creates the tracing that the client options ask for. */
    final Tracing tracing(String client, String namespace) {
        return Tracing.of(client, namespace, http.clientOptions());
    }

    /**
     * Creates the endpoint that all calls use.
     *
     * @throws IllegalArgumentException if the endpoint is not an https address
     * @throws IllegalStateException if a setting is missing, or contradicts another one
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

    /**
     * Creates the endpoint for storage. It has pipelines of its own, so that no token for Azure Resource Manager is
     * sent there; of a pipeline that was set, it only uses the HTTP client.
     *
     * @throws IllegalStateException like {@link #manager}
     */
    final StorageEndpoint storage(Tracing tracing) {
        HttpClient client = pipeline == null ? http.httpClient() : pipeline.getHttpClient();
        return new StorageEndpoint(
                Optional.ofNullable(credential)
                        .map(found -> new BearerTokenAuthenticationPolicy(found, StorageEndpoint.SCOPE))
                        .map(policy -> http.create(client, policy, tracing.tracer())),
                http.create(client, new NoTokenPolicy(), tracing.tracer()),
                AzureCloud.find(address()).map(AzureCloud::storageSuffix));
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
            if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && !mayHoldSecrets()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw mayHoldSecrets()
                    ? new IllegalArgumentException(noEndpoint())
                    : new IllegalArgumentException(noEndpoint(), e);
        }
        throw new IllegalArgumentException(noEndpoint());
    }

    /** Whether there is user info, a query or a fragment, which messages do not quote. */
    private boolean mayHoldSecrets() {
        return endpoint.matches("(?s).*[@?#].*");
    }

    private String noEndpoint() {
        if (mayHoldSecrets()) {
            return "The endpoint has user info, a query or a fragment; give the https address alone, such as "
                    + AzureCloud.PUBLIC.endpoint();
        }
        return "'" + endpoint + "' is not an endpoint; give an https address such as " + AzureCloud.PUBLIC.endpoint();
    }
}
