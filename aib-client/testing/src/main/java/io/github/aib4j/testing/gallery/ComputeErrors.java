package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import java.util.List;
import java.util.stream.Collectors;

/** The refusals of requests about galleries, all in the envelope of Azure Resource Manager (recorded for Compute). */
final class ComputeErrors {
    private ComputeErrors() {}

    /** Documented. */
    static ErrorResponseException missing(GalleryPath path) {
        return ErrorResponseException.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + path.nestedName() + "' under resource group '" + path.group()
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }

    /** The words are reported for machines that are created from such an image; the rest is assumed. */
    static ErrorResponseException missingShared(String uniqueId) {
        return ErrorResponseException.byArm(
                404,
                "GalleryImageNotFound",
                "The gallery image " + uniqueId + " is not available in the region. Please contact image owner to"
                        + " replicate to this region, or change your requested region.");
    }

    /** Reported. */
    static ErrorResponseException missingParent(GalleryPath parent) {
        return ErrorResponseException.byArm(
                404,
                "ParentResourceNotFound",
                "Can not perform requested operation on nested resource. Parent resource '"
                        + String.join("/", parent.names()) + "' not found.");
    }

    /** Reported. */
    static ErrorResponseException nested(List<StoredResource> children) {
        String ids = children.stream().map(child -> child.path().nestedName()).collect(Collectors.joining(", "));
        return ErrorResponseException.byArm(
                409,
                "CannotDeleteResource",
                "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '"
                        + ids + "'. Please delete all nested resources before deleting this resource.");
    }

    /** Documented. */
    static ErrorResponseException withoutLocation() {
        return ErrorResponseException.byArm(
                400, "LocationRequired", "The location property is required for this definition.");
    }

    /** Documented. */
    static ErrorResponseException elsewhere(GalleryPath path, String is, String asked) {
        return ErrorResponseException.byArm(
                409,
                "InvalidResourceLocation",
                "The resource '" + path.name() + "' already exists in location '" + is + "' in resource group '"
                        + path.group() + "'. A resource with the same name cannot be created in location '" + asked
                        + "'. Please select a new resource name.");
    }

    /** Words documented, the code assumed. */
    static ErrorResponseException nameEnding(GalleryPath path, char last) {
        return ErrorResponseException.byArm(
                400,
                "InvalidResourceName",
                "The provided resource name '" + String.join("/", path.names())
                        + "' has these invalid trailing characters: '" + last
                        + "'. The name can not end with characters: '" + last + "'.");
    }

    /** Words documented, the code assumed. */
    static ErrorResponseException galleryNameTaken(GalleryPath path) {
        return ErrorResponseException.byArm(
                409,
                "Conflict",
                "The gallery name " + path.name() + " is not unique within the subscription " + path.subscription()
                        + ". Please pick another gallery name.");
    }

    /** Reported. */
    static ErrorResponseException identifierTaken(GalleryPath other, JsonObject identifier) {
        return ErrorResponseException.byArm(
                409,
                "OperationNotAllowed",
                "Gallery image: '" + other.name() + "' identified by (publisher: '"
                        + identifier.text("publisher").orElse("") + "', offer: '"
                        + identifier.text("offer").orElse("") + "', sku: '"
                        + identifier.text("sku").orElse("")
                        + "') already exists. Choose a different publisher, offer, sku combination.");
    }

    /** Reported for the Hyper-V generation and the OS type of a definition, and for the source of a version. */
    static ErrorResponseException notChangeable(String member) {
        return ErrorResponseException.byArm(
                        409, "PropertyChangeNotAllowed", "Changing property '" + member + "' is not allowed.")
                .about(member);
    }

    /** Words documented, the code assumed. */
    static ErrorResponseException otherDisks() {
        return ErrorResponseException.byArm(
                        409,
                        "PropertyChangeNotAllowed",
                        "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.")
                .about("galleryImageVersion.properties.storageProfile.dataDiskImages");
    }

    /** Words documented for versions, the rest assumed. */
    static ErrorResponseException goingAway(GalleryPath path) {
        return ErrorResponseException.byArm(
                409,
                "OperationNotAllowed",
                "Operation 'Update " + path.kind().words + "' is not allowed on " + path.name()
                        + " since it is marked for deletion. You can only retry the Delete operation (or wait for an"
                        + " ongoing one to complete).");
    }

    /** Documented, except for the status. */
    static ErrorResponseException tooEarly(boolean isBadRequest) {
        return ErrorResponseException.byArm(
                isBadRequest ? 400 : 409,
                "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
                "Deletion of Gallery image version is not allowed because the image is enabled for"
                        + " blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet.");
    }

    /** The refusal is documented; status, code and words are assumed. */
    static ErrorResponseException binIsNotEmpty(GalleryPath path, List<String> versions) {
        return ErrorResponseException.byArm(
                409,
                "CannotDeleteResource",
                "Cannot delete '" + path.nestedName() + "' while soft-deleted versions exist in it: '"
                        + String.join(", ", versions)
                        + "'. Delete them permanently, or turn soft deletion off, before deleting this resource.");
    }

    /** Assumed. */
    static ErrorResponseException isInBin(GalleryPath path) {
        return ErrorResponseException.byArm(
                409,
                "OperationNotAllowed",
                "The version '" + path.nestedName() + "' is soft-deleted; restore it, or delete it permanently.");
    }

    /** The refusal is documented; status, code and words are assumed. */
    static ErrorResponseException failedUnderPolicy(GalleryPath path) {
        return ErrorResponseException.byArm(
                409,
                "OperationNotAllowed",
                "The version '" + path.nestedName() + "' is in a failed state, so it cannot be soft-deleted. Turn soft"
                        + " deletion off in its gallery before deleting it.");
    }

    /** Words reported in 2023, the rest assumed. */
    static ErrorResponseException notRegistered() {
        return ErrorResponseException.byArm(
                400,
                "OperationNotAllowed",
                "Subscription is not registered with the feature Microsoft.Compute/SigSoftDelete.");
    }

    /** Assumed. */
    static ErrorResponseException sameNumber(GalleryPath path, String other) {
        return ErrorResponseException.byArm(
                409,
                "Conflict",
                "The version '" + path.nestedName() + "' has the number of the existing version '" + other + "'.");
    }

    /** The refusal is assumed. */
    static ErrorResponseException busy(StoredResource stored, String state) {
        return ErrorResponseException.byArm(
                409,
                "Conflict",
                "The resource '" + stored.path().nestedName() + "' is " + state
                        + "; wait until that is over before it is changed.");
    }
}
