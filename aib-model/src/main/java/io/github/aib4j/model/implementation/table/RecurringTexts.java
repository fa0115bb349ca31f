package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Caches short texts of a document with many items, such as the regions and types of a list of resources, so that equal
 * texts are one object and save memory. A text replaces another with the same hash.
 */
final class RecurringTexts {
    private static final int PLACES = 128;

    /** The longest text that is cached: longer ones are scripts, ids and addresses, which rarely recur. */
    private static final int LONGEST = 48;

    private static final int SAMPLES = 12;

    private final @Nullable String[] known = new String[PLACES];

    /** The current text of the parser. */
    String text(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        if (length > LONGEST) {
            return parser.getText();
        }
        char[] letters = parser.getTextCharacters();
        int begin = parser.getTextOffset();
        int place = place(letters, begin, length);
        String before = known[place];
        if (before != null && isSame(before, letters, begin, length)) {
            return before;
        }
        String text = new String(letters, begin, length);
        known[place] = text;
        return text;
    }

    /** A hash of the length and some letters, which is cheap because most texts do not recur. */
    private static int place(char[] letters, int begin, int length) {
        int hash = length;
        int step = length / SAMPLES + 1;
        for (int i = begin + length - 1; i >= begin; i -= step) {
            hash = 31 * hash + letters[i];
        }
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (PLACES - 1);
    }

    private static boolean isSame(String text, char[] letters, int begin, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != letters[begin + i]) {
                return false;
            }
        }
        return true;
    }
}
