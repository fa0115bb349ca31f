package io.github.aib4j.model.implementation.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lines that look like errors but are harmless (documented). */
public final class HarmlessLines {
    private static final List<String> WORDS = List.of(
            "Builds finished but no artifacts were created",
            "Skipping image creation",
            "Error deleting resource. Will retry.",
            "PublicIPAddressCannotBeDeleted",
            "InUseNetworkSecurityGroupCannotBeDeleted",
            "The resource group was not created by Packer");

    private final Set<String> seen = new LinkedHashSet<>();
    private long count;

    /** Sets the line aside if it is harmless. */
    public boolean take(LogLine line) {
        if (line.is(LogLine.Origin.OUTPUT) || line.is(LogLine.Origin.OTHER)) {
            return false;
        }
        for (String words : WORDS) {
            if (line.text().contains(words)) {
                seen.add(words);
                count++;
                return true;
            }
        }
        return false;
    }

    public static Stream<String> words() {
        return WORDS.stream();
    }

    public long count() {
        return count;
    }

    public List<String> seen() {
        return new ArrayList<>(seen);
    }
}
