package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.model.id.ResourceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The path of a resource below the endpoint. It refuses parts that could escape from the path. Immutable. */
public final class RequestPath {
    private final @Nullable RequestPath parent;
    private final String kind;
    private final String name;

    /**
     * @param kind the part after the parent, as it appears in the path
     * @param name the part after the kind; empty if there is none
     */
    private RequestPath(@Nullable RequestPath parent, String kind, String name) {
        this.parent = parent;
        this.kind = kind;
        this.name = name;
    }

    /** The path of a resource provider, without a subscription. */
    public static RequestPath ofProvider(String namespace) {
        return new RequestPath(null, "providers", namespace);
    }

    /** The path of a subscription. */
    public static RequestPath ofSubscription(String id) {
        return new RequestPath(null, "subscriptions", part("subscription id", id));
    }

    /** The path of the resource with this id, which must be parsed. */
    public static RequestPath ofId(ResourceId id) {
        StringBuilder path = new StringBuilder();
        for (String segment : id.text().substring(1).split("/", -1)) {
            path.append(path.isEmpty() ? "" : "/").append(part("part of an id", segment));
        }
        return new RequestPath(null, path.toString(), "");
    }

    /** The path of a resource group in this subscription. */
    public RequestPath resourceGroup(String name) {
        return new RequestPath(this, "resourceGroups", part("resource group", name));
    }

    /** The path of a provider's resources here. */
    public RequestPath provider(String namespace) {
        return new RequestPath(this, "providers", namespace);
    }

    /** The path of all resources of a type, or of an action. */
    public RequestPath all(String segment) {
        return new RequestPath(this, segment, "");
    }

    /**
     * The path of one resource.
     *
     * @param kind the type, such as {@code imageTemplates}
     * @param what the name's description in an error message, such as {@code template name}
     */
    public RequestPath one(String kind, String what, String name) {
        return new RequestPath(this, kind, part(what, name));
    }

    @Override
    public String toString() {
        return appendTo(new StringBuilder(length())).toString();
    }

    private int length() {
        int own = kind.length() + name.length() + 2;
        return parent == null ? own : parent.length() + own;
    }

    private StringBuilder appendTo(StringBuilder path) {
        if (parent != null) {
            parent.appendTo(path);
        }
        path.append('/').append(kind);
        return name.isEmpty() ? path : path.append('/').append(name);
    }

    private static String part(String what, String text) {
        Objects.requireNonNull(text, () -> "The " + what + " is null; give a name");
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("'" + text + "' is not a valid " + what + "; give a name");
        }
        return isPlain(text)
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isLetterOrDigit && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
