package io.github.aib4j.examples;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many letters have to be added, removed, replaced or swapped with the next to turn one name into another. */
final class TypoDistance {
    private TypoDistance() {}

    static int of(String one, String other) {
        int[] beforeLast = new int[0];
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = least(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && isExchanged(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean isExchanged(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private static int least(int... numbers) {
        return Arrays.stream(numbers).min().orElseThrow();
    }
}
