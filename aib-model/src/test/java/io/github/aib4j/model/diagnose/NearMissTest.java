package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nearly match a failure, but do not. */
class NearMissTest {

    /**
     * @param isLog whether it is the line of a log
     */
    record NearMiss(KnownFailure failure, String text, boolean isLog) {
        String shown() {
            return isLog ? Generation.C_2024.log(text.lines().toList()) : text;
        }
    }

    private static NearMiss error(KnownFailure failure, String text) {
        return new NearMiss(failure, text, false);
    }

    private static NearMiss log(KnownFailure failure, String text) {
        return new NearMiss(failure, text, true);
    }

    static List<NearMiss> nearMisses() {
        String state = "IMAGE_STATE_UNDEPLOYABLE\n".repeat(6);
        return List.of(
                error(KnownFailure.NAME_TAKEN, "Conflict: update of image templates is not supported for tags"),
                error(KnownFailure.IDENTITY_UNUSABLE, "The assigned managed identity cannot be found"),
                error(KnownFailure.NOT_AUTHORIZED, "You are not authorized to access this resource"),
                error(KnownFailure.RESOURCE_DEPLOYMENT, "ResourceDeploymentFailure: the disk could not be attached"),
                error(KnownFailure.RESOURCE_DEPLOYMENT, "InternalOperationError: Internal error occurred."),
                error(
                        KnownFailure.SOURCE_IMAGE_UNREADABLE,
                        "Build (Managed Image) step failed: AuthorizationFailed for Microsoft.Compute/disks/read"),
                error(KnownFailure.SOURCE_VERSION_MISSING, "Build (Managed Image) step failed: ResourceNotFound"),
                error(
                        KnownFailure.SCRIPT_UNREACHABLE,
                        "Downloading external file (a.sh) to local file (0.customizer.fp) succeeded"),
                error(
                        KnownFailure.PROXY_DISK_FORBIDDEN,
                        "no right to perform action 'Microsoft.Compute/disks/write' over scope '/disks/data1'"),
                error(KnownFailure.BAD_VALUE, "The field has a bad value"),
                error(KnownFailure.MISSING_FIELD, "Missing fields in the form"),
                error(
                        KnownFailure.UNKNOWN_FIELD,
                        "Unmarshalling entity encountered error: json: cannot unmarshal string into a number"),
                error(KnownFailure.DISTRIBUTOR_DROPPED, "Distribute target with Runoutput name a is in use"),
                error(
                        KnownFailure.POLICY_VIOLATION,
                        "InvalidTemplateDeployment: see inner errors. QuotaExceeded: exceeding quota limit of cores"),
                error(KnownFailure.PACKER_FAILED, "Packer build command has succeeded"),
                error(KnownFailure.BUILD_TIMEOUT, "post to https://example.com: context deadline exceeded"),
                log(KnownFailure.BUILD_TIMEOUT, "WinRM connection err: packerizer: context deadline exceeded"),
                error(KnownFailure.REPLICATION_TIMEOUT, "Failed in distributing 1 images out of total 1: conflict"),
                log(KnownFailure.LARGE_FILE, "big.zip 826 B / 826000 B  1.00%"),
                log(
                        KnownFailure.LARGE_FILE,
                        "a.zip 4 B / 8 B  50.00%\na.zip 6 B / 8 B  75.00%\na.zip 8 B / 8 B  100.00%"),
                log(KnownFailure.RESTART_TIMEOUT, "Waiting for machine to restart..."),
                log(KnownFailure.UPDATES_STARVE, "command 'x' exited with code: 101\nRestarting the machine..."),
                log(KnownFailure.UPDATES_STARVE, "command 'x' exited with code: 1013\nunexpected EOF"),
                log(KnownFailure.UPDATES_STARVE, "tar: unexpected EOF in archive"),
                log(KnownFailure.UPDATES_PENDING_REBOOT, "Exception from HRESULT: 0x800240016"),
                log(
                        KnownFailure.UPDATES_INTERRUPTED,
                        "Windows update script exited with non-zero exit status: 2670140"),
                log(
                        KnownFailure.GUEST_AGENT_MISSING,
                        "Cannot find any service with service name 'WindowsAzureGuestAgent'.\n" + state
                                + "IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE"),
                log(
                        KnownFailure.GUEST_AGENT_MISSING,
                        "Cannot find any service with service name 'WindowsAzureGuestAgentX'.\n" + state),
                log(
                        KnownFailure.TELEMETRY_SERVICE_MISSING,
                        "Waiting for GA Service (WindowsAzureTelemetryService) to start ...\n" + state),
                log(KnownFailure.SYSPREP_REFUSES, "IMAGE_STATE_COMPLETE\n" + state),
                log(
                        KnownFailure.SYSPREP_REFUSES,
                        "IMAGE_STATE_COMPLETE\n".repeat(6) + "IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE"),
                error(KnownFailure.CONTAINERS_NOT_REGISTERED, "Azure Container Instances provider registered"),
                error(KnownFailure.CONTAINER_QUOTA, "QuotaExceeded: exceeding quota limit of standardDv2Family Cores"),
                error(KnownFailure.CONTAINER_RATE, "Too many requests were sent within a period"),
                error(
                        KnownFailure.CONTAINER_CAPACITY,
                        "SkuNotAvailable: the size Standard_D1 is not available in the location 'westeurope'"),
                log(KnownFailure.CONNECTION_LOST, "Cancelling build after receiving terminated"),
                log(KnownFailure.TIMEOUT_TOO_SHORT, "client_jwt will expire within 50 minutes"),
                error(
                        KnownFailure.NETWORK_INTERFACE_MISSING,
                        "networkInterfaces/nic1 is in use\nthe subnet was not found"),
                error(KnownFailure.PRIVATE_ENDPOINT_IN_USE, "NicInUse: the network interface is in use"),
                error(KnownFailure.NOT_ALLOWED_WHILE_RUNNING, "OperationNotAllowed: run state: runnable"),
                error(KnownFailure.NOT_ALLOWED_WHILE_CANCELING, "OperationNotAllowed: run state: canceled"),
                error(
                        KnownFailure.NOT_ALLOWED_WHILE_CREATING,
                        "Operation 'DELETE' is not allowed in provisioningState: 'deleting'"),
                error(KnownFailure.PURCHASE_PLAN_MISSING, "PurchasePlanProvided"),
                log(KnownFailure.TERMS_NOT_ACCEPTED, "Legal terms have been accepted"),
                error(KnownFailure.PUBLIC_ACCESS, "PublicAccessPermitted"),
                error(KnownFailure.BAD_SHARED_IMAGE_DISTRIBUTE, "BadSharedImageVersionSource: no such version"),
                error(KnownFailure.BAD_STAGING_RESOURCE_GROUP, "BadSourceType: there is no such source"),
                error(KnownFailure.SERVER_ERROR, "InternalOperationError: SqlServerErrors were found"),
                log(KnownFailure.SERVER_ERROR, "curl: the server said InternalError"),
                error(
                        KnownFailure.PROVIDER_NOT_REGISTERED,
                        "The subscription is registered for the resource type 'imageTemplates'"),
                log(KnownFailure.PACKAGE_LISTS_CHANGED, "E: Could not get lock /var/lib/apt/lists/lock"),
                log(KnownFailure.ELEVATED_SESSION_ENDED, "[INFO] RPC client: Communicator ended with: 160012"),
                log(KnownFailure.HARDENED_SOURCE, "starting remote command: chmod +x /tmp/script_1.sh"),
                log(KnownFailure.SCRIPT_FAILED, "Windows update script exited with non-zero exit status: 1"),
                log(KnownFailure.SCRIPT_FAILED, "the script exited with exit status: 0"),
                log(
                        KnownFailure.DEPROVISIONING_SCRIPT_MISSING,
                        "Found command: cat x || {echo \"Deprovisioning script [/tmp/DeprovisioningScript.sh] could not"
                                + " be found. Image build may fail\"}"),
                error(KnownFailure.CANCELED, "context canceled, and runState\": \"Failed\""),
                log(KnownFailure.CANCELED, "Cancelling builder after context cancellation context canceled"),
                log(KnownFailure.PENDING_RESTART_IN_IMAGE, "Waiting for the Windows Modules Installer to exit..."),
                error(KnownFailure.TRIGGER_INACTIVE, "The trigger is active"),
                error(
                        KnownFailure.SECURITY_TYPE_MISMATCH,
                        "The security type 'TrustedLaunch' is not supported for this size of machine"),
                error(
                        KnownFailure.CONFIDENTIAL_REGIONS,
                        "Only the home region 'eastus' has the resource; ask there for it"),
                error(KnownFailure.OTHER_STORAGE_ACCOUNT, "InvalidParameter: the storage account has no such name"),
                error(KnownFailure.UNMANAGED_DISKS, "The machine was created from Managed Disks"),
                error(KnownFailure.PROPERTY_NOT_CHANGEABLE, "The property changed, which is allowed"),
                error(KnownFailure.DELETION_BLOCKED, "blockDeletionBeforeEndOfLife is true"),
                error(KnownFailure.NOT_EMPTY, "The resource was deleted, and its nested resources"),
                log(KnownFailure.NO_INTERNET, "curl: (22) The requested URL returned error: 404"));
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void a_near_miss_is_not_taken_for_the_failure(NearMiss nearMiss) {
        Diagnosis diagnosis = Diagnosis.of(nearMiss.shown());

        assertThat(diagnosis.failure()).as(nearMiss.shown()).isEmpty();
        assertThat(diagnosis.alsoSeen()).isEmpty();
    }

    @Test
    void each_failure_has_a_near_miss() {
        Set<KnownFailure> missed = EnumSet.noneOf(KnownFailure.class);
        nearMisses().forEach(nearMiss -> missed.add(nearMiss.failure()));

        assertThat(missed)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(KnownFailure.values()).toList());
    }
}
