package io.github.aib4j.testing;

import io.github.aib4j.testing.KnownFailure.CallError;
import io.github.aib4j.testing.KnownFailure.Place;
import io.github.aib4j.testing.build.Failure;
import java.util.Optional;

/** What the service says of each {@link KnownFailure}: the words by which it is known, in sentences of our own. */
final class KnownFailureWords {
    private static final String CATCH_ALL = "InternalOperationError";
    private static final String GROUP = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images";

    private KnownFailureWords() {}

    static Failure of(KnownFailure failure) {
        if (failure.is(Place.SUBMISSION)) {
            return atSubmission(failure);
        }
        if (failure.is(Place.RUN)) {
            return atRun(failure);
        }
        return failure.is(Place.LOG) ? inLog(failure) : elsewhere(failure);
    }

    /** The error of a call; that of a trigger is none. The statuses are assumed, if nothing else is said. */
    static Optional<CallError> atCall(KnownFailure failure) {
        int status = switch (failure) {
            case IDENTITY_UNUSABLE, DISTRIBUTOR_DROPPED -> 400;
            case NOT_ALLOWED_WHILE_RUNNING, NOT_ALLOWED_WHILE_CANCELING, NOT_ALLOWED_WHILE_CREATING -> 405; // reported
            case PRIVATE_ENDPOINT_IN_USE -> 409;
            case PROVIDER_NOT_REGISTERED, PUBLIC_ACCESS -> 409; // documented
            case SERVER_ERROR -> 500;
            default -> 0;
        };
        if (failure == KnownFailure.PUBLIC_ACCESS) {
            return Optional.of(new CallError(
                    status, "PublicAccessNotPermitted", "Public access is not permitted on this storage account."));
        }
        return Optional.of(of(failure))
                .filter(words -> status != 0)
                .map(words -> new CallError(status, words.code(), words.message()));
    }

    private static Failure says(String code, String message) {
        return new Failure(code, message);
    }

    private static Failure logs(String lines) {
        return new Failure("PackerBuildFailed", lines).logging(lines);
    }

    private static Failure atSubmission(KnownFailure failure) {
        return switch (failure) {
            case NAME_TAKEN ->
                says("Conflict", "Update/Upgrade of image templates is currently not supported. Take another name.");
            case IDENTITY_UNUSABLE ->
                says("IdentityNotUsable", "The assigned managed identity cannot be used. It may have been deleted.");
            case NOT_AUTHORIZED ->
                says(
                        "Unauthorized",
                        "Not authorized to access the resource: " + GROUP + ". Please check the user assigned identity"
                                + " has the correct permissions.");
            case RESOURCE_DEPLOYMENT ->
                says(
                        CATCH_ALL,
                        "ResourceDeploymentFailure: the resource provisioning operation did not complete. Details:"
                                + " InternalOperationError: Internal error occurred.");
            case SOURCE_IMAGE_UNREADABLE ->
                says(
                        CATCH_ALL,
                        "Build (Managed Image) step failed: the source cannot be read. Code=\"AuthorizationFailed\": the"
                                + " client has no right to perform action 'Microsoft.Compute/images/read' over scope '"
                                + GROUP + "/providers/Microsoft.Compute/images/base'.");
            case SOURCE_VERSION_MISSING ->
                says(
                        CATCH_ALL,
                        "Build (Shared Image Version) step failed: Code=\"ResourceNotFound\": there is no image version"
                                + " '1.0.0' in this region.");
            case SCRIPT_UNREACHABLE ->
                says(
                        CATCH_ALL,
                        "Downloading external file (https://example.com/script.sh) to local file failed: [download"
                                + " attempt 10 of 10] failed: no such host.");
            case PROXY_DISK_FORBIDDEN ->
                says(
                        CATCH_ALL,
                        "The client has no right to perform action 'Microsoft.Compute/disks/write' over scope '" + GROUP
                                + "/providers/Microsoft.Compute/disks/proxyVmDiskWin_1'.");
            case BAD_VALUE ->
                says(
                        "ValidationFailed",
                        "Validation failed: 'ImageTemplate.properties.source': Field 'imageId' has a bad value:"
                                + " 'latest'.");
            case MISSING_FIELD ->
                says("ValidationFailed", "Validation failed: 'ImageTemplate': Missing field 'identity'.");
            case UNKNOWN_FIELD ->
                says("ValidationFailed", "Unmarshalling entity encountered error: json: unknown field \"imageid\".");
            case PURCHASE_PLAN_MISSING ->
                says("PurchasePlanNotProvided", "PurchasePlanNotProvided: the source has a plan; name it in planInfo.");
            case BAD_SHARED_IMAGE_DISTRIBUTE ->
                says(
                        "BadSharedImageDistribute",
                        "The image definition cannot be distributed to: not found, or no right.");
            case BAD_STAGING_RESOURCE_GROUP ->
                says(
                        "BadStagingResourceGroup",
                        "The staging resource group must be empty and in the template's region.");
            case SERVER_ERROR ->
                says("ServerError", "InternalError: the service could not complete the request. (504)");
            default -> throw new IllegalStateException(failure + " is not seen at submission");
        };
    }

