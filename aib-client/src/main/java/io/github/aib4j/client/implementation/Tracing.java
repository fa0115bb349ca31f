package io.github.aib4j.client.implementation;

import com.azure.core.util.ClientOptions;
import com.azure.core.util.Context;
import com.azure.core.util.LibraryTelemetryOptions;
import com.azure.core.util.TracingOptions;
import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.tracing.SpanKind;
import com.azure.core.util.tracing.StartSpanOptions;
import com.azure.core.util.tracing.Tracer;
import com.azure.core.util.tracing.TracerProvider;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Spans, through whatever azure-core finds to make them: one for each call, and one for each build from its begin to its
 * end. The requests within are azure-core's own spans.
 */
public final class Tracing {
    private static final ClientLogger LOGGER = new ClientLogger(Tracing.class);

    private final Tracer tracer;

    private Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Spans as these options want them. */
    public static Tracing of(@Nullable ClientOptions options) {
        TracingOptions wanted = options == null ? null : options.getTracingOptions();
        LibraryTelemetryOptions library = new LibraryTelemetryOptions("aib4j")
                .setLibraryVersion(PipelineFactory.version())
                .setResourceProviderNamespace("Microsoft.VirtualMachineImages");
        return new Tracing(TracerProvider.getDefaultProvider().createTracer(library, wanted));
    }

    Tracer tracer() {
        return tracer;
    }

    /** The dialog within a span of that name. */
    <T> Dialog<T> call(String name, Dialog<T> dialog) {
        if (!tracer.isEnabled()) {
            return dialog;
        }
        return new Dialog<>() {
            @Override
            public T now(Context context) {
                Context span = start(name, context);
                AutoCloseable current = tracer.makeSpanCurrent(span);
                try {
                    T value = dialog.now(span);
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
            public Mono<T> later(Context context) {
                return Mono.defer(() -> {
                    Context span = start(name, context);
                    return dialog.later(span)
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
        return tracer.start(name, new StartSpanOptions(SpanKind.INTERNAL), context);
    }

    void end(@Nullable Throwable failure, Context span) {
        tracer.end(null, failure, span);
    }
}
