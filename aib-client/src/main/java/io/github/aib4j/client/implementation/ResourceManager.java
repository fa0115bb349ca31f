package io.github.aib4j.client.implementation;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.model.value.ContentUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Azure Resource Manager at one endpoint, for one subscription and api-version: makes addresses, sends a request and
 * reads its answer.
 *
 * <p>Thread-safe. Every request carries the caller's token, so none goes to another host than the endpoint's.
 */
public final class ResourceManager {
    static final String PROVIDER = "/providers/Microsoft.VirtualMachineImages";

    private final HttpPipeline pipeline;
    private final URI endpoint;
    private final String subscriptionId;
    private final String apiVersion;
    private final ServiceTime time = new ServiceTime();

    /** Sends through the pipeline to the endpoint. */
    public ResourceManager(HttpPipeline pipeline, URI endpoint, String subscriptionId, String apiVersion) {
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        part("subscription id", subscriptionId);
        this.subscriptionId = subscriptionId;
        this.apiVersion = apiVersion;
    }

    /** What its answers tell of the time there. */
    ServiceTime time() {
        return time;
    }

    /** A template in the subscription of this client. */
    public TemplateRef template(String resourceGroup, String name) {
        return new TemplateRef(subscriptionId, resourceGroup, name);
    }

    /** The address of an image template, or of something below it. */
    String templateUrl(TemplateRef ref, String... below) {
        StringBuilder path = new StringBuilder(groupPath(ref.subscription(), ref.resourceGroup()))
                .append(PROVIDER + "/imageTemplates/")
                .append(part("template name", ref.name()));
        for (String segment : below) {
            path.append('/').append(part("name", segment));
        }
        return url(path.toString());
    }

    /** The address of the templates of the subscription. */
    String templatesUrl() {
        return url(subscriptionPath(subscriptionId) + PROVIDER + "/imageTemplates");
    }

    /** The address of the templates of a resource group. */
    String templatesUrl(String resourceGroup) {
        return url(groupPath(subscriptionId, resourceGroup) + PROVIDER + "/imageTemplates");
    }

    /** The address of what the provider can do. */
    String operationsUrl() {
        return url(PROVIDER + "/operations");
    }

    private String url(String path) {
        return endpoint + path + "?api-version=" + apiVersion;
    }

    private static String groupPath(String subscription, String resourceGroup) {
        return subscriptionPath(subscription) + "/resourceGroups/" + part("resource group", resourceGroup);
    }

    private static String subscriptionPath(String subscription) {
        return "/subscriptions/" + part("subscription id", subscription);
    }

    /** Sends a request; an answer with a status of 300 or above is thrown. */
    Dialog<Answer> send(Ask ask) {
        return answer(ask).map(answer -> {
            if (answer.status() >= 300) {
                throw Errors.refused(ask.task(), answer);
            }
            return answer;
        });
    }

    /** Sends a request; the answer may have any status. */
    Dialog<Answer> answer(Ask wanted) {
        Ask ask = wanted.at(absolute(wanted.url()));
        return new Dialog<>() {
            @Override
            public Answer now(Context context) {
                checkHost(ask);
                try (HttpResponse response = pipeline.sendSync(ask.request(), RetryUnlessOnce.marked(ask, context))) {
                    return heard(new Answer(ask.task(), response, BoundedBody.bytes(response)));
                } catch (RuntimeException e) {
                    throw Interrupts.isCauseOf(e) ? Interrupts.told(ask.task(), e) : transport(ask.task(), e);
                }
            }

            @Override
            public Mono<Answer> later(Context context) {
                return Mono.defer(() -> {
                            checkHost(ask);
                            return pipeline.send(ask.request(), RetryUnlessOnce.marked(ask, context));
                        })
                        .flatMap(response -> BoundedBody.bytesLater(response)
                                .map(body -> heard(new Answer(ask.task(), response, body)))
                                .doFinally(end -> response.close()))
                        .onErrorMap(Exception.class, e -> transport(ask.task(), e));
            }
        };
    }

    private Answer heard(Answer answer) {
        time.heard(answer);
        return answer;
    }

    /** Gives failures of the transport one form, which tells what was tried; others stay as they are. */
    private static RuntimeException transport(Task task, Exception failure) {
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
        return cause instanceof Exception e ? QuietFailures.quiet(e) : cause;
    }

    /** An address that the service gave is used verbatim, but only at the endpoint's own host, over TLS. */
    private void checkHost(Ask ask) {
        if (!isOwnHost(ask.url())) {
            throw new ForeignHostException(ask.task().failed() + ": the service points to '" + withoutSecrets(ask.url())
                    + "', which is not at " + endpoint + "; nothing was sent there.");
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

    /** A part of a path, encoded; what could climb out of the path is refused. */
    private static String part(String what, String text) {
        Objects.requireNonNull(text, () -> "The " + what + " is null; give a name");
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("'" + text + "' is no " + what + "; give a name");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
