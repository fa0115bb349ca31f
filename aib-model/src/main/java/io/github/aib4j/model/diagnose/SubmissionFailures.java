package io.github.aib4j.model.diagnose;

import static io.github.aib4j.model.diagnose.Clue.all;
import static io.github.aib4j.model.diagnose.Clue.any;
import static io.github.aib4j.model.diagnose.FailureCategory.PERMISSIONS;
import static io.github.aib4j.model.diagnose.FailureCategory.SERVICE;
import static io.github.aib4j.model.diagnose.FailureCategory.TEMPLATE;
import static io.github.aib4j.model.diagnose.FailurePlace.CALL;
import static io.github.aib4j.model.diagnose.FailurePlace.RUN;
import static io.github.aib4j.model.diagnose.FailurePlace.SUBMISSION;
import static io.github.aib4j.model.diagnose.RetryAdvice.MAYBE;
import static io.github.aib4j.model.diagnose.RetryAdvice.NO;
import static io.github.aib4j.model.diagnose.RetryAdvice.YES;

import java.util.List;

/** Failures that occur while a template is created; some of them occur elsewhere, too. */
final class SubmissionFailures {
    private static final String CATCH_ALL = "InternalOperationError";
    private static final String GROUP = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images";

    private SubmissionFailures() {}

    static List<Row> rows() {
        return List.of(
                nameTaken(),
                identityUnusable(),
                notAuthorized(),
                resourceDeployment(),
                sourceImageUnreadable(),
                sourceVersionMissing(),
                scriptUnreachable(),
                proxyDiskForbidden(),
                badValue(),
                missingField(),
                unknownField(),
                purchasePlanMissing(),
                badSharedImageDistribute(),
                badStagingResourceGroup(),
                serverError());
    }

