package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/**
 * Makes no attempt after an interrupt or after the deadline, and keeps the interrupt status: azure-core's retry policy
 * takes an interrupt for a broken connection, clears the status, and tries again.
 */
final class DeadlinePolicy implements HttpPipelinePolicy {
    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.defer(() -> Deadline.of(context).isExpired()
                ? Mono.error(new DeadlineReachedException("deadline"))
                : next.process());
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        if (Thread.currentThread().isInterrupted()) {
            throw new DeadlineReachedException("interrupt", new InterruptedException());
        }
        if (Deadline.of(context).isExpired()) {
            throw new DeadlineReachedException("deadline");
        }
        try {
            return next.processSync();
        } catch (RuntimeException e) {
            if (Interrupts.isCauseOf(e)) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    /** Whether this error ends the call without another attempt. */
    static boolean isReasonOf(Throwable failure) {
        return failure instanceof DeadlineReachedException || Interrupts.isCauseOf(failure);
    }

    /** There was no time left for another attempt. */
    private static final class DeadlineReachedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        DeadlineReachedException(String reason) {
            super("Nothing is sent after the " + reason);
        }

        DeadlineReachedException(String reason, Throwable cause) {
            super("Nothing is sent after the " + reason, cause);
        }
    }
}
