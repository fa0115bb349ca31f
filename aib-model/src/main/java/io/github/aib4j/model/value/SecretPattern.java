package io.github.aib4j.model.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of secret in a text: a signature, a password of a command, and so on.
 *
 * @param pattern matches it in linear time; group 1 precedes it and is kept
 * @param replacement shown instead
 * @param traces lower-case texts, at least one of which every match contains; almost no line has one
 */
record SecretPattern(Pattern pattern, String replacement, List<String> traces) {
    /** What is secret, by the name that stands before it. */
    private static final String NAMES =
            "(sig|AccountKey|SharedAccessKey|SharedAccessSignature|client_secret|access_token|refresh_token)";

    /** An equals sign, also as it is written in an address or in JSON that stands in another one, however often. */
    private static final String EQUALS = "\\s{0,8}(?:=|%(?:25){0,4}3D|\\\\{1,8}u003d)\\s{0,8}";

    /** A quote, also in JSON that stands in other JSON. */
    private static final String QUOTE = "\\\\{0,8}[\"']";

    /**
     * A signature or a key that stands alone, or in an address without a scheme. It may begin in the next line, and go on
     * there if that looks as the inside of one does. The lines are possessive, so that many of them need no stack.
     */
    private static final String SIGNATURE = "(?<![a-z_])" + NAMES + EQUALS + "(?:" + QUOTE
            + ")?[^\\s'\"<>&;\\\\][^\\s'\"<>&;]*+(?:[\\r\\n]{1,2}[ \\t]{0,8}[a-z0-9%+/=_-]{12,})*+";

    /** The same as a member of JSON, or of what looks like it. */
    private static final String MEMBER = NAMES + "(" + QUOTE + "\\s{0,8}:\\s{0,8}" + QUOTE + ")[^\"'\\\\]+";

    /** A token; one that was pasted with line breaks ends where the quotes do. */
    private static final String TOKEN = "\\b(Bearer)\\s{1,8}(?:[^\\s'\"]*[\\r\\n][^'\"]*|[^\\s'\"]{16,})";

    /** Signatures, account keys and bearer tokens; {@link SecretPatterns} has all else. */
    static final List<SecretPattern> KEYS = keys();

    private static List<SecretPattern> keys() {
        String names = "sig accountkey sharedaccesskey client_secret _token";
        return List.of(
                of("(?i)" + SIGNATURE, "$1=(redacted)", names),
                of("(?i)" + MEMBER, "$1$2(redacted)", names),
                of("(?i)" + TOKEN, "$1 (redacted)", "bearer"));
    }

    /** @param traces the same, separated by blanks */
    static SecretPattern of(String pattern, String replacement, String traces) {
        return new SecretPattern(Pattern.compile(pattern), replacement, List.of(traces.split(" ", -1)));
    }

    /** The text without the secrets of these kinds, one kind after the other. */
    static String redacted(String text, List<SecretPattern> kinds) {
        String lower = lowerCase(text);
        String shown = text;
        for (SecretPattern kind : kinds) {
            if (kind.hasTrace(lower)) {
                shown = kind.pattern.matcher(shown).replaceAll(kind.replacement);
            }
        }
        return shown;
    }

    /** With letters of ASCII in lower case, as the patterns compare them; String's own takes quadratic time for some others. */
    private static String lowerCase(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] = (char) (lower[i] + 'a' - 'A');
            }
        }
        return new String(lower);
    }

    private boolean hasTrace(String lower) {
        for (String trace : traces) {
            if (lower.contains(trace)) {
                return true;
            }
        }
        return false;
    }
}
