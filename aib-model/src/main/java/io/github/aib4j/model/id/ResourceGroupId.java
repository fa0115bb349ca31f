package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/** The id of a resource group. */
public final class ResourceGroupId extends ResourceId {
    private static final String PATTERN = "/subscriptions/ID/resourceGroups/GROUP";

    private ResourceGroupId(String text, @Nullable ResourcePath path) {
        super(text, path);
    }

    /**
     * An id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @throws InvalidResourceIdException if a part is empty or holds what no name can hold
     */
    public static ResourceGroupId of(String subscriptionId, String resourceGroup) {
        return parse("/subscriptions/" + subscriptionId + "/resourceGroups/" + resourceGroup);
    }

    /**
     * An id from its text, or an ARM expression that gives one.
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

    /** An id as it stands in a document, right or not; see {@link #isParsed()}. */
    public static ResourceGroupId ofText(String text) {
        return new ResourceGroupId(text, ResourcePath.parseGroup(text));
    }
}
