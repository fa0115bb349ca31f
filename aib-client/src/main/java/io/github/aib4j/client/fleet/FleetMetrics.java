package io.github.aib4j.client.fleet;

import com.azure.core.util.Context;
import com.azure.core.util.LibraryTelemetryOptions;
import com.azure.core.util.MetricsOptions;
import com.azure.core.util.TelemetryAttributes;
import com.azure.core.util.metrics.DoubleHistogram;
import com.azure.core.util.metrics.LongCounter;
import com.azure.core.util.metrics.LongGauge;
import com.azure.core.util.metrics.Meter;
import com.azure.core.util.metrics.MeterProvider;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.http.LibraryVersion;
import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers of a running fleet, for the meter that azure-core finds; without one, nothing is measured. The names of
 * the instruments are documented at {@link Fleet.Builder#metricsOptions}.
 */
final class FleetMetrics implements AutoCloseable {
    private static final String UNIT = "{build}";

    private final Meter meter;
    private final LongCounter begun;
    private final LongCounter ended;
    private final LongCounter retried;
    private final LongCounter throttled;
    private final LongCounter requests;
    private final DoubleHistogram duration;
    private final TelemetryAttributes reads;
    private final TelemetryAttributes writes;
    private final TelemetryAttributes none;
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong open = new AtomicLong();
    private final List<AutoCloseable> gauges;
    private FleetFigures told = new FleetFigures(0, 0, 0, Duration.ZERO);

    private FleetMetrics(Meter meter, int builds) {
        this.meter = meter;
        this.begun = meter.createLongCounter("aib4j.fleet.builds.begun", "Builds that have begun", UNIT);
        this.ended = meter.createLongCounter("aib4j.fleet.builds.ended", "Builds that have their result", UNIT);
        this.retried = meter.createLongCounter("aib4j.fleet.builds.retried", "Builds that are run again", UNIT);
        this.throttled = meter.createLongCounter(
                "aib4j.fleet.throttles", "Requests that were refused because there were too many", "{request}");
        this.requests = meter.createLongCounter("aib4j.fleet.requests", "Requests that were sent", "{request}");
        this.duration = meter.createDoubleHistogram("aib4j.fleet.build.duration", "How long builds took", "s");
        this.reads = meter.createAttributes(Map.of("kind", "read"));
        this.writes = meter.createAttributes(Map.of("kind", "write"));
        this.none = meter.createAttributes(Map.of());
        this.open.set(builds);
        LongGauge nowRunning = meter.createLongGauge("aib4j.fleet.builds.running", "Builds that run", UNIT);
        LongGauge nowOpen = meter.createLongGauge("aib4j.fleet.builds.open", "Builds without a result", UNIT);
        this.gauges =
                List.of(nowRunning.registerCallback(running::get, none), nowOpen.registerCallback(open::get, none));
    }

    static FleetMetrics of(Optional<MetricsOptions> options, int builds) {
        LibraryTelemetryOptions library = new LibraryTelemetryOptions("aib4j")
                .setLibraryVersion(LibraryVersion.text())
                .setResourceProviderNamespace(TemplateOperations.PROVIDER);
        return on(MeterProvider.getDefaultProvider().createMeter(library, options.orElse(null)), builds);
    }

    static FleetMetrics on(Meter meter, int builds) {
        return new FleetMetrics(meter, builds);
    }

    void happened(FleetEvent event) {
        if (event instanceof FleetEvent.Begun) {
            running.incrementAndGet();
            begun.add(1, none, Context.NONE);
        } else if (event instanceof FleetEvent.Retrying retry) {
            running.decrementAndGet();
            retried.add(1, none, Context.NONE);
            took(retry.failed());
        } else if (event instanceof FleetEvent.Throttled) {
            throttled.add(1, none, Context.NONE);
        } else if (event instanceof FleetEvent.Ended end) {
            ended(end.result());
        }
    }

    private void ended(FleetResult result) {
        open.decrementAndGet();
        if (result.begun().isPresent() && result.token().isPresent()) {
            running.decrementAndGet();
        }
        ended.add(1, state(result), Context.NONE);
        took(result);
    }

    private void took(FleetResult result) {
        result.outcome()
                .flatMap(BuildOutcome::duration)
                .ifPresent(time -> duration.record(time.toMillis() / 1000.0, state(result), Context.NONE));
    }

    private TelemetryAttributes state(FleetResult result) {
        String state = result.outcome()
                .map(end -> end.state().toString())
                .orElse(result.isNotBegun() ? "NotBegun" : "Unknown");
        return meter.createAttributes(Map.of("state", state, "region", result.region()));
    }

    /** The number of requests sent so far. */
    void sent(FleetFigures figures) {
        requests.add(figures.reads() - told.reads(), reads, Context.NONE);
        requests.add(figures.writes() - told.writes(), writes, Context.NONE);
        told = figures;
    }

    @Override
    public void close() {
        for (AutoCloseable gauge : gauges) {
            try {
                gauge.close();
            } catch (Exception e) {
                throw new IllegalStateException("A gauge could not be closed", e);
            }
        }
    }
}
