package io.github.aib4j.model.gallery;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an image version, such as {@code 1.0.3}. It is compared number by number, not letter by letter. The version
 * itself is a {@link GalleryImageVersion}.
 *
 * <p>The three numbers are 32-bit integers, from 0 to 2147483647 (documented, rule G03). Real names have zeros in front,
 * such as {@code 2023.02.09}, and the service returns them as they were written (reported); so the spelling is kept.
 *
 * <p>Two spellings of one number, such as {@code 1.0.1} and {@code 1.0.01}, are not equal, because nobody knows whether
 * the service takes them for one name: {@link #isSameNumberAs} compares the numbers alone. In order, the spelling only
 * decides between equal numbers, the shorter one first; so the order agrees with {@link #equals}. Immutable.
 *
 * @since 0.1.0
 */
public final class ImageVersionNumber implements Comparable<ImageVersionNumber> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,99})\\.(\\d{1,99})\\.(\\d{1,99})");

    private static final Comparator<ImageVersionNumber> BY_NUMBER = Comparator.comparingInt(ImageVersionNumber::major)
            .thenComparingInt(ImageVersionNumber::minor)
            .thenComparingInt(ImageVersionNumber::patch);

    private static final Comparator<ImageVersionNumber> ORDER =
            BY_NUMBER.thenComparingInt(number -> number.text.length()).thenComparing(number -> number.text);

    /** The first major number of an image definition without versions (assumed). */
    private static final int FIRST_MAJOR = 1;

    private static final int ANY_MAJOR = -1;

    private final int major;
    private final int minor;
    private final int patch;
    private final String text;

    /**
     * Creates a number that is written without zeros in front.
     *
     * @param major the first number
     * @param minor the second number
     * @param patch the third number
     * @throws InvalidGalleryVersionException if a number is negative
     */
    public ImageVersionNumber(int major, int minor, int patch) {
        this(major, minor, patch, major + "." + minor + "." + patch);
        if (major < 0 || minor < 0 || patch < 0) {
            throw new InvalidGalleryVersionException(
                    text, "is not a version number (G03); give three numbers, each 0 or more");
        }
    }

    private ImageVersionNumber(int major, int minor, int patch, String text) {
        this.major = major;
        this.minor = minor;
        this.patch = patch;
        this.text = text;
    }

    /** Returns the first number. */
    public int major() {
        return major;
    }

    /** Returns the second number. */
    public int minor() {
        return minor;
    }

    /** Returns the third number. */
    public int patch() {
        return patch;
    }

    /** Whether a number has zeros in front, as in {@code 2023.02.09}. */
    public boolean isPadded() {
        return !text.equals(major + "." + minor + "." + patch);
    }

    /** Whether the three numbers are the same, whatever zeros are in front. */
    public boolean isSameNumberAs(ImageVersionNumber other) {
        return BY_NUMBER.compare(this, Objects.requireNonNull(other, "other")) == 0;
    }

    /**
     * Parses a version number. Zeros in front are kept, so that {@link #toString} returns this text.
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
                number(text, parts.group(1)), number(text, parts.group(2)), number(text, parts.group(3)), text);
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
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw new InvalidGalleryVersionException(
                    text, "is not a version number (G03); " + part + " is above " + Integer.MAX_VALUE);
        }
    }

    /**
     * Returns the version with the next patch number, written without zeros in front.
     *
     * @throws InvalidGalleryVersionException if this is the greatest patch number
     */
    public ImageVersionNumber nextPatch() {
        return new ImageVersionNumber(major, minor, after(patch, "patch"));
    }

    /**
     * Returns the version with the next minor number and patch number 0, written without zeros in front.
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

    /** Returns the newest of these numbers: the greatest one, whatever their order here. */
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
        return ORDER.compare(this, Objects.requireNonNull(other, "other"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImageVersionNumber number && text.equals(number.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text of the number as it was written, such as {@code 1.0.3} or {@code 2023.02.09}. */
    @Override
    public String toString() {
        return text;
    }
}
