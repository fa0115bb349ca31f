package io.github.aib4j.model.gallery;

import java.util.regex.Pattern;

/**
 * What may be the name of a gallery and of an image definition.
 *
 * <p>The words of the api-versions up to 2023-07-03 and the pattern of those since 2024-03-03 differ (documented); refused
 * is what neither allows.
 */
public final class GalleryNames {
    private static final Pattern GALLERY = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?");
    private static final Pattern DEFINITION = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9])?");

    private GalleryNames() {}

    /**
     * The name of a gallery, if it can be one.
     *
     * @throws InvalidGalleryNameException if it cannot
     */
    public static String gallery(String name) {
        if (!GALLERY.matcher(name).matches()) {
            throw new InvalidGalleryNameException(
                    name,
                    "cannot be the name of a gallery (X26); use at most 80 letters and digits, with dots, dashes and"
                            + " underscores only in the middle");
        }
        return name;
    }

    /**
     * The name of an image definition, if it can be one.
     *
     * @throws InvalidGalleryNameException if it cannot
     */
    public static String definition(String name) {
        if (!DEFINITION.matcher(name).matches()) {
            throw new InvalidGalleryNameException(
                    name,
                    "cannot be the name of an image definition (G02, X26); use at most 80 letters and digits, with dots"
                            + " and dashes only in the middle");
        }
        return name;
    }
}
