package io.github.aib4j.testing;

import io.github.aib4j.testing.build.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Failures that users of the service have met: documented by Microsoft or reported, and not recorded unless stated.
 * Apart from the phrases by which they are recognized, the wording is our own.
 *
 * <p>Make one happen where it is {@link #seen}: {@code
 * Scenario.failsAtCustomizer(1).saying(KnownFailure.SCRIPT_FAILED)}, {@code
 * CreateScenario.fails(KnownFailure.BAD_SHARED_IMAGE_DISTRIBUTE)}.
 */
public enum KnownFailure {
    /** The name already holds a template. */
    NAME_TAKEN,
    /** The template's identity was deleted or cannot be used. */
    IDENTITY_UNUSABLE,
    /** The template's identity lacks a right. */
    NOT_AUTHORIZED,
    /** The catch-all code of deployments, mostly for missing rights. */
    RESOURCE_DEPLOYMENT,
    /** The source managed image cannot be read. */
    SOURCE_IMAGE_UNREADABLE,
    /** The source gallery image version does not exist, or is not in that region. */
    SOURCE_VERSION_MISSING,
    /** A script or file cannot be downloaded. */
    SCRIPT_UNREACHABLE,
    /** The service lacks rights in a staging resource group that the caller provided. */
    PROXY_DISK_FORBIDDEN,
    /** A member has an invalid value. */
    BAD_VALUE,
    /** A required member is missing. */
    MISSING_FIELD,
    /** A member has a name that the api-version does not know. */
    UNKNOWN_FIELD,
    /** A PATCH omits a distributor. */
    DISTRIBUTOR_DROPPED,
    /** A policy forbids something that the build deploys. */
    POLICY_VIOLATION,
    /** A step or a validator failed. */
    PACKER_FAILED,
    /** The build took longer than its timeout. */
    BUILD_TIMEOUT,
    /** The image is good, but it was not replicated in time. */
    REPLICATION_TIMEOUT,
    /** A File step is very slow with a large file. */
    LARGE_FILE,
    /** A restart took too long. */
    RESTART_TIMEOUT,
    /** Windows Update overloads a small machine. */
    UPDATES_STARVE,
    /** Updates begin while a restart is pending. */
    UPDATES_PENDING_REBOOT,
    /** The installation of updates was interrupted. */
    UPDATES_INTERRUPTED,
    /** Sysprep began before the agent was installed. */
    GUEST_AGENT_MISSING,
    /** A deprovisioning script that the caller provided is outdated. */
    TELEMETRY_SERVICE_MISSING,
    /** Sysprep does not generalize the machine. */
    SYSPREP_REFUSES,
    /** The provider of container instances is not registered. */
    CONTAINERS_NOT_REGISTERED,
    /** The quota of container cores is used up. */
    CONTAINER_QUOTA,
    /** Too many builds started in a short time. */
    CONTAINER_RATE,
    /** The region has no room for container instances. */
    CONTAINER_CAPACITY,
    /** The connection to the machine was lost. */
    CONNECTION_LOST,
    /** A timeout of 1 to 5 minutes, which is too short. */
    TIMEOUT_TOO_SHORT,
    /** Rights on the network or the staging resource group are missing. */
    NETWORK_INTERFACE_MISSING,
    /** A private endpoint prevents the deletion. */
    PRIVATE_ENDPOINT_IN_USE,
    /** A build is running. */
    NOT_ALLOWED_WHILE_RUNNING,
    /** A build is being canceled. */
    NOT_ALLOWED_WHILE_CANCELING,
    /** The template is being created. */
    NOT_ALLOWED_WHILE_CREATING,
    /** The source image has a purchase plan that the template does not name. */
    PURCHASE_PLAN_MISSING,
    /** The terms of the source image are not accepted. */
    TERMS_NOT_ACCEPTED,
    /** A log or a script is read without a token. */
    PUBLIC_ACCESS,
    /** The target gallery is wrong, or the identity may not write to it. */
    BAD_SHARED_IMAGE_DISTRIBUTE,
    /** A staging resource group that the caller provided is unsuitable. */
    BAD_STAGING_RESOURCE_GROUP,
    /** An internal error of the service. */
    SERVER_ERROR,
    /** The provider of image templates is not registered. */
    PROVIDER_NOT_REGISTERED,
    /** Package lists change during an early script. */
    PACKAGE_LISTS_CHANGED,
    /** The elevated session of a script ended. */
    ELEVATED_SESSION_ENDED,
    /** The source image forbids scripts in /tmp. */
    HARDENED_SOURCE,
    /** A script ended with an exit code that is not allowed. */
    SCRIPT_FAILED,
    /** A step removed the deprovisioning script. */
    DEPROVISIONING_SCRIPT_MISSING,
    /** Somebody canceled the build. */
    CANCELED,
    /** A virtual machine that is created from the image waits at its first start; no build shows this. */
    PENDING_RESTART_IN_IMAGE,
    /** The service has disabled a trigger; its status says so, and there is no error. */
    TRIGGER_INACTIVE,
    /** The build network has no access to the internet. */
    NO_INTERNET;

