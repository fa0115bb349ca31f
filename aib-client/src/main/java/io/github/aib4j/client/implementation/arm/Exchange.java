package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.implementation.http.Deadline;
import io.github.aib4j.client.implementation.http.DeadlineInterrupter;
import io.github.aib4j.client.implementation.http.Interrupts;
import io.github.aib4j.client.implementation.http.NonRepeatableRequestPolicy;
import io.github.aib4j.client.implementation.http.RedactFailuresPolicy;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.value.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * One request through a pipeline, and its response with a bounded body; within the deadline of the call.
 *
 * @param request makes the request anew each time
 * @param isOnce whether no policy may repeat the request
 * @param check throws if the request must not be sent, such as to a foreign host
 */
public record Exchange(
        HttpPipeline pipeline, RequestPurpose task, Supplier<HttpRequest> request, boolean isOnce, Runnable check)
        implements ArmCall<ArmResponse> {
    private static final byte[] NOTHING = {};

    @Override
    public ArmResponse runSync(Context context) {
        Deadline deadline = Deadline.of(context);
        checkBegin(deadline);
        checkInterrupt();
        DeadlineInterrupter alarm = deadline.alarm();
        try {
            return exchange(context);
        } catch (RuntimeException e) {
            alarm.close();
            throw failure(deadline, alarm.hasInterrupted(), e);
        } finally {
            alarm.close();
        }
    }

    @Override
    public Mono<ArmResponse> runAsync(Context context) {
        Deadline deadline = Deadline.of(context);
        Mono<ArmResponse> exchange = Mono.defer(() -> {
                    checkBegin(deadline);
                    return pipeline.send(request.get(), forRequest(context));
                })
                .flatMap(response -> bodyLater(response)
                        .map(body -> new ArmResponse(task, response, body))
                        .doFinally(end -> response.close()))
                .onErrorMap(
                        Exception.class, e -> isLate(deadline, e) ? Expiry.unanswered(task, deadline) : transport(e));
        return deadline.limiting(exchange, () -> Expiry.unanswered(task, deadline));
    }

    private ArmResponse exchange(Context context) {
        try (HttpResponse response = pipeline.sendSync(request.get(), forRequest(context))) {
            return new ArmResponse(task, response, body(response));
        }
    }

    private byte[] body(HttpResponse response) {
        return isAccepted(response) ? NOTHING : BoundedBody.bytes(response);
    }

    private Mono<byte[]> bodyLater(HttpResponse response) {
        return isAccepted(response) ? Mono.just(NOTHING) : BoundedBody.bytesLater(response);
    }

    /**
     * Whether a request that must not be repeated was accepted: its status line decides, and its body is not needed.
     */
    private boolean isAccepted(HttpResponse response) {
        return isOnce && response.getStatusCode() < 300;
    }

    /** Sends nothing to a foreign host, or after the deadline. */
    private void checkBegin(Deadline deadline) {
        check.run();
        if (deadline.isExpired()) {
            throw Expiry.unanswered(task, deadline);
        }
    }

    /** Sends nothing from an interrupted thread. */
    private void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(new InterruptedException());
        }
    }

    /** Restores the interrupt status, and says what was interrupted. */
    private RuntimeException interrupted(Exception failure) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(task.failed() + ": interrupted while waiting for the service", failure);
    }

    private RuntimeException failure(Deadline deadline, boolean isEnded, RuntimeException failure) {
        if (isEnded) {
            return Expiry.unanswered(task, deadline);
        }
        if (Interrupts.isCauseOf(failure)) {
            return interrupted(failure);
        }
        return deadline.isExpired() ? Expiry.unanswered(task, deadline) : transport(failure);
    }

    /** Whether a request failed because its deadline passed; more specific errors are kept. */
    private static boolean isLate(Deadline deadline, Exception failure) {
        return deadline.isExpired()
                && !(failure instanceof WaitExpiredException)
                && !(failure instanceof ForeignHostException);
    }

    private Context forRequest(Context context) {
        return isOnce ? NonRepeatableRequestPolicy.once(context) : context;
    }

    /** Converts failures of the transport into one form that says what was tried; other failures do not change. */
    private RuntimeException transport(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                String reason = OneLine.of(String.valueOf(cause.getMessage()));
                return new UncheckedIOException(
                        new IOException(task.failed() + ": no answer was received, " + reason, quiet(cause)));
            }
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(task.failed(), failure);
    }

    private static Throwable quiet(Throwable cause) {
        return cause instanceof Exception e ? RedactFailuresPolicy.quiet(e) : cause;
    }
}