    private static Failure atRun(KnownFailure failure) {
        return switch (failure) {
            case POLICY_VIOLATION -> policyViolation();
            case PACKER_FAILED ->
                says(
                        "PackerBuildFailed",
                        "Packer build command has failed: exit status 1. Please review the build log.");
            case BUILD_TIMEOUT -> Failure.TIMED_OUT;
            case REPLICATION_TIMEOUT ->
                says(
                        CATCH_ALL,
                        "Failed in distributing 1 images out of total 1: {[Error 0] [Distribute 0] Error waiting on Azure"
                                + " Compute Gallery future: context deadline exceeded}");
            case CONTAINERS_NOT_REGISTERED ->
                says(CATCH_ALL, "Azure Container Instances provider not registered for the subscription.");
            case CONTAINER_QUOTA -> says(CATCH_ALL, "Azure Container Instances quota exceeded in this region.");
            case CONTAINER_RATE ->
                says(CATCH_ALL, "Too many Azure Container Instances deployed within a period. Try again later.");
            case CONTAINER_CAPACITY ->
                says(
                        "InsufficientCapacity",
                        "The requested container group is not available in the location 'westeurope' at this moment.");
            case NETWORK_INTERFACE_MISSING ->
                says(
                        CATCH_ALL,
                        "network.InterfacesClient#UpdateTags: StatusCode=404: The Resource"
                                + " 'Microsoft.Network/networkInterfaces/aibpls.nic.1' was not found.");
            case CANCELED -> new Failure(Failure.CANCELED, "The build was canceled: context canceled");
            default -> throw new IllegalStateException(failure + " is not seen at runs");
        };
    }

    private static Failure policyViolation() {
        String lines = "RequestDisallowedByPolicy: Resource 'keyvault' was disallowed by policy.";
        return says("InvalidTemplateDeployment", "The template deployment failed because of policy violation. " + lines)
                .logging("ERROR: -> InvalidTemplateDeployment : The template deployment failed.\n" + lines);
    }

