package io.github.aib4j.model.json;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import java.util.function.Function;

/** Resource ids: a text that is none is kept, with a remark. */
final class IdCodecs {
    static final Codec<GalleryImageId> GALLERY_IMAGE = id(GalleryImageId::ofText, "a gallery image");
    static final Codec<ManagedImageId> MANAGED_IMAGE = id(ManagedImageId::ofText, "a managed image");
    static final Codec<SubnetId> SUBNET = id(SubnetId::ofText, "a subnet");
    static final Codec<ResourceId> ANY = id(ResourceId::ofText, "a resource");

    private IdCodecs() {}

    static UserAssignedIdentityId identity(String text, Reading at) {
        return checked(UserAssignedIdentityId.ofText(text), "a user-assigned identity", at);
    }

    private static <T extends ResourceId> Codec<T> id(Function<String, T> ofText, String what) {
        return Codecs.of(
                (json, at) -> checked(ofText.apply(Codecs.text(json, at)), what, at), (id, out) -> out.text(id.text()));
    }

    private static <T extends ResourceId> T checked(T id, String what, Reading at) {
        if (!id.isParsed() && !id.isExpression()) {
            at.remark("'" + id + "' is not the id of " + what + "; it is kept as it is");
        }
        return id;
    }
}
