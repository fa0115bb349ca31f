package io.github.aib4j.model.gallery;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an image version, such as {@code 1.0.3}. It is compared number by number, not letter by letter.
 *
 * <p>The three numbers are 32-bit integers (documented, rule G03). We assume that they are signed, so that 2147483647
 * is the greatest.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record ImageVersionNumber(int major, int minor, int patch) implements Comparable<ImageVersionNumber> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,99})\\.(\\d{1,99})\\.(\\d{1,99})");
    private static final Comparator<ImageVersionNumber> ORDER = Comparator.comparingInt(ImageVersionNumber::major)
            .thenComparingInt(ImageVersionNumber::minor)
            .thenComparingInt(ImageVersionNumber::patch);

    /** The first major number of an image definition without versions (assumed). */
    private static final int FIRST_MAJOR = 1;

    private static final int ANY_MAJOR = -1;

    /** Refuses negative numbers. */
    public ImageVersionNumber {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new InvalidGalleryVersionException(
                    major + "." + minor + "." + patch,
                    "is not a version number (G03); give three numbers, each 0 or more");
        }
    }

    /**
     * Parses a version number. Leading zeros are refused: the text is the name of the version, and another text is
     * another name (assumed).
     *
     * @throws InvalidGalleryVersionException if the text is not a version number
     */
    public static ImageVersionNumber parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidGalleryVersionException(
                    text, "is not a version number (G03); write major.minor.patch, such as 1.0.3");
        }
        return new ImageVersionNumber(
                number(text, parts.group(1)), number(text, parts.group(2)), number(text, parts.group(3)));
    }

    /** Parses the version number in the text, if it is one. */
    public static Optional<ImageVersionNumber> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (InvalidGalleryVersionException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, String part) {
        if (part.length() > 1 && part.startsWith("0")) {
            throw new InvalidGalleryVersionException(
                    text, "is not a version number (G03); write " + part + " without zeros at the front");
        }
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw new InvalidGalleryVersionException(
                    text, "is not a version number (G03); " + part + " is above " + Integer.MAX_VALUE);
        }
    }

    /**
     * Returns the version with the next patch number.
     *
     * @throws InvalidGalleryVersionException if this is the greatest patch number
     */
    public ImageVersionNumber nextPatch() {
        return new ImageVersionNumber(major, minor, after(patch, "patch"));
    }

    /**
     * Returns the version with the next minor number and patch number 0.
     *
     * @throws InvalidGalleryVersionException if this is the greatest minor number
     */
    public ImageVersionNumber nextMinor() {
        return new ImageVersionNumber(major, after(minor, "minor"), 0);
    }

    private int after(int number, String what) {
        if (number == Integer.MAX_VALUE) {
            throw new InvalidGalleryVersionException(
                    toString(), "has no next " + what + " number (G03); count on in the number before it");
        }
        return number + 1;
    }

    /** Returns the newest of these numbers. */
    public static Optional<ImageVersionNumber> newest(Collection<ImageVersionNumber> versions) {
        return versions.stream().max(Comparator.naturalOrder());
    }

    /**
     * Returns the number that a build with versioning {@code Latest} will create: the number after the newest existing
     * version with this major number (documented, rule X17). We assume that the patch number increases, and that the
     * first number is {@code MAJOR.0.0}, or {@code 1.0.0} without a major number.
     *
     * @param major the major number to count within; -1 for all, as in a template
     * @param existing all versions of the image definition, including those that are excluded from latest
     * @throws InvalidGalleryVersionException if the newest version has the greatest patch number, or if the major
     *     number is below -1
     */
    public static ImageVersionNumber nextLatest(int major, Collection<ImageVersionNumber> existing) {
        return existing.stream()
                .filter(version -> major == ANY_MAJOR || version.major == major)
                .max(Comparator.naturalOrder())
                .map(ImageVersionNumber::nextPatch)
                .orElseGet(() -> new ImageVersionNumber(major == ANY_MAJOR ? FIRST_MAJOR : major, 0, 0));
    }

    /** Like {@link #nextLatest(int, Collection)}, counted within all major numbers. */
    public static ImageVersionNumber nextLatest(Collection<ImageVersionNumber> existing) {
        return nextLatest(ANY_MAJOR, existing);
    }

    @Override
    public int compareTo(ImageVersionNumber other) {
        return ORDER.compare(this, other);
    }

    /** The text of the number, such as {@code 1.0.3}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
