package io.github.aib4j.model.id;

import java.util.Optional;

/**
 * The id of an image that is shared directly with the subscription or tenant of the caller: {@code
 * /SharedGalleries/GALLERY/Images/IMAGE[/Versions/VERSION]}.
 *
 * <p>The gallery is named by its unique name: the id of its subscription, a dash, and its name in upper case. The form is
 * the one that Compute shows as the unique id of such images, and takes as {@code sharedGalleryImageId} of virtual machines
 * and disks (Microsoft's pages and examples of the REST specification). It may be the source of an image template since
 * api-version 2022-07-01 (release notes of Image Builder).
 *
 * @since 0.1.0
 */
public final class SharedGalleryImageId extends PublicImageId implements GalleryImageReference {
    private static final String ROOT = "SharedGalleries";

    private SharedGalleryImageId(String text) {
        super(ROOT, text);
    }

    /**
     * Creates the id of an image, without a version.
     *
     * @param galleryName the unique name of the gallery
     * @param definitionName the name of the image definition
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static SharedGalleryImageId of(String galleryName, String definitionName) {
        return parse(text(ROOT, galleryName, definitionName));
    }

    /**
     * Creates the id of a version of an image.
     *
     * @param galleryName the unique name of the gallery
     * @param definitionName the name of the image definition
     * @param version the version number, such as {@code 1.0.3}, or {@code latest}
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static SharedGalleryImageId of(String galleryName, String definitionName, String version) {
        return parse(text(ROOT, galleryName, definitionName, version));
    }

    /**
     * Parses an id, with or without a version, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static SharedGalleryImageId parse(String text) {
        return parsed(ofText(text), ROOT);
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static SharedGalleryImageId ofText(String text) {
        return new SharedGalleryImageId(text);
    }

    static boolean hasForm(String text) {
        return hasForm(ROOT, text);
    }

    /** The unique name of the gallery; empty if the id is not parsed. */
    @Override
    public Optional<String> galleryName() {
        return name(0);
    }
}
