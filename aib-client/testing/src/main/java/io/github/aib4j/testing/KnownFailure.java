package io.github.aib4j.testing;

import static io.github.aib4j.testing.KnownFailure.Hint.MACHINE;
import static io.github.aib4j.testing.KnownFailure.Hint.NETWORK;
import static io.github.aib4j.testing.KnownFailure.Hint.RIGHTS;
import static io.github.aib4j.testing.KnownFailure.Hint.SCRIPT;
import static io.github.aib4j.testing.KnownFailure.Hint.SUBSCRIPTION;
import static io.github.aib4j.testing.KnownFailure.Hint.TEMPLATE;
import static io.github.aib4j.testing.KnownFailure.Hint.WAIT;
import static io.github.aib4j.testing.KnownFailure.Place.CALL;
import static io.github.aib4j.testing.KnownFailure.Place.LOG;
import static io.github.aib4j.testing.KnownFailure.Place.RUN;
import static io.github.aib4j.testing.KnownFailure.Place.SUBMISSION;
import static io.github.aib4j.testing.KnownFailure.Retry.MAYBE;
import static io.github.aib4j.testing.KnownFailure.Retry.NO;
import static io.github.aib4j.testing.KnownFailure.Retry.YES;

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
    NAME_TAKEN("F01", NO, TEMPLATE, SUBMISSION),
    /** The template's identity was deleted or cannot be used. */
    IDENTITY_UNUSABLE("F02", NO, RIGHTS, SUBMISSION, CALL),
    /** The template's identity lacks a right. */
    NOT_AUTHORIZED("F03", MAYBE, RIGHTS, SUBMISSION, RUN),
    /** The catch-all of deployments, mostly for rights that are missing. */
    RESOURCE_DEPLOYMENT("F04", MAYBE, RIGHTS, SUBMISSION),
    /** The managed image to start from cannot be read. */
    SOURCE_IMAGE_UNREADABLE("F05", NO, RIGHTS, SUBMISSION),
    /** The gallery image version to start from is not there, or not in that region. */
    SOURCE_VERSION_MISSING("F06", NO, TEMPLATE, SUBMISSION),
    /** A script or file cannot be downloaded. */
    SCRIPT_UNREACHABLE("F07", MAYBE, TEMPLATE, SUBMISSION),
    /** The service itself lacks rights in a staging group of the caller's. */
    PROXY_DISK_FORBIDDEN("F08", NO, RIGHTS, SUBMISSION),
    /** A member has a value that it cannot have. */
    BAD_VALUE("F09", NO, TEMPLATE, SUBMISSION),
    /** A member is required and not there. */
    MISSING_FIELD("F10", NO, TEMPLATE, SUBMISSION),
    /** A member has a name that the api-version does not know. */
    UNKNOWN_FIELD("F11", NO, TEMPLATE, SUBMISSION),
    /** A PATCH leaves out a distributor. */
    DISTRIBUTOR_DROPPED("F12", NO, TEMPLATE, CALL),
    /** A policy forbids something that the build deploys. */
    POLICY_VIOLATION("F13", NO, SUBSCRIPTION, RUN, LOG),
    /** A step or a validator failed. */
    PACKER_FAILED("F14", NO, SCRIPT, RUN),
    /** The build took longer than it may. */
    BUILD_TIMEOUT("F15", MAYBE, SCRIPT, RUN),
    /** The image is good, but its copies were not ready in time. */
    REPLICATION_TIMEOUT("F16", NO, TEMPLATE, RUN),
    /** A File step crawls over a large file. */
    LARGE_FILE("F17", NO, SCRIPT, LOG),
    /** A restart took too long. */
    RESTART_TIMEOUT("F18", MAYBE, TEMPLATE, LOG),
    /** Windows Update starves a small machine. */
    UPDATES_STARVE("F19", MAYBE, MACHINE, LOG),
    /** Updates begin while a restart is pending. */
    UPDATES_PENDING_REBOOT("F20", MAYBE, TEMPLATE, LOG),
    /** The run of updates was interrupted. */
    UPDATES_INTERRUPTED("F21", YES, MACHINE, LOG),
    /** Sysprep began before the agent was installed. */
    GUEST_AGENT_MISSING("F22", MAYBE, MACHINE, LOG),
    /** A deprovisioning script of the caller's is outdated. */
    TELEMETRY_SERVICE_MISSING("F23", NO, SCRIPT, LOG),
    /** Sysprep does not generalize the machine. */
    SYSPREP_REFUSES("F24", NO, SCRIPT, LOG),
    /** The provider of container instances is not registered. */
    CONTAINERS_NOT_REGISTERED("F25", NO, SUBSCRIPTION, RUN),
    /** There are no container cores left for another build. */
    CONTAINER_QUOTA("F26", YES, SUBSCRIPTION, RUN),
    /** Too many builds began in a short time. */
    CONTAINER_RATE("F27", YES, WAIT, RUN),
    /** The region has no room for container instances. */
    CONTAINER_CAPACITY("F28", YES, WAIT, RUN),
    /** The connection to the machine was lost. */
    CONNECTION_LOST("F29", MAYBE, NETWORK, LOG),
    /** A timeout of 1 to 5 minutes. */
    TIMEOUT_TOO_SHORT("F30", NO, TEMPLATE, LOG),
    /** Rights on the network or the staging group are missing. */
    NETWORK_INTERFACE_MISSING("F31", NO, RIGHTS, RUN),
    /** A private endpoint keeps the deletion from ending. */
    PRIVATE_ENDPOINT_IN_USE("F32", NO, NETWORK, CALL),
    /** A build is running. */
    NOT_ALLOWED_WHILE_RUNNING("F33", YES, WAIT, CALL),
    /** A build is being canceled. */
    NOT_ALLOWED_WHILE_CANCELING("F34", MAYBE, WAIT, CALL),
    /** The template is being created. */
    NOT_ALLOWED_WHILE_CREATING("F35", MAYBE, WAIT, CALL),
    /** The source image has a plan that the template does not name. */
    PURCHASE_PLAN_MISSING("F36", NO, TEMPLATE, SUBMISSION),
    /** The terms of the source image are not accepted. */
    TERMS_NOT_ACCEPTED("F37", NO, SUBSCRIPTION, LOG),
    /** A log or a script is read without a token. */
    PUBLIC_ACCESS("F38", NO, RIGHTS, CALL, LOG),
    /** The target gallery is wrong, or may not be written to. */
    BAD_SHARED_IMAGE_DISTRIBUTE("F39", NO, RIGHTS, SUBMISSION),
    /** The staging group of the caller's does not fit. */
    BAD_STAGING_RESOURCE_GROUP("F40", NO, TEMPLATE, SUBMISSION),
    /** A fault of the service. */
    SERVER_ERROR("F41", YES, WAIT, SUBMISSION, RUN, CALL),
    /** The provider of image templates is not registered. */
    PROVIDER_NOT_REGISTERED("F42", NO, SUBSCRIPTION, CALL),
    /** Package lists change under an early script. */
    PACKAGE_LISTS_CHANGED("F43", YES, SCRIPT, LOG),
    /** The elevated session of a script ended. */
    ELEVATED_SESSION_ENDED("F44", MAYBE, SCRIPT, LOG),
    /** The source image forbids running scripts from /tmp. */
    HARDENED_SOURCE("F45", NO, SCRIPT, LOG),
    /** A script ended with a code that is not allowed. */
    SCRIPT_FAILED("F46", NO, SCRIPT, LOG),
    /** A step removed the deprovisioning script. */
    DEPROVISIONING_SCRIPT_MISSING("F47", NO, SCRIPT, LOG),
    /** Somebody canceled the run. */
    CANCELED("F48", YES, WAIT, RUN),
    /** A machine made from the image waits at its first start; no build shows it. */
    PENDING_RESTART_IN_IMAGE("F49", NO, TEMPLATE),
    /** The service has switched a trigger off: its status says so, no error. */
    TRIGGER_INACTIVE("F50", NO, WAIT, CALL),
    /** The network of the build has no way out. */
    NO_INTERNET("F51", NO, NETWORK, LOG);

    private final String id;
    private final Retry retry;
    private final Hint hint;

    @SuppressWarnings("ImmutableEnumChecker") // it comes from Set.of
    private final Set<Place> seen;

    KnownFailure(String id, Retry retry, Hint hint, Place... seen) {
        this.id = id;
        this.retry = retry;
        this.hint = hint;
        this.seen = Set.of(seen);
    }

    /** Its number in our catalogue, such as {@code F39}. */
    public String id() {
        return id;
    }

    /** Where it is seen; nowhere if only machines made from the image show it. */
    public Set<Place> seen() {
        return seen;
    }

    /** The code of the error; that of a failure which only the log tells is {@code PackerBuildFailed}. */
    public String code() {
        return words().code();
    }

    /** What the error says; of a failure which only the log tells, {@link #logLine}. */
    public String message() {
        return words().message();
    }

    /** What the log of the build says, a line or several; empty if it is not seen there. */
    public Optional<String> logLine() {
        return words().logLine();
    }

    /** Whether the same again may pass. */
    public Retry retry() {
        return retry;
    }

    /** What is to be looked at. */
    public Hint hint() {
        return hint;
    }

    private Failure words() {
        return KnownFailureWords.of(this);
    }

    /** As the service has it. */
    Failure failure() {
        return words();
    }

    /** Whether the run itself says no more than where its log lies. */
    boolean isToldByLog() {
        return this == PACKER_FAILED || (is(LOG) && !is(RUN));
    }

    boolean is(Place place) {
        return seen.contains(place);
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
        return new IllegalArgumentException(name() + " (" + id + ") cannot be " + use + "; "
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
