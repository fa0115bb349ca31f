package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of a managed image.
 *
 * @since 0.1.0
 */
public final class ManagedImageId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/images";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/images/IMAGE";

    private ManagedImageId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param imageName the name of the managed image
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static ManagedImageId of(String subscriptionId, String resourceGroup, String imageName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, imageName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static ManagedImageId parse(String text) {
        ManagedImageId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static ManagedImageId ofText(String text) {
        return new ManagedImageId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }
}
