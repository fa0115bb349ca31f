package io.github.aib4j.client.implementation.build;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.implementation.arm.OperationStatus;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.util.Optional;

/** The state of a build by its operation and the run of its template, and the corresponding status of azure-core. */
final class RunStates {
    private RunStates() {}

    /** The end according to the template or, if it does not report an end, according to the operation. */
    static RunState of(OperationStatus status, Optional<RunStatus> run) {
        Optional<RunState> told = run.flatMap(RunStatus::runState);
        if (!status.isOver()) {
            return told.filter(state -> !state.isTerminal()).orElse(RunState.RUNNING);
        }
        return told.filter(RunState::isTerminal)
                .filter(state -> status.isSucceeded() || !state.equals(RunState.SUCCEEDED))
                .orElse(endOf(status));
    }

    private static RunState endOf(OperationStatus status) {
        if (status.isSucceeded()) {
            return RunState.SUCCEEDED;
        }
        return status.isCanceled() ? RunState.CANCELED : RunState.FAILED;
    }

    static LongRunningOperationStatus clientStatus(OperationStatus status, RunState state) {
        return status.isOver() ? clientStatus(state) : LongRunningOperationStatus.IN_PROGRESS;
    }

    /**
     * The status of a state. A partial success is not a success, because callers who only check the status must not
     * take it for one.
     */
    static LongRunningOperationStatus clientStatus(RunState state) {
        if (!state.isTerminal()) {
            return LongRunningOperationStatus.IN_PROGRESS;
        }
        if (state.equals(RunState.CANCELED)) {
            return LongRunningOperationStatus.USER_CANCELLED;
        }
        return state.equals(RunState.SUCCEEDED)
                ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED
                : LongRunningOperationStatus.FAILED;
    }
}
