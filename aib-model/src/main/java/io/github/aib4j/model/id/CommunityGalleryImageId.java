package io.github.aib4j.model.id;

import java.util.Optional;

/**
 * The id of an image that is shared with everybody: {@code
 * /CommunityGalleries/GALLERY/Images/IMAGE[/Versions/VERSION]}.
 *
 * <p>The gallery is named by its public name, which is a prefix of the publisher and a generated id. The form is the one
 * that Compute takes as {@code communityGalleryImageId} of virtual machines and disks (Microsoft's pages and examples of the
 * REST specification); an image version has a member of that name for its source since api-version 2022-03-03, whose
 * examples do not show the form.
 *
 * @since 0.1.0
 */
public final class CommunityGalleryImageId extends PublicImageId implements GalleryImageReference {
    private static final String ROOT = "CommunityGalleries";

    private CommunityGalleryImageId(String text) {
        super(ROOT, text);
    }

    /**
     * Creates the id of an image, without a version.
     *
     * @param galleryName the public name of the gallery
     * @param definitionName the name of the image definition
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static CommunityGalleryImageId of(String galleryName, String definitionName) {
        return parse(text(ROOT, galleryName, definitionName));
    }

    /**
     * Creates the id of a version of an image.
     *
     * @param galleryName the public name of the gallery
     * @param definitionName the name of the image definition
     * @param version the version number, such as {@code 1.0.3}, or {@code latest}
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static CommunityGalleryImageId of(String galleryName, String definitionName, String version) {
        return parse(text(ROOT, galleryName, definitionName, version));
    }

    /**
     * Parses an id, with or without a version, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static CommunityGalleryImageId parse(String text) {
        return parsed(ofText(text), ROOT);
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static CommunityGalleryImageId ofText(String text) {
        return new CommunityGalleryImageId(text);
    }

    static boolean hasForm(String text) {
        return hasForm(ROOT, text);
    }

    /** The public name of the gallery; empty if the id is not parsed. */
    @Override
    public Optional<String> galleryName() {
        return name(0);
    }
}
