package io.github.aib4j.model.value;

/** Texts that are compared as {@link String#equalsIgnoreCase} does. */
public final class CaseInsensitive {
    private CaseInsensitive() {}

    /** The same number for all texts that are equal but for letter case. */
    public static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }
}
