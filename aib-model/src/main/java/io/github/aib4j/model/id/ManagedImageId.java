package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/** The id of a managed image. */
public final class ManagedImageId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/images";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/images/IMAGE";

    private ManagedImageId(String text, @Nullable ResourcePath path) {
        super(text, path);
    }

    /**
     * An id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param imageName the name of the managed image
     * @throws InvalidResourceIdException if a part is empty or holds what no name can hold
     */
    public static ManagedImageId of(String subscriptionId, String resourceGroup, String imageName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, imageName));
    }

    /**
     * An id from its text, or an ARM expression that gives one.
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

    /** An id as it stands in a document, right or not; see {@link #isParsed()}. */
    public static ManagedImageId ofText(String text) {
        return new ManagedImageId(text, ResourcePath.parse(text, TYPE));
    }
}
