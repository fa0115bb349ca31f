package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of a version of an image in a Compute Gallery. The id of its image definition is a {@link GalleryImageId}, and its
 * number alone an {@link io.github.aib4j.model.gallery.ImageVersionNumber}.
 *
 * @since 0.1.0
 */
public final class GalleryImageVersionId extends ResourceId implements GalleryImageReference {
    private static final String TYPE = "Microsoft.Compute/galleries/images/versions";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/galleries/GALLERY/images/IMAGE/versions/VERSION";

    private GalleryImageVersionId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param galleryName the name of the gallery
     * @param definitionName the name of the image definition
     * @param version the version number, such as {@code 1.0.3}
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static GalleryImageVersionId of(
            String subscriptionId, String resourceGroup, String galleryName, String definitionName, String version) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, galleryName, definitionName, version));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static GalleryImageVersionId parse(String text) {
        GalleryImageVersionId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static GalleryImageVersionId ofText(String text) {
        return new GalleryImageVersionId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }

    /** The name of the gallery; empty if the id is not parsed. */
    @Override
    public Optional<String> galleryName() {
        return name(0);
    }

    /** The name of the image definition; empty if the id is not parsed. */
    @Override
    public Optional<String> definitionName() {
        return name(1);
    }

    /** The version number, such as {@code 1.0.3}; empty if the id is not parsed. */
    @Override
    public Optional<String> version() {
        return name(2);
    }

    /**
     * Returns the id of the image definition to which this version belongs.
     *
     * @throws java.util.NoSuchElementException if this id is not parsed
     */
    public GalleryImageId imageDefinition() {
        return GalleryImageId.of(
                subscriptionId().orElseThrow(),
                resourceGroup().orElseThrow(),
                galleryName().orElseThrow(),
                definitionName().orElseThrow());
    }
}
