package io.github.aib4j.client.implementation;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ForeignHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Azure Resource Manager at one endpoint, for one subscription and api-version: sends a request and reads its answer.
 *
 * <p>Thread-safe. Every request carries the caller's token, so none goes to another host than the endpoint's.
 */
public final class ResourceManager {
    private static final String PROVIDER = "Microsoft.VirtualMachineImages";
    private static final byte[] NOTHING = {};

    private final HttpPipeline pipeline;
    private final URI endpoint;
    private final String subscriptionId;
    private final String apiVersion;

    /** Sends through the pipeline to the endpoint. */
    public ResourceManager(HttpPipeline pipeline, URI endpoint, String subscriptionId, String apiVersion) {
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        this.subscriptionId = part("subscription id", subscriptionId);
        this.apiVersion = apiVersion;
    }

    /** The subscription of all requests. */
    public String subscriptionId() {
        return subscriptionId;
    }

    /** The address of an image template, or of something below it. */
    public String templateUrl(String resourceGroup, String name, String... below) {
        StringBuilder url = new StringBuilder(endpoint.toString())
                .append("/subscriptions/")
                .append(subscriptionId)
                .append("/resourceGroups/")
                .append(part("resource group", resourceGroup))
                .append("/providers/" + PROVIDER + "/imageTemplates/")
                .append(part("template name", name));
        for (String segment : below) {
            url.append('/').append(part("name", segment));
        }
        return url.append("?api-version=").append(apiVersion).toString();
    }

    /** Sends a request; an answer with a status of 400 or above is thrown. */
    public Answer send(Task task, HttpMethod method, String url) {
        return send(task, method, url, null);
    }

    /** Asks an address that the service gave; the answer may have any status. */
    Answer ask(Task task, String url) {
        return exchange(new HttpRequest(HttpMethod.GET, ownHost(task, url))
                .setHeader(HttpHeaderName.ACCEPT, "application/json"));
    }

    /** Sends a request with a JSON body. */
    public Answer send(Task task, HttpMethod method, String url, byte @Nullable [] json) {
        HttpRequest request =
                new HttpRequest(method, ownHost(task, url)).setHeader(HttpHeaderName.ACCEPT, "application/json");
        if (json != null) {
            request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json").setBody(BinaryData.fromBytes(json));
        }
        Answer answer = exchange(request);
        if (answer.status() >= 300) {
            throw Errors.refused(task, answer);
        }
        return answer;
    }

    private Answer exchange(HttpRequest request) {
        try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
            BinaryData body = response.getBodyAsBinaryData();
            return new Answer(response, body == null ? NOTHING : body.toBytes());
        }
    }

    /** An address that the service gave is used verbatim, but only at the endpoint's own host, over TLS. */
    private String ownHost(Task task, String url) {
        if (!isOwnHost(url)) {
            throw new ForeignHostException(task.failed() + ": the service points to '" + withoutQuery(url)
                    + "', which is not at " + endpoint + "; nothing was sent there.");
        }
        return url;
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

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /** A part of a path, encoded; what could climb out of the path is refused. */
    private static String part(String what, String text) {
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("'" + text + "' is no " + what + "; give a name");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
