package io.github.aib4j.model.value;

import java.util.regex.Pattern;

/**
 * Words of somebody else as they may be shown: in one line, without control characters, without signatures, keys, tokens and
 * passwords (a password is known by the option or the name before it), and not too long.
 *
 * @since 0.1.0
 */
public final class OneLine {
    /** How many characters are shown unless something else is said. */
    public static final int LONGEST = 2000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    private OneLine() {}

    /** The text in one line, with at most {@value #LONGEST} characters of it. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * The text in one line: line breaks and all that cannot be seen become a blank.
     *
     * @param longest how many characters are shown, at least 1; what is left out is marked by {@code […]}
     * @throws IllegalArgumentException if that is less than 1
     */
    public static String of(String text, int longest) {
        return shortened(withoutBreaks(text).strip(), longest);
    }

    /** The same between quotes, with the blanks around it, which may be what is wrong with it. */
    public static String quoted(String text, int longest) {
        return "'" + shortened(withoutBreaks(text), longest) + "'";
    }

    /**
     * The text with its lines, without signatures, account keys, tokens and passwords. In time linear in the text.
     */
    public static String withoutSecrets(String text) {
        return SecretPattern.redacted(ContentUri.redactAll(text), SecretPatterns.ALL);
    }

    private static String withoutBreaks(String text) {
        String shown = withoutSecrets(text);
        return isPlain(shown) ? shown : UNSEEN.matcher(shown).replaceAll(" ");
    }

    /** Whether all characters are printable ASCII, as in most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String shortened(String line, int longest) {
        if (longest < 1) {
            throw new IllegalArgumentException(
                    "A text is not shortened to " + longest + " characters; give at least 1");
        }
        return line.length() <= longest ? line : line.substring(0, end(line, longest)) + " […]";
    }

    /** Where to cut a line, without separating a pair of surrogates. */
    private static int end(String line, int longest) {
        return Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
