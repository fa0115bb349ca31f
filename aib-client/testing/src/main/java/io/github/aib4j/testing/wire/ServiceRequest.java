package io.github.aib4j.testing.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client asks.
 *
 * @param method in capitals, such as {@code PUT}
 * @param url the whole address, as it came
 * @param headers by name, in whatever case
 * @param body the text that was sent, if any was
 */
public record ServiceRequest(String method, String url, Map<String, String> headers, Optional<String> body) {
    /** How many bytes of a body Azure Resource Manager takes at most (documented). */
    public static final int LONGEST_BODY = 4 * 1024 * 1024;

    private static final Pattern ORIGIN = Pattern.compile("[^/?#]*//[^/?#]*");

    /** The value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The address in its parts.
     *
     * @throws IllegalArgumentException if it is none; the message has no query, which may be a signature
     */
    public URI address() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + origin() + path() + "' with its query is no address: "
                    + e.getReason() + " at index " + e.getIndex() + "; escape what an address cannot have");
        }
    }

    /** Scheme, host and port: what stands before the path. Not parsed, for a signed address is long. */
    public String origin() {
        Matcher origin = ORIGIN.matcher(url);
        return origin.lookingAt() ? origin.group() : "";
    }

    /** The address without its query, from the first slash after the host on, as it came. */
    public String path() {
        return target().split("[?#]", 2)[0];
    }

    /** What follows the origin: path and query, as they came. */
    public String target() {
        return url.substring(origin().length());
    }
}
