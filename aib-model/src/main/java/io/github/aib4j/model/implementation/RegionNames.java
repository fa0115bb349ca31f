package io.github.aib4j.model.implementation;

/**
 * Names of regions. If a request says {@code eastus2}, some responses say {@code East US 2} and others do not
 * (recorded).
 */
public final class RegionNames {
    private RegionNames() {}

    /** Whether both are the same region, whatever their spelling. */
    public static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The name in the form {@code eastus2}, which is equal for all spellings of a region. */
    public static String plain(String name) {
        return LetterCase.lower(name.replace(" ", ""));
    }
}
