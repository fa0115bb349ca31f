package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of a Compute Gallery.
 *
 * @since 0.1.0
 */
public final class GalleryId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/galleries";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/galleries/GALLERY";

    private GalleryId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param galleryName the name of the gallery
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static GalleryId of(String subscriptionId, String resourceGroup, String galleryName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, galleryName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static GalleryId parse(String text) {
        GalleryId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static GalleryId ofText(String text) {
        return new GalleryId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }

    /**
     * Returns the id of an image definition in this gallery.
     *
     * @throws InvalidResourceIdException if the name is empty or contains a character that names do not allow
     * @throws java.util.NoSuchElementException if this id is not parsed
     */
    public GalleryImageId imageDefinition(String name) {
        return GalleryImageId.of(
                subscriptionId().orElseThrow(), resourceGroup().orElseThrow(), name().orElseThrow(), name);
    }
}
