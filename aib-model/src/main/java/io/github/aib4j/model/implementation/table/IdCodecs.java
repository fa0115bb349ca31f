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

/** Resource ids; a text that is not one is kept, with a remark. */
public final class IdCodecs {
    /** The id of a definition that is followed by a version. */
    private static final VersionedName EXPLICIT_VERSION =
            named("version").since(V2020_02_14).instead("the id of the image definition, without a version");

    public static final Codec<GalleryImageId> GALLERY_IMAGE = new IdCodec<>(Kind.GALLERY_IMAGE);
    public static final Codec<ManagedImageId> MANAGED_IMAGE = new IdCodec<>(Kind.MANAGED_IMAGE);
    public static final Codec<SubnetId> SUBNET = new IdCodec<>(Kind.SUBNET);
    public static final Codec<GalleryImageVersionId> GALLERY_IMAGE_VERSION = new IdCodec<>(Kind.GALLERY_IMAGE_VERSION);

    /** The id of an image in the caller's own gallery, or in a shared one. */
    public static final Codec<GalleryImageReference> GALLERY_IMAGE_REFERENCE = Codecs.of(
            in -> {
                GalleryImageReference id = GalleryImageReference.ofText(in.text());
                if (in.isRemarked()) {
                    remark(id.text(), id.isParsed() || id.isExpression(), "a gallery image version", in);
                }
                return id;
            },
            (id, out) -> out.text(id.text()));

    public static final Codec<CommunityGalleryImageId> COMMUNITY_IMAGE = Codecs.of(
            in -> {
                CommunityGalleryImageId id = CommunityGalleryImageId.ofText(in.text());
                if (in.isRemarked()) {
                    remark(id.text(), id.isParsed() || id.isExpression(), "a community gallery image", in);
                }
                return id;
            },
            (id, out) -> out.text(id.text()));

    public static final Codec<UserAssignedIdentityId> IDENTITY = new IdCodec<>(Kind.IDENTITY);
    public static final Codec<ResourceGroupId> RESOURCE_GROUP = new IdCodec<>(Kind.RESOURCE_GROUP);
    public static final Codec<VirtualMachineId> VIRTUAL_MACHINE = new IdCodec<>(Kind.VIRTUAL_MACHINE);
    public static final Codec<StorageAccountId> STORAGE_ACCOUNT = new IdCodec<>(Kind.STORAGE_ACCOUNT);
    public static final Codec<ResourceId> ANY = new IdCodec<>(Kind.ANY);

    /** An image that is shared directly has no resource id. */
    public static final Codec<String> RESOURCE_OR_SHARED_IMAGE = Codecs.of(
            in -> {
                String text = in.text();
                if (in.isRemarked()) {
                    boolean isShared = SharedGalleryImageId.ofText(text).isParsed();
                    ResourceId id = ResourceId.ofText(text);
                    remark(text, isShared || id.isParsed() || id.isExpression(), "a resource", in);
                }
                return text;
            },
            (text, out) -> out.text(text));

    private IdCodecs() {}

    public static UserAssignedIdentityId identity(String text, ValueReader in) {
        return checked(UserAssignedIdentityId.ofText(text), Kind.IDENTITY, in);
    }

    /** A kind of id, and its name in messages. */
    private enum Kind {
        GALLERY_IMAGE("a gallery image"),
        MANAGED_IMAGE("a managed image"),
        SUBNET("a subnet"),
        GALLERY_IMAGE_VERSION("a gallery image version"),
        IDENTITY("a user-assigned identity"),
        RESOURCE_GROUP("a resource group"),
        VIRTUAL_MACHINE("a virtual machine"),
        STORAGE_ACCOUNT("a storage account"),
        ANY("a resource");

        private final String what;

        Kind(String what) {
            this.what = what;
        }

        private ResourceId ofText(String text) {
            return switch (this) {
                case GALLERY_IMAGE -> GalleryImageId.ofText(text);
                case MANAGED_IMAGE -> ManagedImageId.ofText(text);
                case SUBNET -> SubnetId.ofText(text);
                case GALLERY_IMAGE_VERSION -> GalleryImageVersionId.ofText(text);
                case IDENTITY -> UserAssignedIdentityId.ofText(text);
                case RESOURCE_GROUP -> ResourceGroupId.ofText(text);
                case VIRTUAL_MACHINE -> VirtualMachineId.ofText(text);
                case STORAGE_ACCOUNT -> StorageAccountId.ofText(text);
                case ANY -> ResourceId.ofText(text);
            };
        }
    }

    private record IdCodec<T extends ResourceId>(Kind kind) implements Codec<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T read(ValueReader in) {
            return (T) checked(kind.ofText(in.text()), kind, in);
        }

        @Override
        public void write(T id, WriteContext out) {
            if (kind == Kind.GALLERY_IMAGE
                    && ((GalleryImageId) (ResourceId) id).version().isPresent()) {
                out.requires(EXPLICIT_VERSION);
            }
            out.text(id.text());
        }
    }

    /**
     * Whether this is a resource group that was not sent, for which the service returns an empty text (recorded); other
     * ids are never empty.
     */
    private static boolean isLeftOpen(ResourceId id) {
        return id instanceof ResourceGroupId && id.text().isEmpty();
    }

    /**
     * The id, with a remark if it is invalid. For responses of the service there are no remarks, so ids are only parsed
     * when a part is requested.
     */
    private static <T extends ResourceId> T checked(T id, Kind kind, ValueReader in) {
        if (in.isRemarked()) {
            remark(id.text(), id.isParsed() || id.isExpression() || isLeftOpen(id), kind.what, in);
        }
        return id;
    }

    private static void remark(String text, boolean isKnown, String what, ValueReader in) {
        if (!isKnown) {
            in.remark("'" + text + "' is not the id of " + what + "; it is kept as it is");
        }
    }
}
