package io.github.aib4j.model.implementation;

import io.github.aib4j.model.value.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a line safe to show: without signatures, tokens, keys and passwords, without colors and other control
 * characters, on one line and not too long.
 */
public final class Redaction {
    private static final int LONGEST = 300;
    /** How much of a text is searched: more than is shown, because redaction shortens secrets. */
    private static final int MOST_SEARCHED = 4000;

    /** A key in Base64: an account key, another one of 32 bytes and more, or a line of a private key. */
    private static final Pattern KEY = Pattern.compile(
            "(?:(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43,}+={1,2}"
                    + "|(?<![A-Za-z0-9+/=._-])(?![0-9a-f]{64})[A-Za-z0-9+/]{64}(?:[A-Za-z0-9+/]{6}){0,2}(?![A-Za-z0-9+/=._-]))");

    private static final int SHORTEST_KEY = 43;

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;?]{0,20}[A-Za-z]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    private static final Pattern CUT_WORD = Pattern.compile("\\S*+\\z");

    private Redaction() {}

    /** The text in one line. */
    public static String line(String text) {
        String looked = text.length() > MOST_SEARCHED ? cut(text) : text;
        String plain = COLOUR.matcher(looked).replaceAll("");
        String shown = secretless(plain).strip();
        String shortened = shown.length() > LONGEST ? shown.substring(0, end(shown)) + "…" : shown;
        return UNSEEN.matcher(shortened)
                .replaceAll(unseen -> Matcher.quoteReplacement(
                        String.format("\\u%04X", (int) unseen.group().charAt(0))));
    }

    /** The text around a place in a longer one. */
    public static String around(String text, int start, int length) {
        int from = Math.max(0, start - LONGEST / 3);
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && start - from < MOST_SEARCHED / 2) {
            from--; // a secret must not be cut in the middle
        }
        boolean isInWord = from > 0 && !Character.isWhitespace(text.charAt(from - 1));
        String part =
                text.substring(isInWord ? start : from, Math.min(text.length(), start + length + MOST_SEARCHED / 2));
        return (from > 0 ? "… " : "")
                + line(start + length + MOST_SEARCHED / 2 < text.length() ? withoutCutWord(part) : part);
    }

    private static String cut(String text) {
        return withoutCutWord(text.substring(0, MOST_SEARCHED));
    }

    /** The text without an incomplete word at its end, because a secret that was cut would not be recognized. */
    private static String withoutCutWord(String text) {
        return CUT_WORD.matcher(text).replaceFirst("…");
    }

    private static int end(String shown) {
        return Character.isHighSurrogate(shown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    /** The text with its lines and control characters, but without possible secrets. */
    public static String secretless(String text) {
        String shown = OneLine.withoutSecrets(text);
        return hasLongWord(shown) ? KEY.matcher(shown).replaceAll("(redacted)") : shown;
    }

    private static boolean hasLongWord(String text) {
        int length = 0;
        for (int i = 0; i < text.length() && length < SHORTEST_KEY; i++) {
            length = text.charAt(i) > ' ' ? length + 1 : 0;
        }
        return length >= SHORTEST_KEY;
    }
}
