package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The id of a resource group.
 *
 * @since 0.1.0
 */
public final class ResourceGroupId extends ResourceId {
    private static final String PATTERN = "/subscriptions/ID/resourceGroups/GROUP";

    private ResourceGroupId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static ResourceGroupId of(String subscriptionId, String resourceGroup) {
        Objects.requireNonNull(subscriptionId, "subscriptionId");
        Objects.requireNonNull(resourceGroup, "resourceGroup");
        return parse("/subscriptions/" + subscriptionId + "/resourceGroups/" + resourceGroup);
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static ResourceGroupId parse(String text) {
        ResourceGroupId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static ResourceGroupId ofText(String text) {
        return new ResourceGroupId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parseGroup(text);
    }
}
