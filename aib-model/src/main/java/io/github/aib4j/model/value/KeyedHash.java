package io.github.aib4j.model.value;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * Hashes of texts that an attacker may have chosen.
 *
 * <p>{@link String#hashCode()} is predictable, so a document can contain thousands of names with the same hash. This
 * hash depends on a number that is drawn at random when the program starts: it is a polynomial in that number, modulo
 * the prime 2^61 - 1.
 */
final class KeyedHash {
    private static final int BITS = 61;
    private static final long PRIME = (1L << BITS) - 1;
    private static final long KEY = new SplittableRandom().nextLong(1L << 32, PRIME);

    private KeyedHash() {}

    /** Equal for equal texts, within one run of the program. */
    static int of(String text) {
        return of(text, letter -> letter);
    }

    /** Equal for texts that {@link String#equalsIgnoreCase} takes for the same, within one run of the program. */
    static int ignoringCase(String text) {
        return of(text, letter -> Character.toLowerCase(Character.toUpperCase(letter)));
    }

    private static int of(String text, IntUnaryOperator fold) {
        long hash = 1;
        int letter;
        for (int i = 0; i < text.length(); i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            hash = timesKey(hash) + fold.applyAsInt(letter);
        }
        return Long.hashCode(hash % PRIME);
    }

    /** The product modulo the prime: the bits above the 61st are added to the lower ones. */
    private static long timesKey(long factor) {
        long reduced = (factor & PRIME) + (factor >>> BITS);
        long high = Math.multiplyHigh(reduced, KEY);
        long low = reduced * KEY;
        return (low & PRIME) + ((low >>> BITS) | (high << (Long.SIZE - BITS)));
    }
}
