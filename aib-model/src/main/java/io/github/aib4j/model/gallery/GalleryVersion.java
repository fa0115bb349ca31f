package io.github.aib4j.model.gallery;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an image version, such as {@code 1.0.3}: compared number by number, not letter by letter.
 *
 * <p>The three numbers lie within a 32-bit integer (documented, rule G03); that it has a sign, so that
 * 2147483647 is the greatest, is assumed.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record GalleryVersion(int major, int minor, int patch) implements Comparable<GalleryVersion> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,99})\\.(\\d{1,99})\\.(\\d{1,99})");
    private static final Comparator<GalleryVersion> ORDER = Comparator.comparingInt(GalleryVersion::major)
            .thenComparingInt(GalleryVersion::minor)
            .thenComparingInt(GalleryVersion::patch);

    /** What an image definition without any version begins with: assumed. */
    private static final int FIRST_MAJOR = 1;

    private static final int ANY_MAJOR = -1;

    /** Refuses numbers below zero. */
    public GalleryVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new InvalidGalleryVersionException(
                    major + "." + minor + "." + patch, "is no version number (G03); give three numbers from 0 on");
        }
    }

    /**
     * A version number from its text. Zeros at the front are refused: the name of a version is its text, and another
     * text is another name (assumed).
     *
     * @throws InvalidGalleryVersionException if it is none
     */
    public static GalleryVersion parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidGalleryVersionException(
                    text, "is no version number (G03); write major.minor.patch, such as 1.0.3");
        }
        return new GalleryVersion(
                number(text, parts.group(1)), number(text, parts.group(2)), number(text, parts.group(3)));
    }

    /** The version number in the text, if it is one. */
    public static Optional<GalleryVersion> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (InvalidGalleryVersionException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, String part) {
        if (part.length() > 1 && part.startsWith("0")) {
            throw new InvalidGalleryVersionException(
                    text, "is no version number (G03); write " + part + " without zeros at the front");
        }
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw new InvalidGalleryVersionException(
                    text, "is no version number (G03); " + part + " is above " + Integer.MAX_VALUE);
        }
    }

    /**
     * The version with the next patch number.
     *
     * @throws InvalidGalleryVersionException if there is none, for this is the greatest
     */
    public GalleryVersion nextPatch() {
        return new GalleryVersion(major, minor, after(patch, "patch"));
    }

    /**
     * The version with the next minor number, whose patch number is 0.
     *
     * @throws InvalidGalleryVersionException if there is none, for this is the greatest
     */
    public GalleryVersion nextMinor() {
        return new GalleryVersion(major, after(minor, "minor"), 0);
    }

    private int after(int number, String what) {
        if (number == Integer.MAX_VALUE) {
            throw new InvalidGalleryVersionException(
                    toString(), "has no next " + what + " number (G03); count on in the number before it");
        }
        return number + 1;
    }

    /** The newest of them, if there is any. */
    public static Optional<GalleryVersion> newest(Collection<GalleryVersion> versions) {
        return versions.stream().max(Comparator.naturalOrder());
    }

    /**
     * What a build makes whose versioning is {@code Latest}: the version after the newest there is with that major
     * number (documented, rule X17). That the patch number is counted, and that the first is {@code MAJOR.0.0}, or
     * {@code 1.0.0} without a major number, are assumed.
     *
     * @param major the major number within which to count; -1 for all of them, as in a template
     * @param existing all versions of the image definition, also those that are excluded from latest
     * @throws InvalidGalleryVersionException if the newest has the greatest patch number, or the major number is below -1
     */
    public static GalleryVersion nextLatest(int major, Collection<GalleryVersion> existing) {
        return existing.stream()
                .filter(version -> major == ANY_MAJOR || version.major == major)
                .max(Comparator.naturalOrder())
                .map(GalleryVersion::nextPatch)
                .orElseGet(() -> new GalleryVersion(major == ANY_MAJOR ? FIRST_MAJOR : major, 0, 0));
    }

    /** As {@link #nextLatest(int, Collection)}, counted within all major numbers. */
    public static GalleryVersion nextLatest(Collection<GalleryVersion> existing) {
        return nextLatest(ANY_MAJOR, existing);
    }

    @Override
    public int compareTo(GalleryVersion other) {
        return ORDER.compare(this, other);
    }

    /** For instance {@code 1.0.3}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
