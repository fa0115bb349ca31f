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
