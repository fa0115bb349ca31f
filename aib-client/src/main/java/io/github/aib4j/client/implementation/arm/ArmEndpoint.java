package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.implementation.http.RedactFailuresPolicy;
import io.github.aib4j.client.implementation.http.RetryUnlessOncePolicy;
import io.github.aib4j.model.value.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Azure Resource Manager at one endpoint, for one subscription and api-version: makes addresses, sends a request and
 * reads its answer.
 *
 * <p>Thread-safe. Every request carries the caller's token, so none goes to another host than the endpoint's.
 */
public final class ArmEndpoint {
    private final HttpPipeline pipeline;
    private final URI endpoint;
    private final String subscriptionId;
    private final String apiVersion;
    private final ServiceTime time = new ServiceTime();

    /** Sends through the pipeline to the endpoint. */
    public ArmEndpoint(HttpPipeline pipeline, URI endpoint, String subscriptionId, String apiVersion) {
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        this.subscriptionId = subscriptionId;
        this.apiVersion = apiVersion;
    }

    /** What its answers tell of the time there. */
    public ServiceTime time() {
        return time;
    }

    /** The subscription of this client. */
    public String subscriptionId() {
        return subscriptionId;
    }

    /** The whole address of a resource or of something to do. */
    public String url(RequestPath address) {
        return url(address, "");
    }

    /** The same, with another parameter before the api-version, such as {@code $expand=ReplicationStatus}. */
    public String url(RequestPath address, String parameter) {
        return endpoint + address.toString() + "?" + (parameter.isEmpty() ? "" : parameter + "&") + "api-version="
                + apiVersion;
    }

    /** Sends a request; an answer with a status of 300 or above is thrown. */
    public ArmCall<ArmResponse> send(ArmRequest request) {
        return answer(request).map(answer -> {
            if (answer.status() >= 300) {
                throw Errors.refused(request.task(), answer);
            }
            return answer;
        });
    }

    /** Sends a request; the answer may have any status. */
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

    /** Gives failures of the transport one form, which tells what was tried; others stay as they are. */
    private static RuntimeException transport(RequestPurpose task, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                String reason = OneLine.of(String.valueOf(cause.getMessage()));
                return new UncheckedIOException(
                        new IOException(task.failed() + ": no answer was received, " + reason, quiet(cause)));
            }
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(task.failed(), failure);
    }

    private static Throwable quiet(Throwable cause) {
        return cause instanceof Exception e ? RedactFailuresPolicy.quiet(e) : cause;
    }

    /** An address that the service gave is used verbatim, but only at the endpoint's own host, over TLS. */
    private void checkHost(ArmRequest request) {
        if (!isOwnHost(request.url())) {
            throw new ForeignHostException(request.task().failed() + ": the service points to '"
                    + withoutSecrets(request.url()) + "', which is not at " + endpoint + "; nothing was sent there.");
        }
    }

    /** An address that begins with a path is at the host that gave it. */
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

    /** An address as it may be shown: user info, query and fragment can hold what nobody is to read. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//(redacted)@");
    }
}
