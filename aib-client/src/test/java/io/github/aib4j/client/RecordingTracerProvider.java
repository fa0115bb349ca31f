package io.github.aib4j.client;

import com.azure.core.util.Context;
import com.azure.core.util.LibraryTelemetryOptions;
import com.azure.core.util.TracingOptions;
import com.azure.core.util.tracing.StartSpanOptions;
import com.azure.core.util.tracing.Tracer;
import com.azure.core.util.tracing.TracerProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The tracer provider that azure-core finds in these tests, whose spans go to the {@link Spans} in the tracing options.
 */
public final class RecordingTracerProvider implements TracerProvider {
    @Override
    public Tracer createTracer(String library, String version, String azNamespace, @Nullable TracingOptions options) {
        return options instanceof Spans spans ? new RecordingTracer(spans) : new Unwanted();
    }

    @Override
    public Tracer createTracer(LibraryTelemetryOptions library, @Nullable TracingOptions options) {
        return createTracer(library.getLibraryName(), "", "", options);
    }

    /** The spans of one test. */
    public static final class Spans extends TracingOptions {
        /** All, in the order of their beginnings. */
        public final List<Span> all = new CopyOnWriteArrayList<>();

        /** None yet. */
        public Spans() {
            super(RecordingTracerProvider.class);
        }

        List<String> names() {
            return all.stream().map(span -> span.name).toList();
        }
    }

    /** One span. */
    public static final class Span {
        public final String name;
        public final Map<String, Object> attributes = new ConcurrentHashMap<>();

        public @Nullable final Span parent;

        public @Nullable volatile Throwable failure;

        public final AtomicInteger ends = new AtomicInteger();

        Span(String name, @Nullable Span parent) {
            this.name = name;
            this.parent = parent;
        }
    }

    private static final class RecordingTracer implements Tracer {
        private static final String KEY = "test-span";

        private final Spans spans;

        RecordingTracer(Spans spans) {
            this.spans = spans;
        }

        @Override
        public Context start(String name, Context context) {
            Span span = new Span(name, (Span) context.getData(KEY).orElse(null));
            spans.all.add(span);
            return context.addData(KEY, span);
        }

        @Override
        public Context start(String name, StartSpanOptions options, Context context) {
            return start(name, context);
        }

        @Override
        public void end(@Nullable String error, @Nullable Throwable failure, Context context) {
            span(context).failure = failure;
            span(context).ends.incrementAndGet();
        }

        @Override
        public void setAttribute(String key, String value, Context context) {
            span(context).attributes.put(key, value);
        }

        private static Span span(Context context) {
            return (Span) context.getData(KEY).orElseThrow();
        }
    }

    /** Nobody asked for spans. */
    private static final class Unwanted implements Tracer {
        @Override
        public Context start(String name, Context context) {
            return context;
        }

        @Override
        public void end(@Nullable String error, @Nullable Throwable failure, Context context) {}

        @Override
        public void setAttribute(String key, String value, Context context) {}

        @Override
        public boolean isEnabled() {
            return false;
        }
    }
}