    private static Failure inLog(KnownFailure failure) {
        return logs(
                switch (failure) {
                    case LARGE_FILE -> "big.zip 826 B / 826000 B  1.00%\nbig.zip 1652 B / 826000 B  2.00%";
                    case RESTART_TIMEOUT ->
                        "A system shutdown has already been scheduled.(1190)\nTimeout waiting for machine to restart.";
                    case UPDATES_STARVE ->
                        "command 'packer-windows-update-elevated.ps1' exited with code: 101\n"
                                + "A system shutdown is in progress.(1115)\nunexpected EOF";
                    case UPDATES_PENDING_REBOOT ->
                        "Exception from HRESULT: 0x80240016\n"
                                + "Windows update script exited with non-zero exit status: 1";
                    case UPDATES_INTERRUPTED -> "Windows update script exited with non-zero exit status: 267014";
                    case GUEST_AGENT_MISSING ->
                        "Get-Service : Cannot find any service with service name 'WindowsAzureGuestAgent'.\n"
                                + "IMAGE_STATE_UNDEPLOYABLE\n".repeat(20).trim();
                    case TELEMETRY_SERVICE_MISSING ->
                        "Get-Service : Cannot find any service with service name 'WindowsAzureTelemetryService'.\n"
                                + "IMAGE_STATE_UNDEPLOYABLE\n".repeat(20).trim();
                    case SYSPREP_REFUSES -> "IMAGE_STATE_COMPLETE\n".repeat(20).trim();
                    case CONNECTION_LOST ->
                        "Cancelling build after receiving terminated\nCommunicator ended with: 2300218";
                    case TIMEOUT_TOO_SHORT -> "client_jwt will expire within 5 minutes, please use a later one";
                    case TERMS_NOT_ACCEPTED ->
                        "ERROR: -> MarketplacePurchaseEligibilityFailed : the purchase is not eligible.\n"
                                + "Legal terms have not been accepted for this item on this subscription.";
                    case PUBLIC_ACCESS ->
                        "PublicAccessNotPermitted: public access is not permitted on this storage account.\n"
                                + "Script exited with non-zero exit status: 22. Allowed exit codes are: [0]";
                    case PACKAGE_LISTS_CHANGED ->
                        "E: Could not open file /var/lib/apt/lists/archive.ubuntu.com_dists_Packages - open (2)\n"
                                + "Script exited with non-zero exit status: 100. Allowed exit codes are: [0]";
                    case ELEVATED_SESSION_ENDED ->
                        "Communicator ended with: 16001\n"
                                + "Script exited with non-zero exit status: 16001. Allowed exit codes are: [0]";
                    case HARDENED_SOURCE ->
                        "chmod +x /tmp/script_1.sh: permission denied\n"
                                + "Error chmodding script file to 0755 in remote machine";
                    case SCRIPT_FAILED -> "Script exited with non-zero exit status: 3. Allowed exit codes are: [0]";
                    case DEPROVISIONING_SCRIPT_MISSING ->
                        "Deprovisioning script [/tmp/DeprovisioningScript.sh] could not be found. Image build may fail\n"
                                + "Script exited with non-zero exit status: 1. Allowed exit codes are: [0]";
                    case NO_INTERNET ->
                        "curl: (28) Failed to connect to packages.example.com port 443: Connection timed out\n"
                                + "Script exited with non-zero exit status: 28. Allowed exit codes are: [0]";
                    default -> throw new IllegalStateException(failure + " is not seen in logs alone");
                });
    }

    private static Failure elsewhere(KnownFailure failure) {
        return switch (failure) {
            case DISTRIBUTOR_DROPPED ->
                says(
                        "ValidationFailed",
                        "Distribute target with Runoutput name web-eu not found in the update request. Send all"
                                + " targets.");
            case PRIVATE_ENDPOINT_IN_USE ->
                says("NicInUseWithPrivateEndpoint", "The network interface is in use with a private endpoint.");
            case NOT_ALLOWED_WHILE_RUNNING -> notAllowed("running");
            case NOT_ALLOWED_WHILE_CANCELING -> notAllowed("canceling");
            case NOT_ALLOWED_WHILE_CREATING ->
                says("OperationNotAllowed", "Operation 'DELETE' is not allowed in provisioningState: 'creating'");
            case PROVIDER_NOT_REGISTERED ->
                says(
                        "MissingSubscriptionRegistration",
                        "The subscription is not registered for the resource type 'imageTemplates'. Register"
                                + " Microsoft.VirtualMachineImages.");
            case TRIGGER_INACTIVE -> says("Inactive", "The trigger was switched off after repeated failures.");
            case PENDING_RESTART_IN_IMAGE -> says("", "Please wait for the Windows Modules Installer");
            default -> throw new IllegalStateException(failure + " has no words");
        };
    }

    private static Failure notAllowed(String state) {
        return says(
                "OperationNotAllowed",
                "Operation Microsoft.VirtualMachineImages/imageTemplates/delete is not allowed in provisioning state:"
                        + " provisioned or run state: " + state + ".");
    }
}
