package io.github.aib4j.client.implementation.arm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The path of a resource below the endpoint; what could climb out of it is refused. Immutable. */
public final class RequestPath {
    private final String path;

    private RequestPath(String path) {
        this.path = path;
    }

    /** A provider of resources, without a subscription. */
    public static RequestPath ofProvider(String namespace) {
        return new RequestPath("/providers/" + namespace);
    }

    /** A subscription. */
    public static RequestPath ofSubscription(String id) {
        return new RequestPath("/subscriptions/" + part("subscription id", id));
    }

    /** A resource group in it. */
    public RequestPath resourceGroup(String name) {
        return new RequestPath(path + "/resourceGroups/" + part("resource group", name));
    }

    /** What a provider of resources has here. */
    public RequestPath provider(String namespace) {
        return new RequestPath(path + "/providers/" + namespace);
    }

    /** All of a kind, or something that can be done. */
    public RequestPath all(String segment) {
        return new RequestPath(path + "/" + segment);
    }

    /**
     * One of a kind.
     *
     * @param kind such as {@code imageTemplates}
     * @param what such as {@code template name}, for the message about a name that is none
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
            throw new IllegalArgumentException("'" + text + "' is no " + what + "; give a name");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
