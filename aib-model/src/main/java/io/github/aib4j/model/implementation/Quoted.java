package io.github.aib4j.model.implementation;

import io.github.aib4j.model.value.ContentUri;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values for messages: in quotes, on one line, not too long, without signatures. */
public final class Quoted {
    private static final int LONGEST = 400;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private Quoted() {}

    public static String of(Object value) {
        String shown = ContentUri.redactAll(value.toString());
        String shortened = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
        return "'" + (isPlain(shortened) ? shortened : escaped(shortened)) + "'";
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(unseen -> Matcher.quoteReplacement(
                        String.format("\\u%04X", (int) unseen.group().charAt(0))));
    }

    /** Several of them, with commas between. */
    public static String all(Collection<?> values) {
        return values.stream().map(Quoted::of).collect(Collectors.joining(", "));
    }
}
