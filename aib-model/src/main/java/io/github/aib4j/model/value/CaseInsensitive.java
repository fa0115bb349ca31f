package io.github.aib4j.model.value;

/** Texts that are compared as {@link String#equalsIgnoreCase} does. */
public final class CaseInsensitive {
    private CaseInsensitive() {}

    /** The same number for all texts that are equal but for letter case; another one in each run of the program. */
    public static int hash(String text) {
        return KeyedHash.ignoringCase(text);
    }
}
