package io.github.aib4j.testing.build;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a gallery image version: three numbers, compared one after the other. */
public record VersionNumber(long major, long minor, long patch) implements Comparable<VersionNumber> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,10})\\.(\\d{1,10})\\.(\\d{1,10})");
    private static final Comparator<VersionNumber> ORDER = Comparator.comparingLong(VersionNumber::major)
            .thenComparingLong(VersionNumber::minor)
            .thenComparingLong(VersionNumber::patch);

    /** The number in such a text; zeros at the front of a part do not count. */
    public static Optional<VersionNumber> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new VersionNumber(
                        Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
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
        return major + "." + minor + "." + patch;
    }
}
