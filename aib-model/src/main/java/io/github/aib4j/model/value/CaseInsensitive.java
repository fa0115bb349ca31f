package io.github.aib4j.model.value;

/**
 * Hashing of texts that are compared as {@link String#equalsIgnoreCase} does.
 *
 * @since 0.1.0
 */
public final class CaseInsensitive {
    private CaseInsensitive() {}

    /** Returns the same hash code for texts that differ only in letter case, and other ones in each run of the program. */
    public static int hash(String text) {
        return KeyedHash.ignoringCase(text);
    }
}
