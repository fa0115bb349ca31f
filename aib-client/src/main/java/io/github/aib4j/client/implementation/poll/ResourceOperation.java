package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.implementation.arm.Ask;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Operation;
import io.github.aib4j.client.implementation.arm.ResourceManager;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.poll.OperationProgress;
import java.util.Optional;

/**
 * The creation, change or deletion of a resource: it ends in what can be read afterwards, or throws.
 *
 * @param start what begins it; an answer that names no operation because it is done already has {@code doneStatus}
 * @param doneStatus the status of an answer that says so; 0 if there is none
 * @param read reads the result once the operation has succeeded
 */
public record ResourceOperation<U>(ResourceManager manager, Ask start, int doneStatus, Dialog<U> read)
        implements LongRunning<OperationProgress, U> {
    @Override
    public Task task() {
        return start.task();
    }

    @Override
    public Dialog<Standing<OperationProgress>> begin() {
        return manager.send(start).map(answer -> {
            boolean done = answer.status() == doneStatus;
            return new Standing<>(
                    done ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED : LongRunningOperationStatus.IN_PROGRESS,
                    new OperationProgress(done ? "Succeeded" : "InProgress", Optional.empty(), Optional.empty()),
                    done ? "" : Operation.startedBy(answer),
                    answer.retryAfter());
        });
    }

    @Override
    public Dialog<Standing<OperationProgress>> poll(Standing<OperationProgress> last) {
        return Operation.poll(manager, task(), last.url()).map(status -> {
            StateLog.report(task(), last.status(), status.standing(), status.status());
            return new Standing<>(
                    status.standing(),
                    status.progress(),
                    last.url(),
                    status.answer().retryAfter());
        });
    }

    @Override
    public Dialog<U> result(Standing<OperationProgress> end, Pace pace) {
        if (!end.isOver()) {
            return Dialog.failing(new IllegalStateException("The operation is not over"));
        }
        return end.status().equals(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED)
                ? read
                : Dialog.failing(Errors.failed(task(), end.progress().error(), Operation.idOf(end.url())));
    }

    @Override
    public Dialog<Boolean> cancel() {
        return Dialog.failing(new UnsupportedOperationException(
                "The service cannot stop to " + task().verb() + " " + task().subject() + "; wait until it is done"));
    }
}
