package io.github.aib4j.client.testing.gallery;

import io.github.aib4j.client.testing.wire.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** How requests about galleries are refused; all in the envelope of Azure Resource Manager (recorded of Compute). */
final class Refusals {
    private Refusals() {}

    /** Documented. */
    static Refusal missing(GalleryPath path) {
        return Refusal.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + path.nestedName() + "' under resource group '" + path.group()
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }

    /** Reported. */
    static Refusal missingParent(GalleryPath parent) {
        return Refusal.byArm(
                404,
                "ParentResourceNotFound",
                "Can not perform requested operation on nested resource. Parent resource '"
                        + String.join("/", parent.names()) + "' not found.");
    }

    /** Reported. */
    static Refusal nested(List<Stored> children) {
        String ids = children.stream().map(child -> child.path().nestedName()).collect(Collectors.joining(", "));
        return Refusal.byArm(
                409,
                "CannotDeleteResource",
                "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '"
                        + ids + "'. Please delete all nested resources before deleting this resource.");
    }

    /** Documented. */
    static Refusal withoutLocation() {
        return Refusal.byArm(400, "LocationRequired", "The location property is required for this definition.");
    }

    /** Documented. */
    static Refusal elsewhere(GalleryPath path, String is, String asked) {
        return Refusal.byArm(
                409,
                "InvalidResourceLocation",
                "The resource '" + path.name() + "' already exists in location '" + is + "' in resource group '"
                        + path.group() + "'. A resource with the same name cannot be created in location '" + asked
                        + "'. Please select a new resource name.");
    }

    /** @param member such as {@code galleryImage.properties.osType}; that of other resources of Compute is reported */
    static Refusal required(String member) {
        return Refusal.byArm(400, "InvalidParameter", "Required parameter '" + member + "' is missing (null).")
                .about(member);
    }

    /** The words are our own. */
    static Refusal invalid(String member, String value, String reason) {
        return Refusal.byArm(
                        400,
                        "InvalidParameter",
                        "The value '" + value + "' of parameter '" + member + "' is invalid; " + reason + ".")
                .about(member);
    }

    /** Recorded of a virtual machine; that galleries say the same is assumed. */
    static Refusal notChangeable(String member) {
        return Refusal.byArm(409, "PropertyChangeNotAllowed", "Changing property '" + member + "' is not allowed.")
                .about(member);
    }

    /** That there is such a refusal is assumed. */
    static Refusal busy(Stored stored, String state) {
        return Refusal.byArm(
                409,
                "Conflict",
                "The resource '" + stored.path().nestedName() + "' is " + state
                        + "; wait until that is over before it is changed.");
    }
}
