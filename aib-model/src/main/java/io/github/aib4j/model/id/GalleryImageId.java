package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of an image definition in a Compute Gallery, to which a build adds a version. ARM calls the definition an image;
 * the id of a version is a {@link GalleryImageVersionId}.
 *
 * <p>Since api-version 2020-02-14 the id may end in {@code /versions/1.0.3}, and the build then creates exactly this
 * version. Otherwise the service numbers the version.
 *
 * @since 0.1.0
 */
public final class GalleryImageId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/galleries/images";
    private static final String VERSION_TYPE = TYPE + "/versions";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/galleries/GALLERY/images/IMAGE";

    private GalleryImageId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param galleryName the name of the gallery
     * @param definitionName the name of the image definition
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static GalleryImageId of(
            String subscriptionId, String resourceGroup, String galleryName, String definitionName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, galleryName, definitionName));
    }

    /**
     * Parses an id, with or without a version, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static GalleryImageId parse(String text) {
        GalleryImageId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static GalleryImageId ofText(String text) {
        return new GalleryImageId(text);
    }

    /**
     * Returns the id of the gallery to which this image definition belongs.
     *
     * @throws java.util.NoSuchElementException if this id is not parsed
     */
    public GalleryId gallery() {
        return GalleryId.of(
                subscriptionId().orElseThrow(),
                resourceGroup().orElseThrow(),
                galleryName().orElseThrow());
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        ResourcePath path = ResourcePath.parse(text);
        return path != null && (path.isOf(TYPE) || path.isOf(VERSION_TYPE)) ? path : null;
    }

    /** The name of the gallery; empty if the id is not parsed. */
    public Optional<String> galleryName() {
        return name(0);
    }

    /** The name of the image definition; empty if the id is not parsed. */
    public Optional<String> definitionName() {
        return name(1);
    }

    /** The number of the version that the build will create, if the id names one. */
    public Optional<String> version() {
        return name(2);
    }

    /**
     * Returns the id of a version of this image definition.
     *
     * @param version the version number, such as {@code 1.0.3}
     * @throws InvalidResourceIdException if it is empty or contains a character that names do not allow
     * @throws java.util.NoSuchElementException if this id is not parsed
     */
    public GalleryImageVersionId imageVersion(String version) {
        return GalleryImageVersionId.of(
                subscriptionId().orElseThrow(),
                resourceGroup().orElseThrow(),
                galleryName().orElseThrow(),
                definitionName().orElseThrow(),
                version);
    }
}
