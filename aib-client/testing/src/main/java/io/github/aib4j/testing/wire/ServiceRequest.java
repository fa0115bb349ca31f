package io.github.aib4j.testing.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of a client.
 *
 * @param method the method in capitals, such as {@code PUT}
 * @param url the whole original address
 * @param headers the headers by name, in any letter case
 * @param body the text of the body, if there is one
 */
public record ServiceRequest(String method, String url, Map<String, String> headers, Optional<String> body) {
    /** The maximum size of a body that Azure Resource Manager accepts, in bytes (documented). */
    public static final int LONGEST_BODY = 4 * 1024 * 1024;

    private static final Pattern ORIGIN = Pattern.compile("[^/?#]*//[^/?#]*");

    /** The value of a header; the letter case of its name does not matter. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The parsed address.
     *
     * @throws IllegalArgumentException if it is not an address; the message omits the query, which may be a signature
     */
    public URI address() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + origin() + path() + "' with its query is not an address: "
                    + e.getReason() + " at index " + e.getIndex() + "; escape what an address cannot have");
        }
    }

    /** Scheme, host and port, which precede the path. Not parsed, because signed addresses are long. */
    public String origin() {
        Matcher origin = ORIGIN.matcher(url);
        return origin.lookingAt() ? origin.group() : "";
    }

    /** The original path without the query, starting at the first slash after the host. */
    public String path() {
        return target().split("[?#]", 2)[0];
    }

    /** The original path and query, which follow the origin. */
    public String target() {
        return url.substring(origin().length());
    }
}
