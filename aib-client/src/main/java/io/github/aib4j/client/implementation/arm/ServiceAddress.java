package io.github.aib4j.client.implementation.arm;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that the service gave. It is used verbatim, because it may be signed; only characters that no address may
 * contain, such as a space or a brace, are percent-encoded, as browsers do. Its host is ended by a slash and its fragment
 * left out, neither of which changes the request: HTTP clients disagree on where a host ends without a slash.
 */
final class ServiceAddress {
    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final boolean[] PLAIN = plain();
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private ServiceAddress() {}

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = Character.isLetterOrDigit(c) || "/-.=_?&:$~".indexOf(c) >= 0;
        }
        return plain;
    }

    /**
     * Whether all characters are allowed in addresses, so that nothing needs to be encoded. This holds for our own
     * addresses and for most of the service's.
     */
    static boolean isPlain(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                return false;
            }
        }
        return true;
    }

    /** Its scheme and host, if they are well-formed; the rest is not checked. */
    static Optional<URI> origin(String url) {
        Matcher parts = PARTS.matcher(url);
        try {
            return parts.matches() ? Optional.of(new URI(parts.group(1))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address as it can be requested; empty if it has control characters, or a percent sign without an escape. */
    static Optional<String> requestable(String url) {
        if (isPlain(url)) {
            return Optional.of(withPath(url));
        }
        if (url.chars().anyMatch(Character::isISOControl)
                || BAD_ESCAPE.matcher(url).find()) {
            return Optional.empty();
        }
        StringBuilder encoded = new StringBuilder(url.length());
        url.codePoints().forEach(c -> append(encoded, c));
        return Optional.of(withPath(encoded.toString())).filter(ServiceAddress::isWellFormed);
    }

    private static String withPath(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        int fragment = url.indexOf('#', parts.start(2));
        String rest = url.substring(parts.start(2), fragment < 0 ? url.length() : fragment);
        return parts.group(1) + (rest.startsWith("/") ? "" : "/") + rest;
    }

    private static boolean isWellFormed(String url) {
        try {
            return !new URI(url).isOpaque();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void append(StringBuilder encoded, int c) {
        boolean isPlain = (c < 128 && Character.isLetterOrDigit(c)) || ALLOWED.indexOf(c) >= 0;
        if (isPlain) {
            encoded.appendCodePoint(c);
            return;
        }
        for (byte part : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(String.format("%02X", part));
        }
    }
}
