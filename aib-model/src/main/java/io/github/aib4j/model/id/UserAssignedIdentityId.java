package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of a user-assigned managed identity.
 *
 * @since 0.1.0
 */
public final class UserAssignedIdentityId extends ResourceId {
    private static final String TYPE = "Microsoft.ManagedIdentity/userAssignedIdentities";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.ManagedIdentity/userAssignedIdentities/IDENTITY";

    private UserAssignedIdentityId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param identityName the name of the identity
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static UserAssignedIdentityId of(String subscriptionId, String resourceGroup, String identityName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, identityName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
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

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static UserAssignedIdentityId ofText(String text) {
        return new UserAssignedIdentityId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }
}
