package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Refusal;
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

    /** Words documented, the code assumed. */
    static Refusal nameEnding(GalleryPath path, char last) {
        return Refusal.byArm(
                400,
                "InvalidResourceName",
                "The provided resource name '" + String.join("/", path.names())
                        + "' has these invalid trailing characters: '" + last
                        + "'. The name can not end with characters: '" + last + "'.");
    }

    /** Words documented, the code assumed. */
    static Refusal galleryNameTaken(GalleryPath path) {
        return Refusal.byArm(
                409,
                "Conflict",
                "The gallery name " + path.name() + " is not unique within the subscription " + path.subscription()
                        + ". Please pick another gallery name.");
    }

    /** Reported. */
    static Refusal identifierTaken(GalleryPath other, JsonObject identifier) {
        return Refusal.byArm(
                409,
                "OperationNotAllowed",
                "Gallery image: '" + other.name() + "' identified by (publisher: '"
                        + identifier.text("publisher").orElse("") + "', offer: '"
                        + identifier.text("offer").orElse("") + "', sku: '"
                        + identifier.text("sku").orElse("")
                        + "') already exists. Choose a different publisher, offer, sku combination.");
    }

    /** Reported of the Hyper-V generation and the OS type of a definition, and of the source of a version. */
    static Refusal notChangeable(String member) {
        return Refusal.byArm(409, "PropertyChangeNotAllowed", "Changing property '" + member + "' is not allowed.")
                .about(member);
    }

    /** Words documented, the code assumed. */
    static Refusal otherDisks() {
        return Refusal.byArm(
                        409,
                        "PropertyChangeNotAllowed",
                        "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.")
                .about("galleryImageVersion.properties.storageProfile.dataDiskImages");
    }

    /** Words documented of versions, the rest assumed. */
    static Refusal goingAway(GalleryPath path) {
        return Refusal.byArm(
                409,
                "OperationNotAllowed",
                "Operation 'Update " + path.kind().words + "' is not allowed on " + path.name()
                        + " since it is marked for deletion. You can only retry the Delete operation (or wait for an"
                        + " ongoing one to complete).");
    }

    /** Documented, but for the status. */
    static Refusal tooEarly() {
        return Refusal.byArm(
                409,
                "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
                "Deletion of Gallery image version is not allowed because the image is enabled for"
                        + " blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet.");
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
