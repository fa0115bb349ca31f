package io.github.aib4j.client.fleet;

import com.azure.core.util.ClientOptions;
import com.azure.core.util.Context;
import com.azure.core.util.TracingOptions;
import com.azure.core.util.tracing.SpanKind;
import com.azure.core.util.tracing.StartSpanOptions;
import com.azure.core.util.tracing.Tracer;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.poll.Tracing;
import io.github.aib4j.model.id.ImageTemplateId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a running fleet, for the tracer that azure-core finds: one for the run, and one below it for each run of
 * a template. Their names and attributes are documented at {@link Fleet.Builder#tracingOptions}. Used by the thread of
 * the fleet.
 */
final class FleetTraces implements AutoCloseable {
    private final Tracer tracer;
    private final Context fleet;
    private final Map<String, Context> open = new HashMap<>();
    private @Nullable Throwable failure;

    private FleetTraces(Tracer tracer, int builds) {
        this.tracer = tracer;
        this.fleet = start("Fleet.run", Context.NONE);
        attribute("aib.builds", Integer.toString(builds), fleet);
    }

    static FleetTraces of(Optional<TracingOptions> options, int builds) {
        ClientOptions client = new ClientOptions();
        options.ifPresent(client::setTracingOptions);
        return new FleetTraces(
                Tracing.of("Fleet", TemplateOperations.PROVIDER, client).tracer(), builds);
    }

    void happened(FleetEvent event) {
        if (!tracer.isEnabled()) {
            return;
        }
        if (event instanceof FleetEvent.Begun begun) {
            Context span = build(begun.templateId(), begun.region());
            attribute("aib.attempt", Integer.toString(begun.attempt()), span);
            open.put(key(begun.templateId()), span);
        } else if (event instanceof FleetEvent.Retrying retry) {
            ended(retry.failed());
        } else if (event instanceof FleetEvent.Ended end) {
            ended(end.result());
        }
    }

    /** Records the failure that ends the run. */
    void failed(Throwable cause) {
        failure = cause;
    }

    private void ended(FleetResult result) {
        Context span = open.remove(key(result.templateId()));
        if (span == null && result.problem().isPresent()) {
            span = build(result.templateId(), result.region());
        }
        if (span != null) {
            attribute("aib.state", state(result), span);
            tracer.end(null, result.problem().orElse(null), span);
        }
    }

    private static String state(FleetResult result) {
        return result.outcome().map(end -> end.state().toString()).orElse("Unknown");
    }

    private static String key(ImageTemplateId id) {
        return id.text().toLowerCase(Locale.ROOT);
    }

    private Context build(ImageTemplateId id, String region) {
        Context span = start("Fleet.build", fleet);
        attribute("aib.template", id.text(), span);
        attribute("aib.region", region, span);
        return span;
    }

    private Context start(String name, Context parent) {
        return tracer.isEnabled() ? tracer.start(name, new StartSpanOptions(SpanKind.INTERNAL), parent) : parent;
    }

    private void attribute(String name, String value, Context span) {
        if (tracer.isEnabled()) {
            tracer.setAttribute(name, value, span);
        }
    }

    @Override
    public void close() {
        if (tracer.isEnabled()) {
            open.values().forEach(span -> tracer.end("the fleet ended before", null, span));
            tracer.end(null, failure, fleet);
        }
    }
}
