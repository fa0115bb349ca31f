package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.CaseInsensitive;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of an Azure resource: {@code /subscriptions/S/resourceGroups/G/providers/NAMESPACE/TYPE/NAME}.
 *
 * <p>Each subtype names its own parts, and its factories reject ids of another kind. Comparison ignores letter case,
 * because the service changes the case in its responses ({@code resourcegroups}, a provider in lower case). A text in a
 * template may also be an ARM expression, or not an id at all; {@link #isExpression()} and {@link #isParsed()} tell,
 * and {@link #text()} returns it unchanged.
 *
 * @since 0.1.0
 */
public abstract sealed class ResourceId
        permits GalleryId,
                GalleryImageId,
                GalleryImageVersionId,
                ImageTemplateId,
                ManagedDiskId,
                ManagedImageId,
                OtherResourceId,
                ResourceGroupId,
                SnapshotId,
                StorageAccountId,
                SubnetId,
                UserAssignedIdentityId,
                VirtualMachineId {

    private final String text;

    /** Parsed when the first part is requested. */
    private @Nullable Parsed parsed;

    ResourceId(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** The parts of a text of this kind; null if it is not one. */
    abstract @Nullable ResourcePath path(String text);

    private @Nullable ResourcePath path() {
        Parsed known = parsed;
        if (known == null) {
            known = new Parsed(path(text));
            parsed = known;
        }
        return known.path;
    }

    private record Parsed(@Nullable ResourcePath path) {}

    /** A resource type that has a class here. */
    private enum Kind {
        GALLERY("Microsoft.Compute/galleries"),
        GALLERY_IMAGE("Microsoft.Compute/galleries/images"),
        GALLERY_IMAGE_VERSION("Microsoft.Compute/galleries/images/versions"),
        MANAGED_IMAGE("Microsoft.Compute/images"),
        MANAGED_DISK("Microsoft.Compute/disks"),
        SNAPSHOT("Microsoft.Compute/snapshots"),
        IMAGE_TEMPLATE("Microsoft.VirtualMachineImages/imageTemplates"),
        STORAGE_ACCOUNT("Microsoft.Storage/storageAccounts"),
        SUBNET("Microsoft.Network/virtualNetworks/subnets"),
        IDENTITY("Microsoft.ManagedIdentity/userAssignedIdentities"),
        VIRTUAL_MACHINE("Microsoft.Compute/virtualMachines");

        private static final Kind[] ALL = values();

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        private ResourceId ofText(String text) {
            return switch (this) {
                case GALLERY -> GalleryId.ofText(text);
                case GALLERY_IMAGE -> GalleryImageId.ofText(text);
                case GALLERY_IMAGE_VERSION -> GalleryImageVersionId.ofText(text);
                case MANAGED_IMAGE -> ManagedImageId.ofText(text);
                case MANAGED_DISK -> ManagedDiskId.ofText(text);
                case SNAPSHOT -> SnapshotId.ofText(text);
                case IMAGE_TEMPLATE -> ImageTemplateId.ofText(text);
                case STORAGE_ACCOUNT -> StorageAccountId.ofText(text);
                case SUBNET -> SubnetId.ofText(text);
                case IDENTITY -> UserAssignedIdentityId.ofText(text);
                case VIRTUAL_MACHINE -> VirtualMachineId.ofText(text);
            };
        }
    }

    /**
     * Parses an id of any kind. The result is an {@link OtherResourceId} if the resource type has no class here.
     *
     * @throws InvalidResourceIdException if the text is not a resource id
     */
    public static ResourceId parse(String text) {
        ResourcePath path = ResourcePath.parse(text);
        if (path == null) {
            throw new InvalidResourceIdException(
                    text, "/subscriptions/ID/resourceGroups/GROUP/providers/NAMESPACE/TYPE/NAME");
        }
        return of(text, path);
    }

    private static ResourceId of(String text, ResourcePath path) {
        for (Kind kind : Kind.ALL) {
            if (path.isOf(kind.type)) {
                return kind.ofText(text);
            }
        }
        return new OtherResourceId(text);
    }

    /**
     * Wraps a text of a document, even if it is not a valid id. What {@link #parse} rejects becomes an id that is not
     * parsed.
     */
    public static ResourceId ofText(String text) {
        ResourcePath path = ResourcePath.parse(text);
        return path == null ? new OtherResourceId(text) : of(text, path);
    }

    /** The original text of the id. */
    public final String text() {
        return text;
    }

    /** Whether the text is a resource id of this kind, so that its parts are present. */
    public final boolean isParsed() {
        return path() != null;
    }

    /** Whether the text is an ARM template expression that yields an id at deployment. */
    public final boolean isExpression() {
        return ArmExpression.isExpression(text);
    }

    /** The id of the subscription; empty if the id is not parsed. */
    public final Optional<String> subscriptionId() {
        return Optional.ofNullable(path()).map(ResourcePath::subscriptionId);
    }

    /** The name of the resource group; empty if the id is not parsed. */
    public final Optional<String> resourceGroup() {
        return Optional.ofNullable(path()).map(ResourcePath::resourceGroup);
    }

    /** The resource type, such as {@code Microsoft.Compute/images}; empty if the id is not parsed. */
    public final Optional<String> resourceType() {
        return Optional.ofNullable(path()).map(ResourcePath::type);
    }

    /** The names in the path, outermost first; empty if the id is not parsed. */
    public final List<String> names() {
        ResourcePath path = path();
        return path == null ? List.of() : path.names();
    }

    /** The name of the resource itself, which is the last part; empty if the id is not parsed. */
    public final Optional<String> name() {
        ResourcePath path = path();
        return path == null ? Optional.empty() : name(path.countNames() - 1);
    }

    /** The name at that place, counted from the outermost; empty if there is none. */
    final Optional<String> name(int place) {
        ResourcePath path = path();
        return path == null ? Optional.empty() : Optional.ofNullable(path.name(place));
    }

    /** Compares the texts and ignores letter case. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ResourceId that && (that.text.equals(text) || that.text.equalsIgnoreCase(text));
    }

    @Override
    public final int hashCode() {
        return CaseInsensitive.hash(text);
    }

    /** The original text of the id. */
    @Override
    public final String toString() {
        return text;
    }
}
