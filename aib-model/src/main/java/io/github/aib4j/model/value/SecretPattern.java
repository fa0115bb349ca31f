package io.github.aib4j.model.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of secret in a text: a signature, a password of a command, and so on.
 *
 * @param pattern matches it; group 1 is what stands before it, and stays. It takes time linear in the text
 * @param replacement what is shown instead
 * @param traces lower-case texts, without all of which the pattern matches nothing; almost no line has one
 */
record SecretPattern(Pattern pattern, String replacement, List<String> traces) {
    /** The text without the secrets of these kinds, one kind after the other. */
    static String redacted(String text, List<SecretPattern> kinds) {
        String lower = text.toLowerCase(Locale.ROOT);
        String shown = text;
        for (SecretPattern kind : kinds) {
            if (kind.hasTrace(lower)) {
                shown = kind.pattern.matcher(shown).replaceAll(kind.replacement);
            }
        }
        return shown;
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
