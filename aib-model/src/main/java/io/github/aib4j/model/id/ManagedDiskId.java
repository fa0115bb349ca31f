package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of a managed disk.
 *
 * @since 0.1.0
 */
public final class ManagedDiskId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/disks";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/disks/DISK";

    private ManagedDiskId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param diskName the name of the disk
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static ManagedDiskId of(String subscriptionId, String resourceGroup, String diskName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, diskName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static ManagedDiskId parse(String text) {
        ManagedDiskId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static ManagedDiskId ofText(String text) {
        return new ManagedDiskId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }
}
