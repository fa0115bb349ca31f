package io.github.aib4j.model.diagnose;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The failures that users of the service met: documented by Microsoft or reported by users. The page TROUBLESHOOTING.md
 * of this module lists them all.
 *
 * <p>Each has a number that stays, such as {@code F15}, and the words by which it is known; everything around those words
 * ({@link #message()}, {@link #logLines()}) is ours.
 */
public enum KnownFailure {
    /** The name already holds a template. */
    NAME_TAKEN("F01"),
    /** The template's identity was deleted or cannot be used. */
    IDENTITY_UNUSABLE("F02"),
    /** The template's identity lacks a right. */
    NOT_AUTHORIZED("F03"),
    /** The catch-all of deployments, mostly for rights that are missing. */
    RESOURCE_DEPLOYMENT("F04"),
    /** The managed image to start from cannot be read. */
    SOURCE_IMAGE_UNREADABLE("F05"),
    /** The gallery image version to start from is not there, or not in that region. */
    SOURCE_VERSION_MISSING("F06"),
    /** A script or file cannot be downloaded. */
    SCRIPT_UNREACHABLE("F07"),
    /** The service itself lacks rights in a staging group of the caller's. */
    PROXY_DISK_FORBIDDEN("F08"),
    /** A member has a value that it cannot have. */
    BAD_VALUE("F09"),
    /** A member is required and not there. */
    MISSING_FIELD("F10"),
    /** A member has a name that the api-version does not know. */
    UNKNOWN_FIELD("F11"),
    /** A PATCH leaves out a distributor. */
    DISTRIBUTOR_DROPPED("F12"),
    /** A policy forbids something that the build deploys. */
    POLICY_VIOLATION("F13"),
    /** A step or a validator failed, and the log says which. */
    PACKER_FAILED("F14"),
    /** The build took longer than it may. */
    BUILD_TIMEOUT("F15"),
    /** The image is good, but its copies were not ready in time. */
    REPLICATION_TIMEOUT("F16"),
    /** A File step crawls over a large file. */
    LARGE_FILE("F17"),
    /** A restart took too long. */
    RESTART_TIMEOUT("F18"),
    /** Windows Update starves a small machine. */
    UPDATES_STARVE("F19"),
    /** Updates begin while a restart is pending. */
    UPDATES_PENDING_REBOOT("F20"),
    /** The run of updates was interrupted. */
    UPDATES_INTERRUPTED("F21"),
    /** Sysprep began before the agent was installed. */
    GUEST_AGENT_MISSING("F22"),
    /** A deprovisioning script of the caller's is outdated. */
    TELEMETRY_SERVICE_MISSING("F23"),
    /** Sysprep does not generalize the machine. */
    SYSPREP_REFUSES("F24"),
    /** The provider of container instances is not registered. */
    CONTAINERS_NOT_REGISTERED("F25"),
    /** There are no container cores left for another build. */
    CONTAINER_QUOTA("F26"),
    /** Too many builds began in a short time. */
    CONTAINER_RATE("F27"),
    /** The region has no room for container instances. */
    CONTAINER_CAPACITY("F28"),
    /** The connection to the machine was lost. */
    CONNECTION_LOST("F29"),
    /** A timeout of 1 to 5 minutes. */
    TIMEOUT_TOO_SHORT("F30"),
    /** Rights on the network or the staging group are missing. */
    NETWORK_INTERFACE_MISSING("F31"),
    /** A private endpoint keeps the deletion from ending. */
    PRIVATE_ENDPOINT_IN_USE("F32"),
    /** A build is running. */
    NOT_ALLOWED_WHILE_RUNNING("F33"),
    /** A build is being canceled. */
    NOT_ALLOWED_WHILE_CANCELING("F34"),
    /** The template is being created. */
    NOT_ALLOWED_WHILE_CREATING("F35"),
    /** The source image has a plan that the template does not name. */
    PURCHASE_PLAN_MISSING("F36"),
    /** The terms of the source image are not accepted. */
    TERMS_NOT_ACCEPTED("F37"),
    /** A log or a script is read without a token. */
    PUBLIC_ACCESS("F38"),
    /** The target gallery is wrong, or may not be written to. */
    BAD_SHARED_IMAGE_DISTRIBUTE("F39"),
    /** The staging group of the caller's does not fit. */
    BAD_STAGING_RESOURCE_GROUP("F40"),
    /** A fault of the service. */
    SERVER_ERROR("F41"),
    /** The provider of image templates is not registered. */
    PROVIDER_NOT_REGISTERED("F42"),
    /** Package lists change under an early script. */
    PACKAGE_LISTS_CHANGED("F43"),
    /** The elevated session of a script ended. */
    ELEVATED_SESSION_ENDED("F44"),
    /** The source image forbids running scripts from /tmp. */
    HARDENED_SOURCE("F45"),
    /** A script ended with a code that is not allowed. */
    SCRIPT_FAILED("F46"),
    /** A step removed the deprovisioning script. */
    DEPROVISIONING_SCRIPT_MISSING("F47"),
    /** Somebody canceled the run. */
    CANCELED("F48"),
    /** A machine made from the image waits at its first start; no build shows it. */
    PENDING_RESTART_IN_IMAGE("F49"),
    /** The service has switched a trigger off: its status says so, no error. */
    TRIGGER_INACTIVE("F50"),
    /** The network of the build has no way out. */
    NO_INTERNET("F51");

    private final String id;

    KnownFailure(String id) {
        this.id = id;
    }

    /** Its number, such as {@code F39}. */
    public String id() {
        return id;
    }

    /** The failure of that number, in either letter case. */
    public static Optional<KnownFailure> ofId(String id) {
        return Stream.of(values())
                .filter(failure -> failure.id.equalsIgnoreCase(id))
                .findFirst();
    }

    /** Where it is seen; nowhere if only machines made from the image show it. */
    public Set<FailurePlace> seenIn() {
        return row().seenIn();
    }

    /** What has to be looked at first. */
    public FailureCategory category() {
        return row().category();
    }

    /** Why it happens, in a sentence or two. */
    public String cause() {
        return row().cause();
    }

    /** What to do about it, in a sentence or two. */
    public String remedy() {
        return row().remedy();
    }

    /** Whether the same again may pass. */
    public RetryAdvice retry() {
        return row().retry();
    }

    /** The words by which it is known, as a text for people. */
    public String knownBy() {
        return row().clue().toString();
    }

    /** Where it is documented or was reported. */
    public List<URI> sources() {
        return row().sources();
    }

    /** The code of the error in an example; that of a failure which only the log tells is {@code PackerBuildFailed}. */
    public String code() {
        return row().code();
    }

    /** What the error says in an example; of a failure which only the log tells, the lines of the log. */
    public String message() {
        return row().message().orElseGet(() -> String.join("\n", logLines()));
    }

    /** What the log says in an example, without prefixes; empty if it is not seen there. */
    public List<String> logLines() {
        return row().logLines();
    }

    private Row row() {
        return Catalogue.row(this);
    }
}
