package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.implementation.LetterCase;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that a misspelled one most likely means. */
final class NearestName {
    /** The limit of wrong letters, beyond which a name is another word. */
    private static final int MOST_WRONG = 2;

    private static final int LONGEST = 64;

    private NearestName() {}

    /** The nearest of the names, if one is near; letter case does not matter. */
    static Optional<String> of(String met, Collection<String> names) {
        if (met.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> distance(met, name) <= Math.min(MOST_WRONG, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(met, name))
                        .thenComparing(name -> name));
    }

    /** The number of letters to insert, remove or replace. */
    private static int distance(String one, String other) {
        String a = LetterCase.lower(one);
        String b = LetterCase.lower(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
