package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.model.id.ResourceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The path of a resource below the endpoint. It refuses parts that could escape from the path. Immutable. */
public final class RequestPath {
    private final String path;

    private RequestPath(String path) {
        this.path = path;
    }

    /** The path of a resource provider, without a subscription. */
    public static RequestPath ofProvider(String namespace) {
        return new RequestPath("/providers/" + namespace);
    }

    /** The path of a subscription. */
    public static RequestPath ofSubscription(String id) {
        return new RequestPath("/subscriptions/" + part("subscription id", id));
    }

    /** The path of the resource with this id, which must be parsed. */
    public static RequestPath ofId(ResourceId id) {
        StringBuilder path = new StringBuilder();
        for (String segment : id.text().substring(1).split("/", -1)) {
            path.append('/').append(part("part of an id", segment));
        }
        return new RequestPath(path.toString());
    }

    /** The path of a resource group in this subscription. */
    public RequestPath resourceGroup(String name) {
        return new RequestPath(path + "/resourceGroups/" + part("resource group", name));
    }

    /** The path of a provider's resources here. */
    public RequestPath provider(String namespace) {
        return new RequestPath(path + "/providers/" + namespace);
    }

    /** The path of all resources of a type, or of an action. */
    public RequestPath all(String segment) {
        return new RequestPath(path + "/" + segment);
    }

    /**
     * The path of one resource.
     *
     * @param kind the type, such as {@code imageTemplates}
     * @param what the name's description in an error message, such as {@code template name}
     */
    public RequestPath one(String kind, String what, String name) {
        return new RequestPath(path + "/" + kind + "/" + part(what, name));
    }

    @Override
    public String toString() {
        return path;
    }

    private static String part(String what, String text) {
        Objects.requireNonNull(text, () -> "The " + what + " is null; give a name");
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("'" + text + "' is not a valid " + what + "; give a name");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
