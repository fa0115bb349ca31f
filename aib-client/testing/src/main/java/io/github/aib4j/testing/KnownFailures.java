package io.github.aib4j.testing;

import io.github.aib4j.model.diagnose.FailurePlace;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.build.FailurePoint;
import io.github.aib4j.testing.build.RunOverrides;
import io.github.aib4j.testing.template.ProvisioningFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the failures of the model's catalogue happen where they occur, and refuses them elsewhere. */
final class KnownFailures {
    private static final Set<RunSubState> LOGGED =
            Set.of(RunSubState.BUILDING, RunSubState.CUSTOMIZING, RunSubState.VALIDATING);

    /** The documented codes of provisioning failures in the catalogue. */
    private static final Set<String> PROVISIONING_CODES =
            Set.of("BadSharedImageDistribute", "BadStagingResourceGroup", "ServerError");

    private KnownFailures() {}

    static RunOverrides atRun(KnownFailure failure, RunOverrides run) {
        if (!isSeen(failure, FailurePlace.RUN) && !isSeen(failure, FailurePlace.LOG)) {
            throw misplaced(failure, "the failure of a run");
        }
        if (isToldByLog(failure) ? !isLogged(run.stop()) : !canSay(run)) {
            throw misplaced(failure, "what a run says that " + run.stop());
        }
        return isToldByLog(failure)
                ? logLines(failure).map(run::logging).orElseGet(run::namingItsLog)
                : run.withMessage(failure(failure));
    }

    static ProvisioningFailure atSubmission(KnownFailure failure) {
        if (!isSeen(failure, FailurePlace.SUBMISSION)) {
            throw misplaced(failure, "what a template fails with");
        }
        String code = PROVISIONING_CODES.contains(failure.code()) ? failure.code() : "Other";
        return new ProvisioningFailure(code, failure(failure));
    }

    /**
     * The status of the response that reports this failure (assumed, unless stated otherwise). A trigger's state is no
     * such response.
     *
     * @throws IllegalArgumentException if no response reports this failure
     */
    static int statusOfCall(KnownFailure failure) {
        return switch (failure) {
            case IDENTITY_UNUSABLE, DISTRIBUTOR_DROPPED -> 400;
            case NOT_ALLOWED_WHILE_RUNNING, NOT_ALLOWED_WHILE_CANCELING, NOT_ALLOWED_WHILE_CREATING -> 405; // reported
            case PRIVATE_ENDPOINT_IN_USE -> 409;
            case PROVIDER_NOT_REGISTERED, PUBLIC_ACCESS -> 409; // documented
            case SECURITY_TYPE_MISMATCH, CONFIDENTIAL_REGIONS, OTHER_STORAGE_ACCOUNT, UNMANAGED_DISKS -> 400;
            case PROPERTY_NOT_CHANGEABLE, DELETION_BLOCKED -> 409;
            case NOT_EMPTY -> 409; // reported
            case SERVER_ERROR -> 500;
            default -> throw misplaced(failure, "the error of a call");
        };
    }

    /** Whether the run reports an error whose message a test can set, unlike that of a timeout. */
    static boolean canSay(RunOverrides run) {
        return !(run.stop() instanceof FailurePoint.AtTimeout)
                && !(run.stop() instanceof FailurePoint.Nowhere
                        && run.failedOutputs().isEmpty());
    }

    private static boolean isLogged(FailurePoint failurePoint) {
        return failurePoint instanceof FailurePoint.AtStep
                || failurePoint instanceof FailurePoint.AtDeprovisioning
                || (failurePoint instanceof FailurePoint.InPhase phase && LOGGED.contains(phase.phase()));
    }

    /** Whether only the log names the failure, because the run just says where the log is. */
    private static boolean isToldByLog(KnownFailure failure) {
        return failure == KnownFailure.PACKER_FAILED
                || (isSeen(failure, FailurePlace.LOG) && !isSeen(failure, FailurePlace.RUN));
    }

    private static Failure failure(KnownFailure failure) {
        return new Failure(failure.code(), failure.message(), logLines(failure));
    }

    private static Optional<String> logLines(KnownFailure failure) {
        return Optional.of(String.join("\n", failure.logLines())).filter(lines -> !lines.isEmpty());
    }

    private static boolean isSeen(KnownFailure failure, FailurePlace place) {
        return failure.seenIn().contains(place);
    }

    /** The refusal, which says where the failure can be used. */
    private static IllegalArgumentException misplaced(KnownFailure failure, String use) {
        String places = List.of(FailurePlace.values()).stream()
                .filter(place -> isSeen(failure, place))
                .map(KnownFailures::advice)
                .collect(Collectors.joining(", or "));
        String trigger = failure == KnownFailure.TRIGGER_INACTIVE
                ? "it is the state of a trigger, not an error"
                : "no call, template or run shows it";
        return new IllegalArgumentException(failure.name() + " (" + failure.id() + ") cannot be " + use + "; "
                + (places.isEmpty() || failure == KnownFailure.TRIGGER_INACTIVE ? trigger : places));
    }

    private static String advice(FailurePlace place) {
        return switch (place) {
            case SUBMISSION -> "use CreateScenario.fails, because the creation of a template reports it";
            case RUN -> "use Scenario.withMessage, because a run reports it";
            case LOG ->
                "use Scenario.withMessage with a run that fails while it builds, customizes or validates, because the log of"
                        + " a run reports it";
            case CALL -> "use WireFault.answers, because a call reports it";
        };
    }
}
