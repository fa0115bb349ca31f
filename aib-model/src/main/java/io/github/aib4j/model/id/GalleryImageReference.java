package io.github.aib4j.model.id;

import java.util.Optional;

/**
 * The id of an image, or of one of its versions, in a Compute Gallery that the caller can read: an own gallery, one that is
 * shared with the subscription or tenant of the caller, or one that is shared with everybody.
 *
 * <p>Each form has its own kind of id; only the first is a {@link ResourceId}. {@link #parse} recognizes the form.
 *
 * @since 0.1.0
 */
public sealed interface GalleryImageReference
        permits CommunityGalleryImageId, GalleryImageVersionId, SharedGalleryImageId {

    /** The original text of the id. */
    String text();

    /** Whether the text is an id of this kind, so that its parts are present. */
    boolean isParsed();

    /** Whether the text is an ARM template expression that yields an id at deployment. */
    boolean isExpression();

    /** The name of the gallery: its own, or the one under which it is shared. Empty if the id is not parsed. */
    Optional<String> galleryName();

    /** The name of the image definition; empty if the id is not parsed. */
    Optional<String> definitionName();

    /** The version number, or {@code latest}; empty if the id names none or is not parsed. */
    Optional<String> version();

    /**
     * Parses an id of one of the three forms, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    static GalleryImageReference parse(String text) {
        if (SharedGalleryImageId.hasForm(text)) {
            return SharedGalleryImageId.parse(text);
        }
        return CommunityGalleryImageId.hasForm(text)
                ? CommunityGalleryImageId.parse(text)
                : GalleryImageVersionId.parse(text);
    }

    /**
     * Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. A text of no known form becomes a
     * {@link GalleryImageVersionId}.
     */
    static GalleryImageReference ofText(String text) {
        if (SharedGalleryImageId.hasForm(text)) {
            return SharedGalleryImageId.ofText(text);
        }
        return CommunityGalleryImageId.hasForm(text)
                ? CommunityGalleryImageId.ofText(text)
                : GalleryImageVersionId.ofText(text);
    }
}
