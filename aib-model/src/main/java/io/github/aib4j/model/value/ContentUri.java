package io.github.aib4j.model.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a script, file or disk.
 *
 * <p>The query of an address may contain a shared access signature, so {@link #toString()} omits it; {@link #text()}
 * returns everything. A text read from a template may also be an ARM expression, or not an address at all; {@link
 * #uri()} is empty then.
 *
 * @since 0.1.0
 */
public final class ContentUri {
    /** The length of the scheme is limited, because otherwise matching a long word would take quadratic time. */
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{0,30}+://[^\\s'\"<>]+");

    private static final Pattern BEGIN_OF_SECRETS = Pattern.compile("[?#&]");

    /** A password in which a mark stands that ends the host of an address. */
    private static final Pattern BROKEN_PASSWORD =
            Pattern.compile("//[^/@:]*+:(?!\\d{0,5}(?:[/?#&]|\\z))[^/@?#&]*+[?#&][^@]*+@");

    private final String text;
    private final @Nullable LocalScript local;

    private ContentUri(String text) {
        this(text, null);
    }

    private ContentUri(String text, @Nullable LocalScript local) {
        this.text = Objects.requireNonNull(text, "text");
        this.local = local;
    }

    static ContentUri ofLocal(String text, LocalScript local) {
        return new ContentUri(text, local);
    }

    /**
     * Returns an absolute address, or an ARM expression that yields one.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static ContentUri of(String text) {
        ContentUri address = new ContentUri(text);
        if (address.uri().isEmpty() && !address.isExpression()) {
            throw new IllegalArgumentException(
                    "'" + address + "' is not an absolute address; begin with a scheme such as https://");
        }
        return address;
    }

    /**
     * Returns an absolute address.
     *
     * @throws IllegalArgumentException if the address is relative
     */
    public static ContentUri of(URI uri) {
        return of(uri.toString());
    }

    /** Wraps a text of a document, even if it is not a valid address. */
    public static ContentUri ofText(String text) {
        return new ContentUri(text);
    }

    /** The whole text including the query, which may contain a secret. */
    public String text() {
        return text;
    }

    /** The address, if the text is an absolute address. */
    public Optional<URI> uri() {
        try {
            return Optional.of(new URI(text)).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The file on this machine that is to be uploaded there, if the address was made by {@link LocalScript#in}. It is not
     * part of the template: it does not count when addresses are compared, and is not written to documents.
     */
    public Optional<LocalScript> local() {
        return Optional.ofNullable(local);
    }

    /** Whether the text is an ARM template expression. */
    public boolean isExpression() {
        return ArmExpression.isExpression(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentUri that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return KeyedHash.of(text);
    }

    /** The text without query, fragment and user information, so that no signature or password reaches a log. */
    @Override
    public String toString() {
        return isExpression() ? "[(an expression)]" : withoutKeys(redacted(text));
    }

    /**
     * A text for people in which every address has lost its query, which may be a signature, and which has lost every
     * signature, account key and bearer token besides.
     */
    public static String redactAll(String message) {
        if (!mayHaveSecrets(message)) {
            return message;
        }
        String shown = withoutKeys(message);
        return shown.contains("://")
                ? ADDRESS.matcher(shown).replaceAll(address -> Matcher.quoteReplacement(redacted(address.group())))
                : shown;
    }

    /**
     * Whether the text has a character that every secret requires: the colon of an address or a member, the equals sign
     * of a signature or its encoding, or the blank after an authentication scheme.
     */
    private static boolean mayHaveSecrets(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '=' || c == '%' || c == '\\' || c <= ' ') {
                return true;
            }
        }
        return false;
    }

    private static String withoutKeys(String text) {
        return SecretPattern.redacted(text, SecretPattern.KEYS);
    }

    private static String redacted(String address) {
        Matcher secret = BEGIN_OF_SECRETS.matcher(address);
        String shown = secret.find() ? address.substring(0, secret.start()) + secret.group() + "(redacted)" : address;
        int at = shown.lastIndexOf('@');
        int host = shown.indexOf("//");
        if (at < 0 && BROKEN_PASSWORD.matcher(address).find()) {
            return shown.substring(0, host + 2) + "(redacted)";
        }
        return host < 0 || at < host ? shown : shown.substring(0, host + 2) + "(redacted)" + shown.substring(at);
    }
}
