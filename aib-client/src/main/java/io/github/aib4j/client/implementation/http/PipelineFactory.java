package io.github.aib4j.client.implementation.http;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.policy.AddDatePolicy;
import com.azure.core.http.policy.AddHeadersFromContextPolicy;
import com.azure.core.http.policy.AddHeadersPolicy;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpLoggingPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.HttpPolicyProviders;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.util.ClientOptions;
import com.azure.core.util.Configuration;
import com.azure.core.util.CoreUtils;
import com.azure.core.util.HttpClientOptions;
import com.azure.core.util.tracing.Tracer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pipeline in the order of Azure's management clients, outermost first: logger name, user agent, headers,
 * request id, policies per call, retry, the end of retries, date, token, policies per retry, logging.
 */
public final class PipelineFactory {
    private final String loggerName;
    private final List<HttpPipelinePolicy> policies = new ArrayList<>();
    private @Nullable HttpClient httpClient;
    private @Nullable RetryOptions retryOptions;
    private @Nullable RetryPolicy retryPolicy;
    private @Nullable HttpLogOptions logOptions;
    private @Nullable ClientOptions clientOptions;
    private @Nullable Configuration configuration;

    /**
     * Creates a factory with azure-core's defaults.
     *
     * @param loggerName the logger that gets what is logged of requests and responses
     */
    public PipelineFactory(String loggerName) {
        this.loggerName = loggerName;
    }

    /** Sets the HTTP client; null for azure-core's default. */
    public void httpClient(@Nullable HttpClient client) {
        this.httpClient = client;
    }

    /** Adds a policy at the position that it asks for. */
    public void addPolicy(HttpPipelinePolicy policy) {
        policies.add(policy);
    }

    /** Sets how often to retry. */
    public void retryOptions(@Nullable RetryOptions options) {
        this.retryOptions = options;
    }

    /** Replaces the retry policy. */
    public void retryPolicy(@Nullable RetryPolicy policy) {
        this.retryPolicy = policy;
    }

    /** Sets what to log of requests. */
    public void logOptions(@Nullable HttpLogOptions options) {
        this.logOptions = options;
    }

    /** Sets application id, headers and tracing. */
    public void clientOptions(@Nullable ClientOptions options) {
        this.clientOptions = options;
    }

    /** Sets the configuration to read settings of the environment from. */
    public void configuration(@Nullable Configuration settings) {
        this.configuration = settings;
    }

    /** The HTTP client that was set; null for azure-core's default. */
    public @Nullable HttpClient httpClient() {
        return httpClient;
    }

    /** Application id, headers and tracing; null if none are set. */
    public @Nullable ClientOptions clientOptions() {
        return clientOptions;
    }

    /** Builds a pipeline that gets tokens for this scope from the credential. */
    public HttpPipeline create(TokenCredential credential, String scope, Tracer tracer) {
        return create(httpClient, new BearerTokenAuthenticationPolicy(credential, scope), tracer);
    }

    /** Builds a pipeline like the one for calls, through another HTTP client if there is one. */
    public HttpPipeline create(@Nullable HttpClient client, HttpPipelinePolicy authentication, Tracer tracer) {
        ClientOptions options = clientOptions == null ? new ClientOptions() : clientOptions;
        HttpLogOptions logging = logOptions == null ? new HttpLogOptions() : logOptions;
        List<HttpPipelinePolicy> chain = new ArrayList<>();
        chain.add(new LoggerNamePolicy(loggerName));
        chain.add(new UserAgentPolicy(userAgent(CoreUtils.getApplicationId(options, logging))));
        chain.add(new AddHeadersFromContextPolicy());
        chain.add(new AddHeadersPolicy(headers(options)));
        chain.add(new RequestIdPolicy());
        addThose(HttpPipelinePosition.PER_CALL, chain);
        HttpPolicyProviders.addBeforeRetryPolicies(chain);
        chain.add(new NonRepeatableRequestPolicy(
                retryPolicy == null ? new RetryPolicy(BoundedRetryStrategy.of(retryOptions)) : retryPolicy));
        chain.add(new DeadlinePolicy());
        chain.add(new AddDatePolicy());
        chain.add(authentication);
        addThose(HttpPipelinePosition.PER_RETRY, chain);
        HttpPolicyProviders.addAfterRetryPolicies(chain);
        chain.add(new HttpLoggingPolicy(BodyLoggingPolicy.withoutBodies(logging)));
        chain.add(BodyLoggingPolicy.of(logging, loggerName));
        chain.add(new RedactFailuresPolicy());
        return new HttpPipelineBuilder()
                .httpClient(client == null ? defaultHttpClient(options) : client)
                .clientOptions(options)
                .tracer(tracer)
                .policies(chain.toArray(HttpPipelinePolicy[]::new))
                .build();
    }

    private HttpClient defaultHttpClient(ClientOptions options) {
        if (options instanceof HttpClientOptions given) {
            return HttpClient.createDefault(given);
        }
        HttpClientOptions settings = new HttpClientOptions();
        if (configuration != null) {
            settings.setConfiguration(configuration);
        }
        return HttpClient.createDefault(settings);
    }

    private void addThose(HttpPipelinePosition position, List<HttpPipelinePolicy> chain) {
        policies.stream()
                .filter(policy -> policy.getPipelinePosition() == position)
                .forEach(chain::add);
    }

    private static HttpHeaders headers(ClientOptions options) {
        HttpHeaders headers = new HttpHeaders();
        options.getHeaders()
                .forEach(header -> headers.set(HttpHeaderName.fromString(header.getName()), header.getValue()));
        return headers;
    }

    private static String userAgent(@Nullable String applicationId) {
        String library = "aib4j/" + LibraryVersion.text() + " (" + System.getProperty("java.version") + "; "
                + System.getProperty("os.name") + "; " + System.getProperty("os.version") + ")";
        return applicationId == null || applicationId.isBlank() ? library : applicationId + " " + library;
    }
}
