package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of a storage account.
 *
 * @since 0.1.0
 */
public final class StorageAccountId extends ResourceId {
    private static final String TYPE = "Microsoft.Storage/storageAccounts";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Storage/storageAccounts/ACCOUNT";

    private StorageAccountId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param accountName the name of the storage account
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static StorageAccountId of(String subscriptionId, String resourceGroup, String accountName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, accountName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static StorageAccountId parse(String text) {
        StorageAccountId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static StorageAccountId ofText(String text) {
        return new StorageAccountId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }
}
