package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Redacts signatures in exceptions of the transport before anyone logs them. Some exceptions name the request's
 * address, and the address of an operation is signed.
 */
public final class RedactFailuresPolicy implements HttpPipelinePolicy {
    private static final int DEEPEST = 16;

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process().onErrorMap(Exception.class, RedactFailuresPolicy::quiet);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        try {
            return next.processSync();
        } catch (RuntimeException e) {
            throw unchecked(quiet(e));
        }
    }

    private static RuntimeException unchecked(Exception failure) {
        if (failure instanceof RuntimeException e) {
            return e;
        }
        return failure instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(failure);
    }

    /** Returns the failure if it contains no secret, and otherwise a redacted exception of its kind. */
    public static Exception quiet(Exception failure) {
        if (isQuiet(failure, 0)) {
            return failure;
        }
        String text = OneLine.of(failure.toString());
        Exception quiet = isOfTransport(failure, 0) ? new IOException(text) : new IllegalStateException(text);
        quiet.setStackTrace(failure.getStackTrace());
        if (Interrupts.isCauseOf(failure)) {
            quiet.addSuppressed(new InterruptedException());
        }
        return quiet;
    }

    private static boolean isQuiet(Throwable failure, int depth) {
        String message = String.valueOf(failure.getMessage());
        return message.equals(ContentUri.redactAll(message))
                && (depth > DEEPEST || within(failure).allMatch(inner -> isQuiet(inner, depth + 1)));
    }

    private static boolean isOfTransport(Throwable failure, int depth) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || (depth < DEEPEST && within(failure).anyMatch(inner -> isOfTransport(inner, depth + 1)));
    }

    private static Stream<Throwable> within(Throwable failure) {
        return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
    }
}
