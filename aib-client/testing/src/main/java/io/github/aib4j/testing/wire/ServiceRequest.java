package io.github.aib4j.testing.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request of a client. Its address is parsed once, when a part of it is first needed. */
public final class ServiceRequest {
    /** The maximum size of a body that Azure Resource Manager accepts, in bytes (documented). */
    public static final int LONGEST_BODY = 4 * 1024 * 1024;

    /** The maximum size of a blob that is accepted here; Azure accepts more. */
    public static final int LONGEST_BLOB = 64 * 1024 * 1024;

    private final String method;
    private final String url;
    private final Map<String, String> headers;
    private final Optional<String> body;
    private final byte @Nullable [] content;
    private @Nullable URI address;
    private @Nullable List<String> segments;

    /**
     * @param method the method in capitals, such as {@code PUT}
     * @param url the whole original address
     * @param headers the headers by name, in any letter case
     * @param body the text of the body, if there is one
     */
    public ServiceRequest(String method, String url, Map<String, String> headers, Optional<String> body) {
        this(method, url, headers, body, null);
    }

    private ServiceRequest(
            String method, String url, Map<String, String> headers, Optional<String> body, byte @Nullable [] content) {
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.content = content;
    }

    /** A request as it came over the wire; the bytes are not copied. */
    public static ServiceRequest received(String method, String url, Map<String, String> headers, byte[] content) {
        Optional<String> text =
                Optional.of(new String(content, StandardCharsets.UTF_8)).filter(body -> !body.isEmpty());
        return new ServiceRequest(method, url, headers, text, content);
    }

    public String method() {
        return method;
    }

    public String url() {
        return url;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Optional<String> body() {
        return body;
    }

    /** The bytes of the body, which need not be a text; not copied. */
    public byte[] content() {
        byte[] known = content;
        return known == null ? body.orElse("").getBytes(StandardCharsets.UTF_8) : known;
    }

    /** The same request without its headers. */
    public ServiceRequest withoutHeaders() {
        return new ServiceRequest(method, url, Map.of(), body);
    }

    /** The value of a header; the letter case of its name does not matter. */
    public Optional<String> header(String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return Optional.of(header.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * The parsed address.
     *
     * @throws IllegalArgumentException if it is not an address; the message omits the query, which may be a signature
     */
    public URI address() {
        URI known = address;
        if (known == null) {
            known = parsed();
            address = known;
        }
        return known;
    }

    private URI parsed() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + origin() + path() + "' with its query is not an address: "
                    + e.getReason() + " at index " + e.getIndex() + "; escape what an address cannot have");
        }
    }

    /** The original parts of the path, without empty ones. */
    public List<String> segments() {
        List<String> known = segments;
        if (known == null) {
            known = split(address().getRawPath());
            segments = known;
        }
        return known;
    }

    private static List<String> split(String path) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        while (begin <= path.length()) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            if (end > begin) {
                parts.add(path.substring(begin, end));
            }
            begin = end + 1;
        }
        return List.copyOf(parts);
    }

    /** The first value of this parameter in the query; letter case does not matter. */
    public Optional<String> query(String name) {
        String query = address().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && decoded(pair.substring(0, equals)).equalsIgnoreCase(name)) {
                return Optional.of(decoded(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    /** A part of an address without its escapes; a plus sign stays a plus sign. */
    public static String decoded(String part) {
        return part.indexOf('%') < 0 ? part : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Scheme, host and port, which precede the path. Not parsed, because signed addresses are long. */
    public String origin() {
        return url.substring(0, lengthOfOrigin());
    }

    /** The end of the origin: the first two slashes, and the following characters up to a delimiter. */
    private int lengthOfOrigin() {
        int slashes = delimiter(0);
        return url.startsWith("//", slashes) ? delimiter(slashes + 2) : 0;
    }

    private int delimiter(int from) {
        int place = from;
        while (place < url.length() && "/?#".indexOf(url.charAt(place)) < 0) {
            place++;
        }
        return place;
    }

    /** The original path without the query, starting at the first slash after the host. */
    public String path() {
        int begin = lengthOfOrigin();
        int end = begin;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return url.substring(begin, end);
    }

    /** The original path and query, which follow the origin. */
    public String target() {
        return url.substring(lengthOfOrigin());
    }
}
