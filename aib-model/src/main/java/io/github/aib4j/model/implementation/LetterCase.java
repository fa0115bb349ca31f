package io.github.aib4j.model.implementation;

import java.util.Locale;

/** Upper and lower case in time linear in the text. */
public final class LetterCase {
    private static final String DOTTED_I = "\u0130";

    private LetterCase() {}

    /**
     * The same as {@link String#toLowerCase(Locale)} of the root locale, which copies the text for each letter that becomes
     * two. There is one such letter, the capital I with a dot.
     */
    public static String lower(String text) {
        return text.replace(DOTTED_I, "i\u0307").toLowerCase(Locale.ROOT);
    }

    /** The same as {@link String#toUpperCase(Locale)} of the root locale, where about a hundred letters become several. */
    public static String upper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> upper.append(Character.toString(letter).toUpperCase(Locale.ROOT)));
        return upper.toString();
    }
}
