package io.github.aib4j.testing.build;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a gallery image version: three numbers, compared in order.
 *
 * @param text the original text, possibly with leading zeros; it decides between equal numbers
 */
public record VersionNumber(long major, long minor, long patch, String text) implements Comparable<VersionNumber> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,10})\\.(\\d{1,10})\\.(\\d{1,10})");
    private static final Comparator<VersionNumber> BY_NUMBER = Comparator.comparingLong(VersionNumber::major)
            .thenComparingLong(VersionNumber::minor)
            .thenComparingLong(VersionNumber::patch);
    private static final Comparator<VersionNumber> ORDER = BY_NUMBER.thenComparing(VersionNumber::text);

    /** Without zeros in front. */
    VersionNumber(long major, long minor, long patch) {
        this(major, minor, patch, major + "." + minor + "." + patch);
    }

    /** Parses a number, and keeps its spelling. */
    public static Optional<VersionNumber> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new VersionNumber(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        text))
                : Optional.empty();
    }

    /** Whether the three numbers are equal, regardless of leading zeros. */
    public boolean isSameNumberAs(VersionNumber other) {
        return BY_NUMBER.compare(this, other) == 0;
    }

    VersionNumber next() {
        return new VersionNumber(major, minor, patch + 1);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    /** For instance {@code 1.0.3}. */
    @Override
    public String toString() {
        return text;
    }
}