    /** The number of the failure in our catalog, such as {@code F39}. */
    public String id() {
        return row().id();
    }

    /** Where the failure is seen; empty if only virtual machines that are created from the image show it. */
    public Set<Place> seen() {
        return row().seenIn().stream()
                .map(place -> Place.valueOf(place.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The code of the error; {@code PackerBuildFailed} for a failure that only the log shows. */
    public String code() {
        return row().code();
    }

    /** The message of the error; {@link #logLine} for a failure that only the log shows. */
    public String message() {
        return row().message();
    }

    /** One or more lines of the build's log; empty if the log does not show the failure. */
    public Optional<String> logLine() {
        return Optional.of(String.join("\n", row().logLines())).filter(lines -> !lines.isEmpty());
    }

    /** Whether a retry may succeed. */
    public Retry retry() {
        return Retry.valueOf(row().retry().name());
    }

    /** What to check first. */
    public Hint hint() {
        return switch (row().category()) {
            case PERMISSIONS -> Hint.RIGHTS;
            case SERVICE -> Hint.WAIT;
            default -> Hint.valueOf(row().category().name());
        };
    }

    /** The row of the model's catalog, from which all values come. */
    private io.github.aib4j.model.diagnose.KnownFailure row() {
        return io.github.aib4j.model.diagnose.KnownFailure.valueOf(name());
    }

    /** The failure as the service reports it. */
    Failure failure() {
        return new Failure(code(), message(), logLine());
    }

    /** Whether the run itself only says where its log is. */
    boolean isToldByLog() {
        return this == PACKER_FAILED || (is(Place.LOG) && !is(Place.RUN));
    }

    boolean is(Place place) {
        return seen().contains(place);
    }

    /**
     * The error response of a call.
     *
     * @throws IllegalArgumentException if no call fails in this way
     */
    CallError atCall() {
        return KnownFailureWords.atCall(this).orElseThrow(() -> misplaced("the error of a call"));
    }

    /** Creates an exception that says where the failure belongs. */
    IllegalArgumentException misplaced(String use) {
        String places = List.of(Place.values()).stream()
                .filter(this::is)
                .map(Place::advice)
                .collect(Collectors.joining(", or "));
        String trigger = this == TRIGGER_INACTIVE
                ? "it is the state of a trigger, not an error"
                : "no call, template or run shows it";
        return new IllegalArgumentException(name() + " (" + id() + ") cannot be " + use + "; "
                + (places.isEmpty() || this == TRIGGER_INACTIVE ? trigger : places));
    }

    /**
     * The error response of a call.
     *
     * @param status the HTTP status of the error
     */
    record CallError(int status, String code, String message) {}

    /** Where a failure is seen. */
    public enum Place {
        /** During the creation of a template: in the operation, and in the template's {@code provisioningError}. */
        SUBMISSION("a template that is created says it: give it to CreateScenario.fails"),
        /** At the end of a run: in the operation, and in {@code lastRunStatus}. */
        RUN("a run says it: give it to Scenario.saying"),
        /** In the log of a build, which the run's message names. */
        LOG("the log of a run says it: give it to Scenario.saying, of a run that fails while it builds, customizes"
                + " or validates"),
        /** In the error response of a call. */
        CALL("a call is answered so: give it to WireFault.answers");

        private final String advice;

        Place(String advice) {
            this.advice = advice;
        }

        private String advice() {
            return advice;
        }
    }

    /** Whether the same request may succeed if it is repeated. */
    public enum Retry {
        /** It may succeed. */
        YES,
        /** It may succeed, but often something must change first. */
        MAYBE,
        /** It fails until something changes. */
        NO
    }

    /** What to check first. */
    public enum Hint {
        /** The rights of an identity. */
        RIGHTS,
        /** The content or the name of the template. */
        TEMPLATE,
        /** The scripts that run in the build machine. */
        SCRIPT,
        /** The size of the build machine. */
        MACHINE,
        /** Networks and their internet access. */
        NETWORK,
        /** Registrations, quotas, policies and accepted terms of the subscription. */
        SUBSCRIPTION,
        /** Nothing; it only takes time. */
        WAIT
    }
}
