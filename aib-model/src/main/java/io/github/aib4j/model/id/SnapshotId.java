package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import org.jspecify.annotations.Nullable;

/**
 * The id of a snapshot of a managed disk.
 *
 * @since 0.1.0
 */
public final class SnapshotId extends ResourceId {
    private static final String TYPE = "Microsoft.Compute/snapshots";
    private static final String PATTERN =
            "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/snapshots/SNAPSHOT";

    private SnapshotId(String text) {
        super(text);
    }

    /**
     * Creates an id from its parts.
     *
     * @param subscriptionId the id of the subscription
     * @param resourceGroup the name of the resource group
     * @param snapshotName the name of the snapshot
     * @throws InvalidResourceIdException if a part is empty or contains a character that names do not allow
     */
    public static SnapshotId of(String subscriptionId, String resourceGroup, String snapshotName) {
        return parse(ResourcePath.text(subscriptionId, resourceGroup, TYPE, snapshotName));
    }

    /**
     * Parses an id, or an ARM expression that yields one.
     *
     * @throws InvalidResourceIdException if the text is neither
     */
    public static SnapshotId parse(String text) {
        SnapshotId id = ofText(text);
        if (!id.isParsed() && !ArmExpression.isExpression(text)) {
            throw new InvalidResourceIdException(text, PATTERN);
        }
        return id;
    }

    /** Wraps a text of a document, even if it is not a valid id; see {@link #isParsed()}. */
    public static SnapshotId ofText(String text) {
        return new SnapshotId(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text, TYPE);
    }
}
