package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;

/** Texts that values are known to have, such as the constants of a set of names. Reading one makes no new text of it. */
final class KnownTexts {
    private final char[][] letters;

    KnownTexts(int count) {
        letters = new char[count][];
    }

    /** Sets the text at a place. */
    void set(int place, String text) {
        letters[place] = text.toCharArray();
    }

    /** The place of the text at which the parser stands; -1 if it is none of them. */
    int find(JsonParser parser) throws IOException {
        char[] met = parser.getTextCharacters();
        int begin = parser.getTextOffset();
        int end = begin + parser.getTextLength();
        for (int i = 0; i < letters.length; i++) {
            if (Arrays.equals(met, begin, end, letters[i], 0, letters[i].length)) {
                return i;
            }
        }
        return -1;
    }
}
