package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.implementation.arm.Answer;
import io.github.aib4j.client.implementation.arm.Ask;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Operation;
import io.github.aib4j.client.implementation.arm.ResourceManager;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.poll.OperationProgress;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The creation, change or deletion of a resource: it ends in what can be read afterwards, or throws.
 *
 * @param start comes to the request that begins it, or to none if nothing is left to do
 * @param isDone whether the answer to that request says that it is done already
 * @param read reads the result once the operation has succeeded
 */
public record ResourceOperation<U>(
        ResourceManager manager, Task task, Dialog<Optional<Ask>> start, Predicate<Answer> isDone, Dialog<U> read)
        implements LongRunning<OperationProgress, U> {
    private static final Standing<OperationProgress> DONE = new Standing<>(
            LongRunningOperationStatus.SUCCESSFULLY_COMPLETED,
            new OperationProgress("Succeeded", Optional.empty(), Optional.empty()),
            "",
            Optional.empty());

    /** One that begins with that request. */
    public static <U> ResourceOperation<U> of(
            ResourceManager manager, Ask start, Predicate<Answer> isDone, Dialog<U> read) {
        return new ResourceOperation<>(manager, start.task(), Dialog.of(Optional.of(start)), isDone, read);
    }

    @Override
    public Dialog<Standing<OperationProgress>> begin() {
        return start.then(this::begin);
    }

    /** Begins it with that request, or has done with it if there is none. */
    public Dialog<Standing<OperationProgress>> begin(Optional<Ask> request) {
        return request.map(this::begin).orElseGet(() -> Dialog.of(DONE));
    }

    private Dialog<Standing<OperationProgress>> begin(Ask ask) {
        return manager.send(ask).map(answer -> isDone.test(answer) ? DONE : begun(answer));
    }

    private static Standing<OperationProgress> begun(Answer answer) {
        return new Standing<>(
                LongRunningOperationStatus.IN_PROGRESS,
                new OperationProgress("InProgress", Optional.empty(), Optional.empty()),
                Operation.startedBy(answer),
                answer.retryAfter());
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
