package io.github.aib4j.model.value;

import java.util.List;
import java.util.regex.Pattern;

/** Signatures, account keys and bearer tokens. */
final class KeyPatterns {
    /** The names that precede secrets. */
    private static final String NAMES =
            "(sig|AccountKey|SharedAccessKey|SharedAccessSignature|client_secret|access_token|refresh_token)";

    /** An equals sign, also encoded in an address or escaped in JSON, any number of times. */
    private static final String EQUALS = "\\s{0,8}(?:=|%(?:25){0,4}3D|\\\\{1,8}u003d)\\s{0,8}";

    /** A quote, also in JSON within JSON. */
    private static final String QUOTE = "\\\\{0,8}[\"']";

    /**
     * A signature or a key on its own, or in an address without a scheme. It may begin in the next line, and continue
     * there if that looks like the middle of one. The quantifiers of lines are possessive, so that many lines need no
     * stack.
     */
    private static final String SIGNATURE = "(?<![a-z_])" + NAMES + EQUALS + "(?:" + QUOTE
            + ")?[^\\s'\"<>&;\\\\][^\\s'\"<>&;]*+(?:[\\r\\n]{1,2}[ \\t]{0,8}[a-z0-9%+/=_-]{12,})*+";

    /** The same as a member of JSON, or of something similar. */
    private static final String MEMBER = NAMES + "(" + QUOTE + "\\s{0,8}:\\s{0,8}" + QUOTE + ")[^\"'\\\\]+";

    /** A token; one with line breaks ends at the closing quote. */
    private static final String TOKEN = "\\b(Bearer)\\s{1,8}(?:[^\\s'\"]*[\\r\\n][^'\"]*|[^\\s'\"]{16,})";

    static final List<SecretPattern> ALL = keys();

    private KeyPatterns() {}

    private static List<SecretPattern> keys() {
        List<String> names = List.of("sig", "accountkey", "sharedaccesskey", "client_secret", "_token");
        return List.of(
                new SecretPattern(Pattern.compile(SIGNATURE, Pattern.CASE_INSENSITIVE), "$1=(redacted)", names),
                new SecretPattern(Pattern.compile(MEMBER, Pattern.CASE_INSENSITIVE), "$1$2(redacted)", names),
                new SecretPattern(
                        Pattern.compile(TOKEN, Pattern.CASE_INSENSITIVE), "$1 (redacted)", List.of("bearer")));
    }
}
