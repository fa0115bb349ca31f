package io.github.aib4j.model.implementation.table;

import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.id.CommunityGalleryImageId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.id.VirtualMachineId;
import java.util.function.Function;

/** Resource ids; a text that is not one is kept, with a remark. */
public final class IdCodecs {
    private static final VersionedName EXPLICIT_VERSION =
            named("version").since(V2020_02_14).instead("the id of the image definition, without a version");

    /** With an explicit version only since 2020-02-14. */
    public static final Codec<GalleryImageId> GALLERY_IMAGE =
            Codecs.of(in -> checked(GalleryImageId.ofText(in.text()), "a gallery image", in), (id, out) -> {
                if (id.version().isPresent()) {
                    out.requires(EXPLICIT_VERSION);
                }
                out.text(id.text());
            });

    public static final Codec<ManagedImageId> MANAGED_IMAGE = id(ManagedImageId::ofText, "a managed image");
    public static final Codec<SubnetId> SUBNET = id(SubnetId::ofText, "a subnet");
    public static final Codec<GalleryImageVersionId> GALLERY_IMAGE_VERSION =
            id(GalleryImageVersionId::ofText, "a gallery image version");

    /** Of an own gallery, or of one that is shared. */
    public static final Codec<GalleryImageReference> GALLERY_IMAGE_REFERENCE = Codecs.of(
            in -> {
                GalleryImageReference id = GalleryImageReference.ofText(in.text());
                remark(id.text(), id.isParsed() || id.isExpression(), "a gallery image version", in);
                return id;
            },
            (id, out) -> out.text(id.text()));

    public static final Codec<CommunityGalleryImageId> COMMUNITY_IMAGE = Codecs.of(
            in -> {
                CommunityGalleryImageId id = CommunityGalleryImageId.ofText(in.text());
                remark(id.text(), id.isParsed() || id.isExpression(), "a community gallery image", in);
                return id;
            },
            (id, out) -> out.text(id.text()));

    public static final Codec<UserAssignedIdentityId> IDENTITY =
            id(UserAssignedIdentityId::ofText, "a user-assigned identity");
    public static final Codec<ResourceGroupId> RESOURCE_GROUP = id(ResourceGroupId::ofText, "a resource group");
    public static final Codec<VirtualMachineId> VIRTUAL_MACHINE = id(VirtualMachineId::ofText, "a virtual machine");
    public static final Codec<StorageAccountId> STORAGE_ACCOUNT = id(StorageAccountId::ofText, "a storage account");
    public static final Codec<ResourceId> ANY = id(ResourceId::ofText, "a resource");

    /** An image that is shared directly has no resource id. */
    public static final Codec<String> RESOURCE_OR_SHARED_IMAGE = Codecs.of(
            in -> {
                String text = in.text();
                boolean isShared = SharedGalleryImageId.ofText(text).isParsed();
                ResourceId id = ResourceId.ofText(text);
                remark(text, isShared || id.isParsed() || id.isExpression(), "a resource", in);
                return text;
            },
            (text, out) -> out.text(text));

    private IdCodecs() {}

    public static UserAssignedIdentityId identity(String text, ValueReader in) {
        return checked(UserAssignedIdentityId.ofText(text), "a user-assigned identity", in);
    }

    private static <T extends ResourceId> Codec<T> id(Function<String, T> ofText, String what) {
        return Codecs.of(in -> checked(ofText.apply(in.text()), what, in), (id, out) -> out.text(id.text()));
    }

    /** The service gives the group back as an empty text where none was sent (recorded); another id is never empty. */
    private static boolean isLeftOpen(ResourceId id) {
        return id instanceof ResourceGroupId && id.text().isEmpty();
    }

    private static <T extends ResourceId> T checked(T id, String what, ValueReader in) {
        remark(id.text(), id.isParsed() || id.isExpression() || isLeftOpen(id), what, in);
        return id;
    }

    private static void remark(String text, boolean isKnown, String what, ValueReader in) {
        if (!isKnown && in.isRemarked()) {
            in.remark("'" + text + "' is not the id of " + what + "; it is kept as it is");
        }
    }
}
