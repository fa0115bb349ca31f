package io.github.aib4j.testing;

import io.github.aib4j.testing.build.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The failures that users of the service met: documented by Microsoft or reported, none recorded if nothing else is
 * said. Around the marks by which they are known, the words are our own.
 *
 * <p>Let one happen where it is {@link #seen}: {@code Scenario.failsAtCustomizer(1).saying(KnownFailure.SCRIPT_FAILED)},
 * {@code CreateScenario.fails(KnownFailure.BAD_SHARED_IMAGE_DISTRIBUTE)}.
 */
public enum KnownFailure {
    /** The name already holds a template. */
    NAME_TAKEN,
    /** The template's identity was deleted or cannot be used. */
    IDENTITY_UNUSABLE,
    /** The template's identity lacks a right. */
    NOT_AUTHORIZED,
    /** The catch-all of deployments, mostly for rights that are missing. */
    RESOURCE_DEPLOYMENT,
    /** The managed image to start from cannot be read. */
    SOURCE_IMAGE_UNREADABLE,
    /** The gallery image version to start from is not there, or not in that region. */
    SOURCE_VERSION_MISSING,
    /** A script or file cannot be downloaded. */
    SCRIPT_UNREACHABLE,
    /** The service itself lacks rights in a staging group of the caller's. */
    PROXY_DISK_FORBIDDEN,
    /** A member has a value that it cannot have. */
    BAD_VALUE,
    /** A member is required and not there. */
    MISSING_FIELD,
    /** A member has a name that the api-version does not know. */
    UNKNOWN_FIELD,
    /** A PATCH leaves out a distributor. */
    DISTRIBUTOR_DROPPED,
    /** A policy forbids something that the build deploys. */
    POLICY_VIOLATION,
    /** A step or a validator failed. */
    PACKER_FAILED,
    /** The build took longer than it may. */
    BUILD_TIMEOUT,
    /** The image is good, but its copies were not ready in time. */
    REPLICATION_TIMEOUT,
    /** A File step crawls over a large file. */
    LARGE_FILE,
    /** A restart took too long. */
    RESTART_TIMEOUT,
    /** Windows Update starves a small machine. */
    UPDATES_STARVE,
    /** Updates begin while a restart is pending. */
    UPDATES_PENDING_REBOOT,
    /** The run of updates was interrupted. */
    UPDATES_INTERRUPTED,
    /** Sysprep began before the agent was installed. */
    GUEST_AGENT_MISSING,
    /** A deprovisioning script of the caller's is outdated. */
    TELEMETRY_SERVICE_MISSING,
    /** Sysprep does not generalize the machine. */
    SYSPREP_REFUSES,
    /** The provider of container instances is not registered. */
    CONTAINERS_NOT_REGISTERED,
    /** There are no container cores left for another build. */
    CONTAINER_QUOTA,
    /** Too many builds began in a short time. */
    CONTAINER_RATE,
    /** The region has no room for container instances. */
    CONTAINER_CAPACITY,
    /** The connection to the machine was lost. */
    CONNECTION_LOST,
    /** A timeout of 1 to 5 minutes. */
    TIMEOUT_TOO_SHORT,
    /** Rights on the network or the staging group are missing. */
    NETWORK_INTERFACE_MISSING,
    /** A private endpoint keeps the deletion from ending. */
    PRIVATE_ENDPOINT_IN_USE,
    /** A build is running. */
    NOT_ALLOWED_WHILE_RUNNING,
    /** A build is being canceled. */
    NOT_ALLOWED_WHILE_CANCELING,
    /** The template is being created. */
    NOT_ALLOWED_WHILE_CREATING,
    /** The source image has a plan that the template does not name. */
    PURCHASE_PLAN_MISSING,
    /** The terms of the source image are not accepted. */
    TERMS_NOT_ACCEPTED,
    /** A log or a script is read without a token. */
    PUBLIC_ACCESS,
    /** The target gallery is wrong, or may not be written to. */
    BAD_SHARED_IMAGE_DISTRIBUTE,
    /** The staging group of the caller's does not fit. */
    BAD_STAGING_RESOURCE_GROUP,
    /** A fault of the service. */
    SERVER_ERROR,
    /** The provider of image templates is not registered. */
    PROVIDER_NOT_REGISTERED,
    /** Package lists change under an early script. */
    PACKAGE_LISTS_CHANGED,
    /** The elevated session of a script ended. */
    ELEVATED_SESSION_ENDED,
    /** The source image forbids running scripts from /tmp. */
    HARDENED_SOURCE,
    /** A script ended with a code that is not allowed. */
    SCRIPT_FAILED,
    /** A step removed the deprovisioning script. */
    DEPROVISIONING_SCRIPT_MISSING,
    /** Somebody canceled the run. */
    CANCELED,
    /** A machine made from the image waits at its first start; no build shows it. */
    PENDING_RESTART_IN_IMAGE,
    /** The service has switched a trigger off: its status says so, no error. */
    TRIGGER_INACTIVE,
    /** The network of the build has no way out. */
    NO_INTERNET;

    /** Its number in our catalogue, such as {@code F39}. */
    public String id() {
        return row().id();
    }

    /** Where it is seen; nowhere if only machines made from the image show it. */
    public Set<Place> seen() {
        return row().seenIn().stream()
                .map(place -> Place.valueOf(place.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The code of the error; that of a failure which only the log tells is {@code PackerBuildFailed}. */
    public String code() {
        return row().code();
    }

    /** What the error says; of a failure which only the log tells, {@link #logLine}. */
    public String message() {
        return row().message();
    }

    /** What the log of the build says, a line or several; empty if it is not seen there. */
    public Optional<String> logLine() {
        return Optional.of(String.join("\n", row().logLines())).filter(lines -> !lines.isEmpty());
    }

    /** Whether the same again may pass. */
    public Retry retry() {
        return Retry.valueOf(row().retry().name());
    }

    /** What is to be looked at. */
    public Hint hint() {
        return switch (row().category()) {
            case PERMISSIONS -> Hint.RIGHTS;
            case SERVICE -> Hint.WAIT;
            default -> Hint.valueOf(row().category().name());
        };
    }

    /** The row of the model's catalogue, from which everything here comes. */
    private io.github.aib4j.model.diagnose.KnownFailure row() {
        return io.github.aib4j.model.diagnose.KnownFailure.valueOf(name());
    }

    /** As the service has it. */
    Failure failure() {
        return new Failure(code(), message(), logLine());
    }

    /** Whether the run itself says no more than where its log lies. */
    boolean isToldByLog() {
        return this == PACKER_FAILED || (is(Place.LOG) && !is(Place.RUN));
    }

    boolean is(Place place) {
        return seen().contains(place);
    }

    /**
     * The answer of a call.
     *
     * @throws IllegalArgumentException if no call is answered so
     */
    CallError atCall() {
        return KnownFailureWords.atCall(this).orElseThrow(() -> misplaced("the error of a call"));
    }

    /** Says where it belongs. */
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
     * What a call is answered.
     *
     * @param status of an error
     */
    record CallError(int status, String code, String message) {}

    /** Where a failure shows. */
    public enum Place {
        /** While a template is created: the operation, and the template's {@code provisioningError}. */
        SUBMISSION("a template that is created says it: give it to CreateScenario.fails"),
        /** At the end of a run: the operation, and {@code lastRunStatus}. */
        RUN("a run says it: give it to Scenario.saying"),
        /** In the log of a build, which the run's message names. */
        LOG("the log of a run says it: give it to Scenario.saying, of a run that fails while it builds, customizes"
                + " or validates"),
        /** In the error that answers a call. */
        CALL("a call is answered so: give it to WireFault.answers");

        private final String advice;

        Place(String advice) {
            this.advice = advice;
        }

        private String advice() {
            return advice;
        }
    }

    /** Whether the same request again may pass. */
    public enum Retry {
        /** It may. */
        YES,
        /** It may, but often something has to be changed. */
        MAYBE,
        /** Not before something is changed. */
        NO
    }

    /** What has to be looked at first. */
    public enum Hint {
        /** The rights of an identity. */
        RIGHTS,
        /** What the template says, or its name. */
        TEMPLATE,
        /** The scripts that run in the machine. */
        SCRIPT,
        /** The size of the build machine. */
        MACHINE,
        /** Networks and their ways out. */
        NETWORK,
        /** Registrations, quotas, policies and terms of the subscription. */
        SUBSCRIPTION,
        /** The clock: what it takes is time. */
        WAIT
    }
}
