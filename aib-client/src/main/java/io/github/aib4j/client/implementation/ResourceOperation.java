package io.github.aib4j.client.implementation;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.poll.OperationProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The creation or deletion of a resource: it ends in what can be read afterwards, or throws. */
final class ResourceOperation<U> implements PollSteps<OperationProgress, U> {
    private final Operation operation;
    private final Supplier<U> read;
    private Operation.@Nullable Status end;

    /**
     * Follows an operation.
     *
     * @param read reads the result once the operation has succeeded
     */
    ResourceOperation(Operation operation, Supplier<U> read) {
        this.operation = operation;
        this.read = read;
    }

    @Override
    public Step<OperationProgress> poll() {
        Operation.Status status = operation.poll();
        if (status.isOver()) {
            end = status;
        }
        return new Step<>(standing(status), status.progress(), status.answer().retryAfter());
    }

    @Override
    public U result() {
        Operation.Status reached = end;
        if (reached == null) {
            throw new IllegalStateException("The operation is not over");
        }
        if (!reached.isSucceeded()) {
            throw Errors.failed(
                    operation.task(), reached.answer(), reached.error().orElse(null));
        }
        return read.get();
    }

    @Override
    public void cancel() {
        throw new UnsupportedOperationException("The service cannot stop to "
                + operation.task().verb() + " " + operation.task().subject() + "; wait until it is done");
    }

    static LongRunningOperationStatus standing(Operation.Status status) {
        if (status.isSucceeded()) {
            return LongRunningOperationStatus.SUCCESSFULLY_COMPLETED;
        }
        return status.isFailed() ? LongRunningOperationStatus.FAILED : LongRunningOperationStatus.IN_PROGRESS;
    }
}
