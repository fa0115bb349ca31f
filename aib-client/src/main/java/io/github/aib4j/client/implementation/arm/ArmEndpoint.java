package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpPipeline;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.model.value.OneLine;
import java.net.URI;

/**
 * Azure Resource Manager at one endpoint, for one subscription and api-version. It builds addresses, sends a request
 * and reads its response.
 *
 * <p>Thread-safe. Every request carries the caller's token, so none is sent to another host than the endpoint's.
 */
public final class ArmEndpoint {
    private final HttpPipeline pipeline;
    private final URI endpoint;

    /**
     * The beginning of every address that this class builds: scheme, host, and the slash that ends the host. Empty if
     * the endpoint does not allow such a check.
     */
    private final String origin;

    private final String subscriptionId;
    private final String apiVersion;
    private final ServiceTime time;

    /** Creates an endpoint behind this pipeline. */
    public ArmEndpoint(HttpPipeline pipeline, URI endpoint, String subscriptionId, String apiVersion) {
        this(pipeline, endpoint, subscriptionId, apiVersion, new ServiceTime());
    }

    private ArmEndpoint(
            HttpPipeline pipeline, URI endpoint, String subscriptionId, String apiVersion, ServiceTime time) {
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        this.origin = endpoint.getRawUserInfo() == null ? "https://" + endpoint.getRawAuthority() + "/" : "";
        this.subscriptionId = subscriptionId;
        this.apiVersion = apiVersion;
        this.time = time;
    }

    /** The same endpoint with another api-version, for operations that only some api-versions have. */
    public ArmEndpoint withApiVersion(String otherVersion) {
        return new ArmEndpoint(pipeline, endpoint, subscriptionId, otherVersion, time);
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
        return url(address, parameter, apiVersion);
    }

    /** The whole address of a resource of another provider, with its own api-version. */
    public String url(RequestPath address, String parameter, String version) {
        String before = parameter.isEmpty() ? "?" : "?" + parameter + "&";
        return endpoint + address.toString() + before + "api-version=" + version;
    }

    /** The whole address with this query, which includes the api-version. */
    public String urlWith(RequestPath address, String query) {
        return endpoint + address.toString() + "?" + query;
    }

    /** Sends a request; a response with a status of 300 or above throws an exception. */
    public ArmCall<ArmResponse> send(ArmRequest request) {
        return sendAnyStatus(request).map(answer -> {
            if (answer.status() >= 300) {
                throw Errors.refused(request.task(), answer);
            }
            return answer;
        });
    }

    /** Sends a request; the response may have any status. */
    public ArmCall<ArmResponse> sendAnyStatus(ArmRequest wanted) {
        return exchange(wanted).map(this::noteTime);
    }

    private ArmCall<ArmResponse> exchange(ArmRequest wanted) {
        if (isOurs(wanted.url())) {
            return exchange(wanted, () -> {});
        }
        String url = absolute(wanted.url());
        ArmRequest request = wanted.at(ServiceAddress.requestable(url).orElse(url));
        return exchange(request, () -> checkHost(request));
    }

    private ArmCall<ArmResponse> exchange(ArmRequest request, Runnable check) {
        return new Exchange(pipeline, request.task(), request::request, request.isOnce(), check);
    }

    /** Whether this endpoint built the address, so that nothing needs to be checked. */
    private boolean isOurs(String url) {
        return !origin.isEmpty() && url.startsWith(origin) && ServiceAddress.isPlain(url);
    }

    private ArmResponse noteTime(ArmResponse answer) {
        time.update(answer);
        return answer;
    }

    /**
     * Refuses an address that is not https, or not at the endpoint's own host. Otherwise the service's addresses are
     * used verbatim.
     */
    private void checkHost(ArmRequest request) {
        if (!isOwnHost(request.url())) {
            throw new ForeignHostException(request.task().failed() + ": the service points to '"
                    + withoutSecrets(request.url()) + "', which is not at " + endpoint + "; nothing was sent there.");
        }
        if (ServiceAddress.requestable(request.url()).isEmpty()) {
            throw Errors.contradicted(
                    request.task(),
                    "the service points to '" + withoutSecrets(request.url())
                            + "' with characters behind it that no address has; nothing was sent there");
        }
    }

    /** The whole address; one that is only a path is at the host that returned it. */
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
        return OneLine.of(url.replaceFirst("(?s)[?#].*", "").replaceFirst("//[^/]*@", "//(redacted)@"));
    }
}