    private static Row nameTaken() {
        return Row.of(KnownFailure.NAME_TAKEN, TEMPLATE, NO)
                .seenIn(SUBMISSION)
                .because("The name already holds a template, perhaps one whose creation failed.")
                .fix(
                        "Delete that template and submit again, send what can be changed as a PATCH, or take another name.")
                .knownBy(Phrase.of("Update/Upgrade of image templates is currently not supported"))
                .says("Conflict", "Update/Upgrade of image templates is currently not supported. Take another name.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row identityUnusable() {
        return Row.of(KnownFailure.IDENTITY_UNUSABLE, PERMISSIONS, NO)
                .seenIn(SUBMISSION, CALL)
                .because("The template's identity was deleted or cannot be used; often it was deleted before a template"
                        + " with a staging group of its own.")
                .fix("Make another identity and PATCH the template: the old identity with null, the new one with {}.")
                .knownBy(Phrase.of("The assigned managed identity cannot be used"))
                .says("IdentityNotUsable", "The assigned managed identity cannot be used. It may have been deleted.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row notAuthorized() {
        return Row.of(KnownFailure.NOT_AUTHORIZED, PERMISSIONS, MAYBE)
                .seenIn(SUBMISSION, RUN)
                .because("The template's identity lacks a right on the resource that the message names.")
                .fix(
                        "Grant the identity the right on that resource and wait a few minutes for the assignment to propagate.")
                .knownBy(Phrase.of("Not authorized to access the resource:"))
                .says(
                        "Unauthorized",
                        "Not authorized to access the resource: " + GROUP + ". Please check the user assigned identity"
                                + " has the correct permissions.")
                .from(Sources.TROUBLESHOOTING, Sources.PERMISSIONS);
    }

    private static Row resourceDeployment() {
        return Row.of(KnownFailure.RESOURCE_DEPLOYMENT, PERMISSIONS, MAYBE)
                .seenIn(SUBMISSION)
                .rank(1)
                .because(
                        "Mostly the identity lacks a right on the source, a target or the storage of a script; else two"
                                + " templates share a staging group.")
                .fix("Check the identity's rights on source, targets and script storage; give each template a staging"
                        + " group of its own.")
                .knownBy(all(Phrase.of("ResourceDeploymentFailure"), Phrase.of("Internal error occurred")))
                .says(
                        CATCH_ALL,
                        "ResourceDeploymentFailure: the resource provisioning operation did not complete. Details:"
                                + " InternalOperationError: Internal error occurred.")
                .from(Sources.TROUBLESHOOTING, Sources.PERMISSIONS);
    }

    private static Row sourceImageUnreadable() {
        return Row.of(KnownFailure.SOURCE_IMAGE_UNREADABLE, PERMISSIONS, NO)
                .seenIn(SUBMISSION)
                .because("The identity may not read the managed image to start from.")
                .fix("Grant the identity Microsoft.Compute/images/read on the source image or its group.")
                .knownBy(all(
                        Phrase.of("Build (Managed Image) step failed"),
                        Phrase.of("AuthorizationFailed"),
                        Phrase.of("Microsoft.Compute/images/read")))
                .says(
                        CATCH_ALL,
                        "Build (Managed Image) step failed: the source cannot be read. Code=\"AuthorizationFailed\": the"
                                + " client has no right to perform action 'Microsoft.Compute/images/read'.")
                .from(Sources.TROUBLESHOOTING, Sources.PERMISSIONS);
    }

    private static Row sourceVersionMissing() {
        return Row.of(KnownFailure.SOURCE_VERSION_MISSING, TEMPLATE, NO)
                .seenIn(SUBMISSION)
                .because("The gallery image version to start from does not exist, or not in the template's region.")
                .fix("Correct the id of the source, or replicate the version to the template's region.")
                .knownBy(all(Phrase.of("Build (Shared Image Version) step failed"), Phrase.of("ResourceNotFound")))
                .says(
                        CATCH_ALL,
                        "Build (Shared Image Version) step failed: Code=\"ResourceNotFound\": there is no image version"
                                + " '1.0.0' in this region.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row scriptUnreachable() {
        return Row.of(KnownFailure.SCRIPT_UNREACHABLE, TEMPLATE, MAYBE)
                .seenIn(SUBMISSION)
                .because(
                        "A script or file of the template cannot be downloaded: its address is wrong or unreachable, its"
                                + " host offers weak ciphers alone, or its blob asks for an identity.")
                .fix("Correct the address, or put the file into Azure Storage and give the template's identity Storage"
                        + " Blob Data Reader there.")
                .knownBy(all(
                        Phrase.of("Downloading external file"),
                        Phrase.like("attempt ", "attempt \\d{1,3} of \\d{1,3}\\] failed", "attempt N of M] failed")))
                .says(
                        CATCH_ALL,
                        "Downloading external file (https://example.com/script.sh) to local file failed: [download"
                                + " attempt 10 of 10] failed: no such host.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row proxyDiskForbidden() {
        return Row.of(KnownFailure.PROXY_DISK_FORBIDDEN, PERMISSIONS, NO)
                .seenIn(SUBMISSION)
                .because("The service's own application lacks rights in the caller's staging group; it needs them for"
                        + " Windows images on a network of the caller's.")
                .fix("Make the service's application (Azure Virtual Machine Image Builder) Contributor of that group.")
                .knownBy(all(Phrase.of("Microsoft.Compute/disks/write"), Phrase.beginning("proxyVmDiskWin_")))
                .says(
                        CATCH_ALL,
                        "The client has no right to perform action 'Microsoft.Compute/disks/write' over scope '" + GROUP
                                + "/providers/Microsoft.Compute/disks/proxyVmDiskWin_1'.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row badValue() {
        return Row.of(KnownFailure.BAD_VALUE, TEMPLATE, NO)
                .seenIn(SUBMISSION)
                .because(
                        "A member of the template has a value that it cannot have: a malformed id, an unknown kind, often"
                                + " just a wrong letter case.")
                .fix("Correct the member that the message names; kinds are written as SharedImage, not sharedImage.")
                .knownBy(Phrase.like("Field '", "Field '[^']{0,200}' has a bad value", "Field '…' has a bad value"))
                .says(
                        "ValidationFailed",
                        "Validation failed: 'ImageTemplate.properties.source': Field 'imageId' has a bad value:"
                                + " 'latest'.")
                .from(Sources.TROUBLESHOOTING, Sources.docsIssue(71715));
    }

    private static Row missingField() {
        return Row.of(KnownFailure.MISSING_FIELD, TEMPLATE, NO)
                .seenIn(SUBMISSION)
                .because("A member that the api-version requires is missing.")
                .fix("Add the member that the message names; a PATCH of targets repeats all their required members.")
                .knownBy(any(
                        Phrase.of("Missing field '"),
                        Phrase.like("Missing field ", "Missing field [A-Za-z]{1,60}\\.", "Missing field NAME.")))
                .says("ValidationFailed", "Validation failed: 'ImageTemplate': Missing field 'identity'.")
                .from(Sources.TROUBLESHOOTING, Sources.oldIssue(39));
    }

    private static Row unknownField() {
        return Row.of(KnownFailure.UNKNOWN_FIELD, TEMPLATE, NO)
                .seenIn(SUBMISSION)
                .because("A member has a name, or a letter case, that the api-version does not know.")
                .fix("Write the member exactly as the api-version names it; take apiVersion out of the body.")
                .knownBy(all(Phrase.of("Unmarshalling entity"), Phrase.of("unknown field \"")))
                .says("ValidationFailed", "Unmarshalling entity encountered error: json: unknown field \"imageid\".")
                .from(Sources.NEWS);
    }

    private static Row purchasePlanMissing() {
        return Row.of(KnownFailure.PURCHASE_PLAN_MISSING, TEMPLATE, NO)
                .seenIn(SUBMISSION)
                .because("The source is a Marketplace image with a plan, which the template does not name.")
                .fix("Name the plan in planInfo of the source, and accept the image's terms in the subscription.")
                .knownBy(Phrase.of("PurchasePlanNotProvided"))
                .says("PurchasePlanNotProvided", "PurchasePlanNotProvided: the source has a plan; name it in planInfo.")
                .from(Sources.docsIssue(99954));
    }

    private static Row badSharedImageDistribute() {
        return Row.of(KnownFailure.BAD_SHARED_IMAGE_DISTRIBUTE, PERMISSIONS, NO)
                .seenIn(SUBMISSION)
                .rank(1)
                .because("A target's gallery or image definition is wrong, or the identity may not write to it.")
                .fix("Check the id of the image definition; grant the identity"
                        + " Microsoft.Compute/galleries/images/versions/write on it.")
                .knownBy(Phrase.of("BadSharedImageDistribute"))
                .says(
                        "BadSharedImageDistribute",
                        "The image definition cannot be distributed to: not found, or no right.")
                .from(Sources.oldIssue(29), Sources.PERMISSIONS);
    }

    private static Row badStagingResourceGroup() {
        return Row.of(KnownFailure.BAD_STAGING_RESOURCE_GROUP, TEMPLATE, NO)
                .seenIn(SUBMISSION)
                .rank(1)
                .because(
                        "The caller's staging group is not empty, lies in another region, belongs to another template, or"
                                + " gives the identity too few rights.")
                .fix(
                        "Take an empty group in the template's region that no other template uses, and make the identity its"
                                + " Contributor or Owner.")
                .knownBy(Phrase.of("BadStagingResourceGroup"))
                .says(
                        "BadStagingResourceGroup",
                        "The staging resource group must be empty and in the template's region.")
                .from(Sources.REFERENCE);
    }

    private static Row serverError() {
        return Row.of(KnownFailure.SERVER_ERROR, SERVICE, YES)
                .seenIn(SUBMISSION, RUN, CALL)
                .rank(2)
                .because(
                        "The service, or one that it depends on, had a fault; missing permissions sometimes look the same.")
                .fix(
                        "Try again after some minutes; if it persists, delete the template and submit it again, and check the"
                                + " identity's rights.")
                .knownBy(any(
                        Phrase.of("ServerError"),
                        Phrase.of("InternalServerError"),
                        Phrase.of("InternalError"),
                        Phrase.of("The gateway did not receive a response from"),
                        Phrase.of("GatewayTimeout")))
                .says("ServerError", "InternalError: the service could not complete the request. (504)")
                .from(Sources.TROUBLESHOOTING);
    }
}
