package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import com.azure.core.util.TelemetryAttributes;
import com.azure.core.util.metrics.DoubleHistogram;
import com.azure.core.util.metrics.LongCounter;
import com.azure.core.util.metrics.LongGauge;
import com.azure.core.util.metrics.Meter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FleetMetricsTest {
    private final Map<String, Double> told = new TreeMap<>();
    private final Map<String, Supplier<Long>> gauges = new TreeMap<>();

    @Test
    void builds_requests_and_durations_are_measured() {
        FleetMetrics metrics = FleetMetrics.on(new RecordingMeter(), 3);
        try (FleetBench bench = new FleetBench()) {
            FleetOutcome outcome = bench.fleet()
                    .listener(metrics::happened)
                    .build()
                    .run(List.of(
                            SampleBuilds.build(1, "web"),
                            SampleBuilds.failing(1, "db"),
                            FleetBuild.of(SampleBuilds.id(1, "no"))));
            metrics.sent(outcome.figures());
        }

        assertThat(told)
                .containsEntry("aib4j.fleet.builds.begun{}", 2.0)
                .containsEntry("aib4j.fleet.builds.ended{region=westeurope, state=Succeeded}", 1.0)
                .containsEntry("aib4j.fleet.builds.ended{region=westeurope, state=Failed}", 1.0)
                .containsEntry("aib4j.fleet.builds.ended{region=, state=Unknown}", 1.0)
                .containsEntry("aib4j.fleet.requests{kind=write}", 4.0)
                .containsKey("aib4j.fleet.build.duration{region=westeurope, state=Failed}");
        assertThat(told.get("aib4j.fleet.build.duration{region=westeurope, state=Succeeded}"))
                .isBetween(300.0, (double) Duration.ofHours(1).toSeconds());
        assertThat(gauge("aib4j.fleet.builds.running")).isZero();
        assertThat(gauge("aib4j.fleet.builds.open")).isZero();
    }

    private long gauge(String name) {
        return Objects.requireNonNull(gauges.get(name)).get();
    }

    private record Attributes(Map<String, Object> values) implements TelemetryAttributes {}

    private void record(String name, double value, TelemetryAttributes attributes) {
        told.merge(name + ((Attributes) attributes).values(), value, Double::sum);
    }

    private final class RecordingMeter implements Meter {
        @Override
        public DoubleHistogram createDoubleHistogram(String name, String description, String unit) {
            return new DoubleHistogram() {
                @Override
                public void record(double value, TelemetryAttributes attributes, Context context) {
                    FleetMetricsTest.this.record(name, value, attributes);
                }

                @Override
                public boolean isEnabled() {
                    return true;
                }
            };
        }

        @Override
        public LongCounter createLongCounter(String name, String description, String unit) {
            return new LongCounter() {
                @Override
                public void add(long value, TelemetryAttributes attributes, Context context) {
                    FleetMetricsTest.this.record(name, (double) value, attributes);
                }

                @Override
                public boolean isEnabled() {
                    return true;
                }
            };
        }

        @Override
        public LongCounter createLongUpDownCounter(String name, String description, String unit) {
            return createLongCounter(name, description, unit);
        }

        @Override
        public LongGauge createLongGauge(String name, String description, String unit) {
            return new LongGauge() {
                @Override
                public AutoCloseable registerCallback(Supplier<Long> value, TelemetryAttributes attributes) {
                    gauges.put(name, value);
                    return () -> gauges.remove(name);
                }

                @Override
                public boolean isEnabled() {
                    return true;
                }
            };
        }

        @Override
        public TelemetryAttributes createAttributes(Map<String, Object> attributes) {
            return new Attributes(new TreeMap<>(attributes));
        }

        @Override
        public boolean isEnabled() {
            return true;
        }

        @Override
        public void close() {}
    }
}
