package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/** The id of a user-assigned managed identity. */
public final class UserAssignedIdentityId extends ResourceId {
    private static final String TYPE = "Microsoft.ManagedIdentity/userAssignedIdentities";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.ManagedIdentity/userAssignedIdentities/IDENTITY";

    private UserAssignedIdentityId(String text, @Nullable ResourcePath path) {
        super(text, path);
    }

    /**
     * An id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param identityName the name of the identity
     * @throws InvalidResourceIdException if a part is empty or holds what no name can hold
     */
    public static UserAssignedIdentityId of(String subscriptionId, String resourceGroup, String identityName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, identityName));
    }

    /**
     * An id from its text, or an ARM expression that gives one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static UserAssignedIdentityId parse(String text) {
        UserAssignedIdentityId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** An id as it stands in a document, right or not; see {@link #isParsed()}. */
    public static UserAssignedIdentityId ofText(String text) {
        return new UserAssignedIdentityId(text, ResourcePath.parse(text, TYPE));
    }
}
