package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.ClientOptions;
import com.azure.core.util.Context;
import com.azure.core.util.LibraryTelemetryOptions;
import com.azure.core.util.TracingOptions;
import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.tracing.SpanKind;
import com.azure.core.util.tracing.StartSpanOptions;
import com.azure.core.util.tracing.Tracer;
import com.azure.core.util.tracing.TracerProvider;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.http.LibraryVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Spans, with the tracer that azure-core finds: one for each call, and one for each build from start to end. azure-core
 * creates the spans of requests inside them.
 */
public final class Tracing {
    private static final ClientLogger LOGGER = new ClientLogger(Tracing.class);

    private final String client;
    private final Tracer tracer;

    private Tracing(String client, Tracer tracer) {
        this.client = client;
        this.tracer = tracer;
    }

    /**
     * Creates spans as the options ask.
     *
     * @param client the prefix of the names of spans
     * @param namespace the resource provider
     */
    public static Tracing of(String client, String namespace, @Nullable ClientOptions options) {
        TracingOptions wanted = options == null ? null : options.getTracingOptions();
        LibraryTelemetryOptions library = new LibraryTelemetryOptions("aib4j")
                .setLibraryVersion(LibraryVersion.text())
                .setResourceProviderNamespace(namespace);
        return new Tracing(client, TracerProvider.getDefaultProvider().createTracer(library, wanted));
    }

    /** azure-core's tracer. */
    public Tracer tracer() {
        return tracer;
    }

    /** The call in a span with this name, after the client's. */
    <T> ArmCall<T> call(String name, ArmCall<T> call) {
        if (!tracer.isEnabled()) {
            return call;
        }
        return new ArmCall<>() {
            @Override
            public T runSync(Context context) {
                Context span = start(name, context);
                AutoCloseable current = tracer.makeSpanCurrent(span);
                try {
                    T value = call.runSync(span);
                    end(null, span);
                    return value;
                } catch (RuntimeException e) {
                    end(e, span);
                    throw e;
                } finally {
                    close(current);
                }
            }

            @Override
            public Mono<T> runAsync(Context context) {
                return Mono.defer(() -> {
                    Context span = start(name, context);
                    return call.runAsync(span)
                            .doOnSuccess(value -> end(null, span))
                            .doOnError(e -> end(e, span))
                            .doOnCancel(() -> tracer.end("canceled", null, span));
                });
            }
        };
    }

    private static void close(AutoCloseable current) {
        try {
            current.close();
        } catch (Exception e) {
            LOGGER.atWarning().log("A span could not be taken from the thread", e);
        }
    }

    Context start(String name, Context context) {
        return tracer.start(client + "." + name, new StartSpanOptions(SpanKind.INTERNAL), context);
    }

    void end(@Nullable Throwable failure, Context span) {
        tracer.end(null, failure, span);
    }
}
