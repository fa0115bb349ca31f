package io.github.aib4j.model.value;

/** Hashing of texts that are compared as {@link String#equalsIgnoreCase} does. */
public final class CaseInsensitive {
    private CaseInsensitive() {}

    /** Returns the same hash code for texts that differ only in letter case. */
    public static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }
}
