package io.github.aib4j.client.implementation;

import com.azure.core.util.polling.LongRunningOperationStatus;
import java.util.Optional;

/** An operation that was over when it was asked for. */
record AlreadyDone<T, U>(T progress, U result) implements PollSteps<T, U> {
    @Override
    public Step<T> poll() {
        return new Step<>(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED, progress, Optional.empty());
    }

    @Override
    public void cancel() {
        throw new UnsupportedOperationException("There is nothing to stop: the operation was over at once");
    }
}
