package io.github.aib4j.testing;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.KnownFailure.Place;
import io.github.aib4j.testing.build.FailurePoint;
import io.github.aib4j.testing.build.RunOverrides;
import io.github.aib4j.testing.template.ProvisioningFailure;
import java.util.Set;

/** Applies a known failure where it belongs, and refuses it elsewhere. */
final class KnownFailureUse {
    private static final Set<RunSubState> LOGGED =
            Set.of(RunSubState.BUILDING, RunSubState.CUSTOMIZING, RunSubState.VALIDATING);

    /** The documented codes that a known failure has. */
    private static final Set<String> PROVISIONING_CODES =
            Set.of("BadSharedImageDistribute", "BadStagingResourceGroup", "ServerError");

    private KnownFailureUse() {}

    static RunOverrides atRun(KnownFailure failure, RunOverrides run) {
        if (!failure.is(Place.RUN) && !failure.is(Place.LOG)) {
            throw failure.misplaced("the failure of a run");
        }
        if (failure.isToldByLog() ? !isLogged(run.stop()) : !canSay(run)) {
            throw failure.misplaced("what a run says that " + run.stop());
        }
        return failure.isToldByLog() ? inLog(failure, run) : run.saying(failure.failure());
    }

    private static RunOverrides inLog(KnownFailure failure, RunOverrides run) {
        return failure.logLine().map(run::logging).orElseGet(run::namingItsLog);
    }

    private static boolean isLogged(FailurePoint failurePoint) {
        return failurePoint instanceof FailurePoint.AtStep
                || failurePoint instanceof FailurePoint.AtDeprovisioning
                || (failurePoint instanceof FailurePoint.InPhase phase && LOGGED.contains(phase.phase()));
    }

    /** Whether the run has an error message that can be replaced, which a timeout does not allow. */
    static boolean canSay(RunOverrides run) {
        return !(run.stop() instanceof FailurePoint.AtTimeout)
                && !(run.stop() instanceof FailurePoint.Nowhere
                        && run.failedOutputs().isEmpty());
    }

    static ProvisioningFailure atSubmission(KnownFailure failure) {
        if (!failure.is(Place.SUBMISSION)) {
            throw failure.misplaced("what a template fails with");
        }
        String code = PROVISIONING_CODES.contains(failure.code()) ? failure.code() : "Other";
        return new ProvisioningFailure(code, failure.failure());
    }
}
