package io.github.aib4j.model.diagnose;

import static io.github.aib4j.model.diagnose.Clue.all;
import static io.github.aib4j.model.diagnose.Clue.any;
import static io.github.aib4j.model.diagnose.FailureCategory.NETWORK;
import static io.github.aib4j.model.diagnose.FailureCategory.PERMISSIONS;
import static io.github.aib4j.model.diagnose.FailureCategory.SERVICE;
import static io.github.aib4j.model.diagnose.FailureCategory.SUBSCRIPTION;
import static io.github.aib4j.model.diagnose.FailureCategory.TEMPLATE;
import static io.github.aib4j.model.diagnose.FailurePlace.CALL;
import static io.github.aib4j.model.diagnose.FailurePlace.LOG;
import static io.github.aib4j.model.diagnose.RetryAdvice.MAYBE;
import static io.github.aib4j.model.diagnose.RetryAdvice.NO;
import static io.github.aib4j.model.diagnose.RetryAdvice.YES;

import java.util.List;

/** Failures in the error response of a call, and those without an error response. */
final class CallFailures {
    private static final String NOT_ALLOWED = "OperationNotAllowed";
    private static final Clue NOT_NOW = any(Phrase.of(NOT_ALLOWED), Phrase.of("is not allowed in provisioning state:"));

    private CallFailures() {}

    static List<Row> rows() {
        return List.of(
                distributorDropped(),
                privateEndpointInUse(),
                notAllowedWhileRunning(),
                notAllowedWhileCanceling(),
                notAllowedWhileCreating(),
                publicAccess(),
                providerNotRegistered(),
                pendingRestartInImage(),
                triggerInactive());
    }

    private static Row distributorDropped() {
        return Row.of(KnownFailure.DISTRIBUTOR_DROPPED, TEMPLATE, NO)
                .seenIn(CALL)
                .because("A PATCH leaves out a target that the template has.")
                .fix("Send all targets; to remove one, delete the template and make it again.")
                .knownBy(Phrase.like(
                        "Distribute target with Runoutput name",
                        "Distribute target with Runoutput name .{0,120}not found in the update request",
                        "Distribute target with Runoutput name … not found in the update request"))
                .says(
                        "ValidationFailed",
                        "Distribute target with Runoutput name web-eu not found in the update request. Send all"
                                + " targets.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row privateEndpointInUse() {
        return Row.of(KnownFailure.PRIVATE_ENDPOINT_IN_USE, NETWORK, NO)
                .seenIn(CALL)
                .because("A private endpoint uses a network interface of the build, so that it cannot be deleted.")
                .fix("Delete in this order: the private endpoint's connection, the private link service, network"
                        + " interface and load balancer, the staging group, the template.")
                .knownBy(Phrase.of("NicInUseWithPrivateEndpoint"))
                .says("NicInUseWithPrivateEndpoint", "The network interface is in use with a private endpoint.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row notAllowedWhileRunning() {
        return Row.of(KnownFailure.NOT_ALLOWED_WHILE_RUNNING, SERVICE, YES)
                .seenIn(CALL)
                .because("A build of the template is running.")
                .fix("Wait until it ends, or cancel it first.")
                .knownBy(all(NOT_NOW, Phrase.of("run state: running")))
                .says(NOT_ALLOWED, notAllowed("running"))
                .from(Sources.oldIssue(38));
    }

    private static Row notAllowedWhileCanceling() {
        return Row.of(KnownFailure.NOT_ALLOWED_WHILE_CANCELING, SERVICE, MAYBE)
                .seenIn(CALL)
                .because("A build of the template is being canceled, and that has not ended yet.")
                .fix("Wait; after some hours, ask Microsoft's support.")
                .knownBy(all(NOT_NOW, Phrase.of("run state: canceling")))
                .says(NOT_ALLOWED, notAllowed("canceling"))
                .from(Sources.oldIssue(48), Sources.oldIssue(79), Sources.oldIssue(116));
    }

    private static String notAllowed(String state) {
        return "Operation Microsoft.VirtualMachineImages/imageTemplates/delete is not allowed in provisioning state:"
                + " provisioned or run state: " + state + ".";
    }

    private static Row notAllowedWhileCreating() {
        return Row.of(KnownFailure.NOT_ALLOWED_WHILE_CREATING, SERVICE, MAYBE)
                .seenIn(CALL)
                .because(
                        "The template is still being created; a staging group of the caller's that does not fit can keep"
                                + " it so for long.")
                .fix("Wait; check that the staging group is empty, in the same region and used by no other template.")
                .knownBy(Phrase.of("is not allowed in provisioningState: 'creating'"))
                .says(NOT_ALLOWED, "Operation 'DELETE' is not allowed in provisioningState: 'creating'")
                .from(Sources.issue(65), Sources.docsIssue(103161));
    }

    private static Row publicAccess() {
        return Row.of(KnownFailure.PUBLIC_ACCESS, PERMISSIONS, NO)
                .seenIn(CALL, LOG)
                .because("A log or a script is read without a token, and its storage account asks for one.")
                .fix(
                        "Read it with a token; give the template's identity Storage Blob Data Reader where scripts lie, and"
                                + " no firewall.")
                .knownBy(any(
                        Phrase.of("PublicAccessNotPermitted"),
                        Phrase.of("Public access is not permitted on this storage account")))
                .says("PublicAccessNotPermitted", "Public access is not permitted on this storage account.")
                .logs(
                        "PublicAccessNotPermitted: public access is not permitted on this storage account.",
                        "Script exited with non-zero exit status: 22. Allowed exit codes are: [0]")
                .from(Sources.issue(32), Sources.docsIssue(99807));
    }

    private static Row providerNotRegistered() {
        return Row.of(KnownFailure.PROVIDER_NOT_REGISTERED, SUBSCRIPTION, NO)
                .seenIn(CALL)
                .because("The subscription has not registered the provider of image templates.")
                .fix("Register Microsoft.VirtualMachineImages, and Microsoft.KeyVault, Compute, Storage, Network and"
                        + " ContainerInstance.")
                .knownBy(Phrase.of("The subscription is not registered for the resource type"))
                .says(
                        "MissingSubscriptionRegistration",
                        "The subscription is not registered for the resource type 'imageTemplates'. Register"
                                + " Microsoft.VirtualMachineImages.")
                .from(Sources.oldIssue(22));
    }

    private static Row pendingRestartInImage() {
        return Row.of(KnownFailure.PENDING_RESTART_IN_IMAGE, TEMPLATE, NO)
                .because("The image was made while a restart was pending, so that machines made from it wait at their"
                        + " first logon.")
                .fix("Make a WindowsRestart the last step; let Sysprep run with /mode:vm.")
                .knownBy(Phrase.of("Please wait for the Windows Modules Installer"))
                .says("", "Please wait for the Windows Modules Installer")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row triggerInactive() {
        return Row.of(KnownFailure.TRIGGER_INACTIVE, SERVICE, NO)
                .seenIn(CALL)
                .because("The service switched the trigger off after its builds had failed again and again.")
                .fix("Run the template by hand: one build that succeeds switches the trigger on again.")
                .says("Inactive", "The trigger was switched off after repeated failures.")
                .from(Sources.NEWS);
    }
}
