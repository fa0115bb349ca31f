package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.implementation.http.RedactFailuresPolicy;
import io.github.aib4j.client.implementation.http.RetryUnlessOncePolicy;
import io.github.aib4j.model.value.ContentUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Azure Resource Manager at one endpoint, for one subscription and api-version. It builds addresses, sends a request
 * and reads its response.
 *
 * <p>Thread-safe. Every request carries the caller's token, so none is sent to another host than the endpoint's.
 */
public final class ArmEndpoint {
    private final HttpPipeline pipeline;
    private final URI endpoint;
    private final String subscriptionId;
    private final String apiVersion;
    private final ServiceTime time = new ServiceTime();

    /** Creates an endpoint that is reached through this pipeline. */
    public ArmEndpoint(HttpPipeline pipeline, URI endpoint, String subscriptionId, String apiVersion) {
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        this.subscriptionId = subscriptionId;
        this.apiVersion = apiVersion;
    }

    /** The service's time as its responses report it. */
    public ServiceTime time() {
        return time;
    }

    /** The subscription of this client. */
    public String subscriptionId() {
        return subscriptionId;
    }

    /** The whole address of a resource or an action. */
    public String url(RequestPath address) {
        return url(address, "");
    }

    /** The whole address with another parameter before the api-version, such as {@code $expand=ReplicationStatus}. */
    public String url(RequestPath address, String parameter) {
        return endpoint + address.toString() + "?" + (parameter.isEmpty() ? "" : parameter + "&") + "api-version="
                + apiVersion;
    }

    /** Sends a request; a response with a status of 300 or above throws an exception. */
    public ArmCall<ArmResponse> send(ArmRequest request) {
        return answer(request).map(answer -> {
            if (answer.status() >= 300) {
                throw Errors.refused(request.task(), answer);
            }
            return answer;
        });
    }

    /** Sends a request; the response may have any status. */
    public ArmCall<ArmResponse> answer(ArmRequest wanted) {
        ArmRequest request = wanted.at(absolute(wanted.url()));
        return new ArmCall<>() {
            @Override
            public ArmResponse runSync(Context context) {
                checkHost(request);
                try (HttpResponse response = pipeline.sendSync(request.request(), forRequest(request, context))) {
                    return noteTime(new ArmResponse(request.task(), response, BoundedBody.bytes(response)));
                } catch (RuntimeException e) {
                    throw Interrupts.isCauseOf(e)
                            ? Interrupts.exception(request.task(), e)
                            : transport(request.task(), e);
                }
            }

            @Override
            public Mono<ArmResponse> runAsync(Context context) {
                return Mono.defer(() -> {
                            checkHost(request);
                            return pipeline.send(request.request(), forRequest(request, context));
                        })
                        .flatMap(response -> BoundedBody.bytesLater(response)
                                .map(body -> noteTime(new ArmResponse(request.task(), response, body)))
                                .doFinally(end -> response.close()))
                        .onErrorMap(Exception.class, e -> transport(request.task(), e));
            }
        };
    }

    private static Context forRequest(ArmRequest request, Context context) {
        return request.isOnce() ? RetryUnlessOncePolicy.once(context) : context;
    }

    private ArmResponse noteTime(ArmResponse answer) {
        time.update(answer);
        return answer;
    }

    /** Converts failures of the transport into one form that says what was tried; other failures do not change. */
    private static RuntimeException transport(RequestPurpose task, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                String reason = ContentUri.redactAll(String.valueOf(cause.getMessage()));
                return new UncheckedIOException(
                        new IOException(task.failed() + ": no answer was received, " + reason, quiet(cause)));
            }
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(task.failed(), failure);
    }

    private static Throwable quiet(Throwable cause) {
        return cause instanceof Exception e ? RedactFailuresPolicy.quiet(e) : cause;
    }

    /** An address from the service is used verbatim, but only over TLS and at the endpoint's own host. */
    private void checkHost(ArmRequest request) {
        if (!isOwnHost(request.url())) {
            throw new ForeignHostException(request.task().failed() + ": the service points to '"
                    + withoutSecrets(request.url()) + "', which is not at " + endpoint + "; nothing was sent there.");
        }
    }

    /** An address that begins with a path is at the host that returned it. */
    private String absolute(String url) {
        return url.startsWith("/") && !url.startsWith("//")
                ? endpoint.getScheme() + "://" + endpoint.getRawAuthority() + url
                : url;
    }

    private boolean isOwnHost(String url) {
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    && endpoint.getHost().equalsIgnoreCase(address.getHost())
                    && port(endpoint) == port(address)
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI https) {
        return https.getPort() < 0 ? 443 : https.getPort();
    }

    /** An address in a form that may be shown, without user info, query and fragment, which may contain secrets. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//(redacted)@");
    }
}
