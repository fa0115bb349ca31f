package io.github.aib4j.client.implementation.poll;

import com.azure.core.http.HttpMethod;
import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmOperation;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.OperationStatus;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The creation, change or deletion of a resource. It ends with a value that is read afterwards, or throws.
 *
 * @param start returns the request that starts it, or nothing if there is nothing to do
 * @param isDone whether the response to that request says that it is already done
 * @param read reads the result after success
 */
public record ResourceOperation<U>(
        ArmEndpoint manager,
        RequestPurpose task,
        ArmCall<Optional<ArmRequest>> start,
        Predicate<ArmResponse> isDone,
        ArmCall<U> read)
        implements LongRunningOperation<OperationProgress, U> {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final PollState<OperationProgress> DONE = new PollState<>(
            LongRunningOperationStatus.SUCCESSFULLY_COMPLETED,
            new OperationProgress("Succeeded", Optional.empty(), Optional.empty()),
            "",
            Optional.empty());

    /** Creates an operation that starts with this request. */
    public static <U> ResourceOperation<U> of(
            ArmEndpoint endpoint, ArmRequest start, Predicate<ArmResponse> isDone, ArmCall<U> read) {
        return new ResourceOperation<>(endpoint, start.task(), ArmCall.of(Optional.of(start)), isDone, read);
    }

    @Override
    public ArmCall<PollState<OperationProgress>> begin() {
        return start.then(this::begin);
    }

    /** Starts the operation with this request; without a request, the operation is already done. */
    public ArmCall<PollState<OperationProgress>> begin(Optional<ArmRequest> request) {
        return request.map(this::begin).orElseGet(() -> ArmCall.of(DONE));
    }

    private ArmCall<PollState<OperationProgress>> begin(ArmRequest ask) {
        return manager.send(ask).map(response -> isDone.test(response) ? DONE : begun(ask, response));
    }

    private static PollState<OperationProgress> begun(ArmRequest ask, ArmResponse response) {
        return ArmOperation.startedBy(response)
                .map(url -> followed(url, response))
                .orElseGet(() -> withoutOperation(ask, response));
    }

    private static PollState<OperationProgress> followed(String url, ArmResponse response) {
        return new PollState<>(
                LongRunningOperationStatus.IN_PROGRESS,
                new OperationProgress("InProgress", Optional.empty(), Optional.empty()),
                url,
                ArmOperation.isAtLocation(response) ? StatusSource.LOCATION : StatusSource.OPERATION,
                response.retryAfter());
    }

    /**
     * The state after a response that names no operation: done, unless the resource in it says otherwise, which is
     * polled then.
     */
    private static PollState<OperationProgress> withoutOperation(ArmRequest ask, ArmResponse response) {
        boolean isDelete = ask.method() == HttpMethod.DELETE;
        if (response.status() == NO_CONTENT || (isDelete && response.status() == OK)) {
            return DONE;
        }
        return state(ArmOperation.resourceIn(response), isDelete ? "" : ask.url(), StatusSource.RESOURCE);
    }

    private static PollState<OperationProgress> state(OperationStatus status, String url, StatusSource source) {
        return new PollState<>(
                status.clientStatus(),
                status.progress(),
                url,
                source,
                status.answer().retryAfter());
    }

    @Override
    public ArmCall<PollState<OperationProgress>> poll(PollState<OperationProgress> last) {
        return ask(last).map(status -> {
            StateLog.report(task(), last.status(), status.clientStatus(), status.status());
            return state(status, last.url(), last.source());
        });
    }

    private ArmCall<OperationStatus> ask(PollState<OperationProgress> last) {
        return switch (last.source()) {
            case OPERATION -> ArmOperation.poll(manager, task(), last.url());
            case LOCATION -> ArmOperation.pollLocation(manager, task(), last.url());
            case RESOURCE -> ArmOperation.pollResource(manager, task(), last.url());
        };
    }

    @Override
    public ArmCall<U> result(PollState<OperationProgress> end, PollOptions options) {
        if (!end.isOver()) {
            return ArmCall.failing(new IllegalStateException("The operation is not over"));
        }
        return end.status().equals(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED)
                ? read
                : ArmCall.failing(Errors.failed(task(), end.progress().error(), ArmOperation.idOf(end.url())));
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return ArmCall.failing(new UnsupportedOperationException(
                "The service cannot stop to " + task().verb() + " " + task().subject() + "; wait until it is done"));
    }
}
