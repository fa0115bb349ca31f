package io.github.aib4j.model.diagnose;

import static io.github.aib4j.model.diagnose.Clue.all;
import static io.github.aib4j.model.diagnose.Clue.any;
import static io.github.aib4j.model.diagnose.FailureCategory.GALLERY;
import static io.github.aib4j.model.diagnose.FailurePlace.CALL;
import static io.github.aib4j.model.diagnose.RetryAdvice.NO;

import java.util.List;

/**
 * Refusals of galleries, image definitions and image versions by Compute. The rules L13 to L20 find each before the
 * call, if they know the facts.
 */
final class GalleryFailures {
    private static final String INVALID = "InvalidParameter";

    private GalleryFailures() {}

    static List<Row> rows() {
        return List.of(
                securityTypeMismatch(),
                confidentialRegions(),
                otherStorageAccount(),
                unmanagedDisks(),
                propertyNotChangeable(),
                deletionBlocked(),
                notEmpty());
    }

    /** The message is reported for TrustedLaunchSupported, and assumed to be the same for other types. */
    private static Row securityTypeMismatch() {
        return Row.of(KnownFailure.SECURITY_TYPE_MISMATCH, GALLERY, NO)
                .seenIn(CALL)
                .because("The security type of the image definition does not take this kind of source: one that ends in"
                        + " Supported takes a VHD, a managed image or an image version, and no machine.")
                .fix("Use an image definition with the security type of the source, such as TrustedLaunch or"
                        + " ConfidentialVM, or another source.")
                .knownBy(all(Phrase.of("The security type"), Phrase.of("is not supported for the source id")))
                .says(
                        INVALID,
                        "The security type 'TrustedLaunchSupported' is not supported for the source id"
                                + " '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm'.")
                .from(
                        Sources.gitHub("hashicorp/packer-plugin-azure/issues/304"),
                        Sources.gitHub("microsoft/STL/issues/4682"));
    }

    /** The message is reported. */
    private static Row confidentialRegions() {
        return Row.of(KnownFailure.CONFIDENTIAL_REGIONS, GALLERY, NO)
                .seenIn(CALL)
                .because("A confidential image can only be in its home region, unless it is encrypted as"
                        + " NonPersistedTPM.")
                .fix("Name the home region alone, or use the encryption NonPersistedTPM.")
                .knownBy(all(
                        Phrase.of("Only the home region"),
                        Phrase.of("can be specified as a target region for Images with the ConfidentialVM feature")))
                .says(
                        INVALID,
                        "Only the home region 'eastus' can be specified as a target region for Images with the"
                                + " ConfidentialVM feature; there are others.")
                .from(Sources.gitHub("hashicorp/packer-plugin-azure/pull/373"));
    }

    /** That the service compares the accounts was said by one of its authors; code, place and message are assumed. */
    private static Row otherStorageAccount() {
        return Row.of(KnownFailure.OTHER_STORAGE_ACCOUNT, GALLERY, NO)
                .seenIn(CALL)
                .because("The storage account of a VHD source is refused: it is not the account of the blob, or it is"
                        + " missing.")
                .fix("Name the id of the account that the address of the blob begins with, as storageAccountId.")
                .knownBy(all(Phrase.of(INVALID), Phrase.of("source.storageAccountId")))
                .says(
                        INVALID,
                        "InvalidParameter: galleryImageVersion.properties.storageProfile.osDiskImage.source"
                                + ".storageAccountId is not the account of the blob.")
                .from(
                        Sources.gitHub("Azure/azure-rest-api-specs/pull/10466"),
                        Sources.gitHub("ansible-collections/azure/pull/2114"));
    }

    /** The message is documented for sources, and reported for virtual machines. */
    private static Row unmanagedDisks() {
        return Row.of(KnownFailure.UNMANAGED_DISKS, GALLERY, NO)
                .seenIn(CALL)
                .because("The source has unmanaged disks, which Azure retired on 31 March 2026.")
                .fix("Convert the machine to managed disks, or make the version from the VHD and its storage account.")
                .knownBy(any(
                        Phrase.of("must be created from Managed Disks"),
                        Phrase.of("Unmanaged disks have been retired")))
                .says(
                        INVALID,
                        "Source virtual machine '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute"
                                + "/virtualMachines/vm' must be created from Managed Disks.")
                .from(
                        Sources.GALLERIES,
                        Sources.UNMANAGED_DISKS,
                        Sources.gitHub("ansible-collections/azure/pull/2288"));
    }

    /**
     * Code and message are reported for the generation and the operating system of a definition, and for the source of
     * a version.
     */
    private static Row propertyNotChangeable() {
        return Row.of(KnownFailure.PROPERTY_NOT_CHANGEABLE, GALLERY, NO)
                .seenIn(CALL)
                .because("A request changes something that an existing image definition or version keeps, such as the"
                        + " system, the generation or the source.")
                .fix("Leave it as it is, or create another image definition or version.")
                .knownBy(Phrase.of("PropertyChangeNotAllowed"))
                .says(
                        "PropertyChangeNotAllowed",
                        "PropertyChangeNotAllowed: a change of 'galleryImage.properties.hyperVGeneration' is not allowed.")
                .from(Sources.GALLERIES_OVERVIEW);
    }

    /** Code and message are documented, but not the status. */
    private static Row deletionBlocked() {
        return Row.of(KnownFailure.DELETION_BLOCKED, GALLERY, NO)
                .seenIn(CALL)
                .because("The deletion of the image version is blocked until its end of life; api-version 2026-03-03"
                        + " blocks it for six months unless the version says otherwise.")
                .fix("Set blockDeletionBeforeEndOfLife to false and delete again, or wait for the end of life.")
                .knownBy(any(
                        Phrase.of("DeleteGalleryImageVersionBlockedBeforeEndOfLife"),
                        all(
                                Phrase.of("Deletion of Gallery image version is not allowed"),
                                Phrase.of("blockDeletionBeforeEndOfLife"))))
                .says(
                        "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
                        "DeleteGalleryImageVersionBlockedBeforeEndOfLife: the end of life is not reached yet.")
                .from(
                        Sources.GALLERIES,
                        Sources.gitHub("Azure/azure-cli/issues/32375"),
                        Sources.gitHub("Azure/azure-cli/issues/32376"));
    }

    /**
     * The message is reported for definitions that still have versions; whether it is the same for a recycle bin is not
     * known.
     */
    private static Row notEmpty() {
        return Row.of(KnownFailure.NOT_EMPTY, GALLERY, NO)
                .seenIn(CALL)
                .because("What is to be deleted still holds others: a gallery its image definitions, a definition its"
                        + " versions, perhaps soft-deleted ones in the recycle bin.")
                .fix("Delete these first; delete soft-deleted versions permanently, or turn soft deletion off.")
                .knownBy(any(
                        Phrase.of("CannotDeleteResource"),
                        Phrase.of("Cannot delete resource while nested resources exist")))
                .says(
                        "CannotDeleteResource",
                        "CannotDeleteResource: nested resources exist, 'Microsoft.Compute/galleries/g/images/web'.")
                .from(Sources.gitHub("jenkins-infra/azure/issues/1544"), Sources.SOFT_DELETION);
    }
}
