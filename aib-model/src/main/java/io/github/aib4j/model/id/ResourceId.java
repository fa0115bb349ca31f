package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.CaseInsensitive;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of an Azure resource: {@code /subscriptions/S/resourceGroups/G/providers/NAMESPACE/TYPE/NAME}.
 *
 * <p>The kinds name their own parts and refuse an id of another kind where they are made. Ids compare without regard to
 * letter case, because the service answers with other cases than it was asked ({@code resourcegroups}, a provider in
 * lower case). A text that stands in a template may also be an ARM expression, or no id at all; {@link
 * #isExpression()} and {@link #isParsed()} tell, and {@link #text()} gives it back unchanged.
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
    private final @Nullable ResourcePath path;

    ResourceId(String text, @Nullable ResourcePath path) {
        this.text = Objects.requireNonNull(text, "text");
        this.path = path;
    }

    /**
     * An id of whatever kind its resource type says; {@link OtherResourceId} if the type has no class here.
     *
     * @throws InvalidResourceIdException if the text is not a resource id at all
     */
    public static ResourceId parse(String text) {
        ResourcePath path = ResourcePath.parse(text);
        if (path == null) {
            throw new InvalidResourceIdException(
                    text, "/subscriptions/ID/resourceGroups/GROUP/providers/NAMESPACE/TYPE/NAME");
        }
        return switch (path.type().toLowerCase(Locale.ROOT)) {
            case "microsoft.compute/galleries" -> GalleryId.ofText(text);
            case "microsoft.compute/galleries/images" -> GalleryImageId.ofText(text);
            case "microsoft.compute/galleries/images/versions" -> GalleryImageVersionId.ofText(text);
            case "microsoft.compute/images" -> ManagedImageId.ofText(text);
            case "microsoft.compute/disks" -> ManagedDiskId.ofText(text);
            case "microsoft.compute/snapshots" -> SnapshotId.ofText(text);
            case "microsoft.virtualmachineimages/imagetemplates" -> ImageTemplateId.ofText(text);
            case "microsoft.storage/storageaccounts" -> StorageAccountId.ofText(text);
            case "microsoft.network/virtualnetworks/subnets" -> SubnetId.ofText(text);
            case "microsoft.managedidentity/userassignedidentities" -> UserAssignedIdentityId.ofText(text);
            case "microsoft.compute/virtualmachines" -> VirtualMachineId.ofText(text);
            default -> new OtherResourceId(text, path);
        };
    }

    /** An id as it stands in a document, right or not: what {@link #parse} refuses becomes one that is not parsed. */
    public static ResourceId ofText(String text) {
        return ResourcePath.parse(text) == null ? new OtherResourceId(text, null) : parse(text);
    }

    /** The id as it was given. */
    public final String text() {
        return text;
    }

    /** Whether the text is a resource id of this kind, so that its parts are present. */
    public final boolean isParsed() {
        return path != null;
    }

    /** Whether the text is an ARM template expression that gives an id when it is deployed. */
    public final boolean isExpression() {
        return ArmExpression.isExpression(text);
    }

    /** The id of the subscription; empty if the id is not parsed. */
    public final Optional<String> subscriptionId() {
        return Optional.ofNullable(path).map(ResourcePath::subscriptionId);
    }

    /** The name of the resource group; empty if the id is not parsed. */
    public final Optional<String> resourceGroup() {
        return Optional.ofNullable(path).map(ResourcePath::resourceGroup);
    }

    /** The resource type, such as {@code Microsoft.Compute/images}; empty if the id is not parsed. */
    public final Optional<String> resourceType() {
        return Optional.ofNullable(path).map(ResourcePath::type);
    }

    /** The names along the path, outermost first; empty if the id is not parsed. */
    public final List<String> names() {
        return path == null ? List.of() : path.names();
    }

    /** The resource's own name: the last part; empty if the id is not parsed. */
    public final Optional<String> name() {
        return path == null
                ? Optional.empty()
                : Optional.of(path.names().get(path.names().size() - 1));
    }

    /** Equal if the texts are, without regard to letter case. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ResourceId that && that.text.equalsIgnoreCase(text);
    }

    @Override
    public final int hashCode() {
        return CaseInsensitive.hash(text);
    }

    /** The id as it was given. */
    @Override
    public final String toString() {
        return text;
    }
}
