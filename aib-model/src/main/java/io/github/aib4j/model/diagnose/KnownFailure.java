package io.github.aib4j.model.diagnose;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The failures that users of the service have met: documented by Microsoft or reported by users. TROUBLESHOOTING.md of
 * this module lists all of them. F01 to F51 are about image templates and their builds, the others about galleries.
 *
 * <p>Each has a permanent number, such as {@code F15}, and phrases by which it is recognized. The rest of the wording
 * ({@link #message()}, {@link #logLines()}) is our own.
 *
 * @since 0.1.0
 */
public enum KnownFailure {
    /** The name already holds a template. */
    NAME_TAKEN("F01"),
    /** The template's identity was deleted or cannot be used. */
    IDENTITY_UNUSABLE("F02"),
    /** The template's identity lacks a right. */
    NOT_AUTHORIZED("F03"),
    /** The catch-all code of deployments, mostly for missing rights. */
    RESOURCE_DEPLOYMENT("F04"),
    /** The source managed image cannot be read. */
    SOURCE_IMAGE_UNREADABLE("F05"),
    /** The source gallery image version does not exist, or is not in that region. */
    SOURCE_VERSION_MISSING("F06"),
    /** A script or file cannot be downloaded. */
    SCRIPT_UNREACHABLE("F07"),
    /** The service lacks rights in a staging resource group that the caller provided. */
    PROXY_DISK_FORBIDDEN("F08"),
    /** A member has an invalid value. */
    BAD_VALUE("F09"),
    /** A required member is missing. */
    MISSING_FIELD("F10"),
    /** A member has a name that the api-version does not know. */
    UNKNOWN_FIELD("F11"),
    /** A PATCH omits a distributor. */
    DISTRIBUTOR_DROPPED("F12"),
    /** A policy forbids something that the build deploys. */
    POLICY_VIOLATION("F13"),
    /** A step or a validator failed, and the log says which. */
    PACKER_FAILED("F14"),
    /** The build took longer than its timeout. */
    BUILD_TIMEOUT("F15"),
    /** The image is good, but it was not replicated in time. */
    REPLICATION_TIMEOUT("F16"),
    /** A File step is very slow with a large file. */
    LARGE_FILE("F17"),
    /** A restart took too long. */
    RESTART_TIMEOUT("F18"),
    /** Windows Update overloads a small machine. */
    UPDATES_STARVE("F19"),
    /** Updates begin while a restart is pending. */
    UPDATES_PENDING_REBOOT("F20"),
    /** The installation of updates was interrupted. */
    UPDATES_INTERRUPTED("F21"),
    /** Sysprep began before the agent was installed. */
    GUEST_AGENT_MISSING("F22"),
    /** A deprovisioning script that the caller provided is outdated. */
    TELEMETRY_SERVICE_MISSING("F23"),
    /** Sysprep does not generalize the machine. */
    SYSPREP_REFUSES("F24"),
    /** The provider of container instances is not registered. */
    CONTAINERS_NOT_REGISTERED("F25"),
    /** The quota of container cores is used up. */
    CONTAINER_QUOTA("F26"),
    /** Too many builds started in a short time. */
    CONTAINER_RATE("F27"),
    /** The region has no room for container instances. */
    CONTAINER_CAPACITY("F28"),
    /** The connection to the machine was lost. */
    CONNECTION_LOST("F29"),
    /** A timeout of 1 to 5 minutes, which is too short. */
    TIMEOUT_TOO_SHORT("F30"),
    /** Rights on the network or the staging resource group are missing. */
    NETWORK_INTERFACE_MISSING("F31"),
    /** A private endpoint prevents the deletion. */
    PRIVATE_ENDPOINT_IN_USE("F32"),
    /** A build is running. */
    NOT_ALLOWED_WHILE_RUNNING("F33"),
    /** A build is being canceled. */
    NOT_ALLOWED_WHILE_CANCELING("F34"),
    /** The template is being created. */
    NOT_ALLOWED_WHILE_CREATING("F35"),
    /** The source image has a purchase plan that the template does not name. */
    PURCHASE_PLAN_MISSING("F36"),
    /** The terms of the source image are not accepted. */
    TERMS_NOT_ACCEPTED("F37"),
    /** A log or a script is read without a token. */
    PUBLIC_ACCESS("F38"),
    /** The target gallery is wrong, or the identity may not write to it. */
    BAD_SHARED_IMAGE_DISTRIBUTE("F39"),
    /** A staging resource group that the caller provided is unsuitable. */
    BAD_STAGING_RESOURCE_GROUP("F40"),
    /** An internal error of the service. */
    SERVER_ERROR("F41"),
    /** The provider of image templates is not registered. */
    PROVIDER_NOT_REGISTERED("F42"),
    /** Package lists change during an early script. */
    PACKAGE_LISTS_CHANGED("F43"),
    /** The elevated session of a script ended. */
    ELEVATED_SESSION_ENDED("F44"),
    /** The source image forbids scripts in /tmp. */
    HARDENED_SOURCE("F45"),
    /** A script ended with an exit code that is not allowed. */
    SCRIPT_FAILED("F46"),
    /** A step removed the deprovisioning script. */
    DEPROVISIONING_SCRIPT_MISSING("F47"),
    /** Somebody canceled the build. */
    CANCELED("F48"),
    /** A virtual machine that is created from the image waits at its first start; no build shows this. */
    PENDING_RESTART_IN_IMAGE("F49"),
    /** The service has disabled a trigger; its status says so, and there is no error. */
    TRIGGER_INACTIVE("F50"),
    /** The build network has no access to the internet. */
    NO_INTERNET("F51"),
    /** The security type of an image definition does not take the source of a version. */
    SECURITY_TYPE_MISMATCH("F52"),
    /** A confidential image is to be in more regions than its own. */
    CONFIDENTIAL_REGIONS("F53"),
    /** The storage account that a VHD source names is not the one of its blob. The service's words are not known. */
    OTHER_STORAGE_ACCOUNT("F54"),
    /** The source has unmanaged disks, which are retired. */
    UNMANAGED_DISKS("F55"),
    /** A change of an image definition or version that the service does not allow. */
    PROPERTY_NOT_CHANGEABLE("F56"),
    /** An image version is to be deleted before its end of life. */
    DELETION_BLOCKED("F57"),
    /** A gallery or image definition is to be deleted that is not empty. */
    NOT_EMPTY("F58");

    private final String id;

    KnownFailure(String id) {
        this.id = id;
    }

    /** The number of the failure, such as {@code F39}. */
    public String id() {
        return id;
    }

    /** Finds the failure with this number; letter case does not matter. */
    public static Optional<KnownFailure> ofId(String id) {
        Objects.requireNonNull(id, "id");
        return Stream.of(values())
                .filter(failure -> failure.id.equalsIgnoreCase(id))
                .findFirst();
    }

    /** Where the failure is seen; empty if only virtual machines that are created from the image show it. */
    public Set<FailurePlace> seenIn() {
        return row().seenIn();
    }

    /** What to check first. */
    public FailureCategory category() {
        return row().category();
    }

    /** The cause in a sentence or two. */
    public String cause() {
        return row().cause();
    }

    /** What to do in a sentence or two. */
    public String remedy() {
        return row().remedy();
    }

    /** Whether a retry may succeed. */
    public RetryAdvice retry() {
        return row().retry();
    }

    /** The phrases by which it is recognized, for people. */
    public String knownBy() {
        return row().clue().toString();
    }

    /** Where it is documented or was reported. */
    public List<URI> sources() {
        return row().sources();
    }

    /** The code of the error in an example; {@code PackerBuildFailed} for a failure that only the log shows. */
    public String code() {
        return row().code();
    }

    /** The message of the error in an example; the lines of the log for a failure that only the log shows. */
    public String message() {
        return row().message().orElseGet(() -> String.join("\n", logLines()));
    }

    /** The lines of the log in an example, without prefixes; empty if the log does not show the failure. */
    public List<String> logLines() {
        return row().logLines();
    }

    private Row row() {
        return Row.Catalogue.row(this);
    }
}
