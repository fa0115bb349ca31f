package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.RecordingTracerProvider.Span;
import io.github.aib4j.client.RecordingTracerProvider.Spans;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FleetTracesTest {
    private final Spans spans = new Spans();
    private final FleetBench bench = new FleetBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Span> named(String name) {
        return spans.all.stream().filter(span -> span.name.equals(name)).toList();
    }

    @Test
    void a_fleet_has_a_span_and_each_run_of_a_template_one_below() {
        bench.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));

        bench.fleet()
                .tracingOptions(spans)
                .build()
                .run(List.of(
                        SampleBuilds.build(1, "web"),
                        SampleBuilds.failing(2, "db"),
                        FleetBuild.of(SampleBuilds.id(1, "no"))));

        Span fleet = named("Fleet.run").get(0);
        assertThat(named("Fleet.run")).hasSize(1);
        assertThat(fleet.attributes).containsEntry("aib.builds", "3");
        assertThat(spans.all).allSatisfy(span -> assertThat(span.ends).hasValue(1));
        assertThat(named("Fleet.build"))
                .hasSize(4)
                .allSatisfy(span -> assertThat(span.parent).isSameAs(fleet));
        assertThat(of("web"))
                .extracting(span -> span.attributes.get("aib.state"))
                .containsExactly("Failed", "Succeeded");
        assertThat(of("web"))
                .extracting(span -> span.attributes.get("aib.attempt"))
                .containsExactly("1", "2");
        assertThat(of("web").get(0).attributes).containsEntry("aib.region", "westeurope");
        assertThat(of("db")).singleElement().satisfies(span -> {
            assertThat(span.attributes).containsEntry("aib.state", "Failed");
            assertThat(span.failure).isNull();
        });
        assertThat(of("no"))
                .singleElement()
                .satisfies(span -> assertThat(span.failure).isInstanceOf(FleetException.class));
    }

    private List<Span> of(String name) {
        return named("Fleet.build").stream()
                .filter(span ->
                        String.valueOf(span.attributes.get("aib.template")).endsWith("/" + name))
                .toList();
    }

    @Test
    void a_fleet_that_is_interrupted_ends_its_spans() {
        Fleet fleet = bench.fleet()
                .tracingOptions(spans)
                .listener(event -> {
                    if (event instanceof FleetEvent.Begun) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build();

        assertThatThrownBy(() -> fleet.run(List.of(SampleBuilds.build(1, "web"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(spans.all)
                .hasSize(2)
                .allSatisfy(span -> assertThat(span.ends).hasValue(1));
        assertThat(named("Fleet.run").get(0).failure).hasMessageContaining("Interrupted while a fleet was running");
    }
}
