package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.implementation.http.Alarm;
import io.github.aib4j.client.implementation.http.Deadline;
import io.github.aib4j.client.implementation.http.Interrupts;
import io.github.aib4j.client.implementation.http.RedactFailuresPolicy;
import io.github.aib4j.client.implementation.http.RetryUnlessOncePolicy;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.value.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Azure Resource Manager at one endpoint, for one subscription and api-version. It builds addresses, sends a request
 * and reads its response.
 *
 * <p>Thread-safe. Every request carries the caller's token, so none is sent to another host than the endpoint's.
 */
public final class ArmEndpoint {
    private static final byte[] NOTHING = {};

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

    /** The whole address with this query, which has an api-version of its own. */
    public String urlWith(RequestPath address, String query) {
        return endpoint + address.toString() + "?" + query;
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
        String url = absolute(wanted.url());
        ArmRequest request = wanted.at(ServiceAddress.askable(url).orElse(url));
        return new ArmCall<>() {
            @Override
            public ArmResponse runSync(Context context) {
                Deadline deadline = Deadline.of(context);
                checkBegin(request, deadline);
                checkInterrupt(request);
                Alarm alarm = deadline.alarm();
                try {
                    return exchange(request, context);
                } catch (RuntimeException e) {
                    alarm.close();
                    throw failure(request.task(), deadline, alarm.hasRung(), e);
                } finally {
                    alarm.close();
                }
            }

            @Override
            public Mono<ArmResponse> runAsync(Context context) {
                Deadline deadline = Deadline.of(context);
                Mono<ArmResponse> exchange = Mono.defer(() -> {
                            checkBegin(request, deadline);
                            return pipeline.send(request.request(), forRequest(request, context));
                        })
                        .flatMap(response -> bodyLater(request, response)
                                .map(body -> noteTime(new ArmResponse(request.task(), response, body)))
                                .doFinally(end -> response.close()))
                        .onErrorMap(
                                Exception.class,
                                e -> isLate(deadline, e)
                                        ? Expiry.unanswered(request.task(), deadline)
                                        : transport(request.task(), e));
                return deadline.limiting(exchange, () -> Expiry.unanswered(request.task(), deadline));
            }
        };
    }

    private ArmResponse exchange(ArmRequest request, Context context) {
        try (HttpResponse response = pipeline.sendSync(request.request(), forRequest(request, context))) {
            return noteTime(new ArmResponse(request.task(), response, body(request, response)));
        }
    }

    private static byte[] body(ArmRequest request, HttpResponse response) {
        return isAccepted(request, response) ? NOTHING : BoundedBody.bytes(response);
    }

    private static Mono<byte[]> bodyLater(ArmRequest request, HttpResponse response) {
        return isAccepted(request, response) ? Mono.just(NOTHING) : BoundedBody.bytesLater(response);
    }

    /** What must not be done twice is done when the head says so; a body that does not come must not hide that. */
    private static boolean isAccepted(ArmRequest request, HttpResponse response) {
        return request.isOnce() && response.getStatusCode() < 300;
    }

    /** Nothing is sent to a foreign host, or after the deadline. */
    private void checkBegin(ArmRequest request, Deadline deadline) {
        checkHost(request);
        if (deadline.isExpired()) {
            throw Expiry.unanswered(request.task(), deadline);
        }
    }

    /** Nor by a thread that is to stop. */
    private static void checkInterrupt(ArmRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(request.task(), new InterruptedException());
        }
    }

    /** Marks the thread again, and says what was interrupted. */
    private static RuntimeException interrupted(RequestPurpose task, Exception failure) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(task.failed() + ": interrupted while waiting for the service", failure);
    }

    private static RuntimeException failure(
            RequestPurpose task, Deadline deadline, boolean isEnded, RuntimeException failure) {
        if (isEnded) {
            return Expiry.unanswered(task, deadline);
        }
        if (Interrupts.isCauseOf(failure)) {
            return interrupted(task, failure);
        }
        return deadline.isExpired() ? Expiry.unanswered(task, deadline) : transport(task, failure);
    }

    /** Whether a request failed for want of time; what is known of it already stays as it is. */
    private static boolean isLate(Deadline deadline, Exception failure) {
        return deadline.isExpired()
                && !(failure instanceof WaitExpiredException)
                && !(failure instanceof ForeignHostException);
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

    /** An address from the service is used verbatim, but only over TLS and at the endpoint's own host. */
    private void checkHost(ArmRequest request) {
        if (!isOwnHost(request.url())) {
            throw new ForeignHostException(request.task().failed() + ": the service points to '"
                    + withoutSecrets(request.url()) + "', which is not at " + endpoint + "; nothing was sent there.");
        }
        if (ServiceAddress.askable(request.url()).isEmpty()) {
            throw Errors.contradicted(
                    request.task(),
                    "the service points to '" + withoutSecrets(request.url())
                            + "' with characters behind it that no address has; nothing was sent there");
        }
    }

    /** An address that begins with a path is at the host that returned it. */
    private String absolute(String url) {
        return url.startsWith("/") && !url.startsWith("//")
                ? endpoint.getScheme() + "://" + endpoint.getRawAuthority() + url
                : url;
    }

    private boolean isOwnHost(String url) {
        return ServiceAddress.origin(url)
                .filter(origin -> "https".equalsIgnoreCase(origin.getScheme()))
                .filter(origin -> endpoint.getHost().equalsIgnoreCase(origin.getHost()))
                .filter(origin -> port(endpoint) == port(origin))
                .filter(origin -> origin.getUserInfo() == null)
                .isPresent();
    }

    private static int port(URI https) {
        return https.getPort() < 0 ? 443 : https.getPort();
    }

    /** An address in a form that may be shown, without user info, query and fragment, which may contain secrets. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//(redacted)@");
    }
}
