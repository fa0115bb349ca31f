package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.fleet.FleetException.Reason;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetResultTextTest {
    private static final ImageTemplateId ID = SampleBuilds.id(1, "web");

    private static FleetResult with(Optional<BuildOutcome> outcome, Optional<RuntimeException> problem) {
        return new FleetResult(ID, "westeurope", outcome, problem, Optional.empty(), 2, Optional.of(FleetBench.START));
    }

    @Test
    void results_of_a_fleet_are_the_same_when_they_are_read_again() {
        try (FleetBench bench = new FleetBench()) {
            List<FleetResult> results = bench.fleet()
                    .build()
                    .run(List.of(SampleBuilds.build(1, "web"), SampleBuilds.failing(1, "db")))
                    .results();

            assertThat(results).allSatisfy(result -> {
                FleetResult again = FleetResult.parse(result.text());
                assertThat(result.text()).doesNotContain("\n");
                assertThat(again.summary()).isEqualTo(result.summary());
                assertThat(again.token()).isEqualTo(result.token());
                assertThat(again.begun()).isEqualTo(result.begun());
                assertThat(again.attempts()).isEqualTo(result.attempts());
                assertThat(again.outcome().orElseThrow().timeline())
                        .isEqualTo(result.outcome().orElseThrow().timeline());
                assertThat(again.outcome().orElseThrow().toString())
                        .isEqualTo(result.outcome().orElseThrow().toString());
            });
        }
    }

    @Test
    void everything_in_an_outcome_is_kept_except_signatures() {
        BuildOutcome outcome = BuildOutcome.builder()
                .templateId(ID)
                .state(RunState.of("Paused"))
                .lastSubState(RunSubState.BUILDING)
                .errorCode("E")
                .message("at https://x.blob.core.windows.net/a?sv=1&sig=c2VjcmV0 it ended")
                .startTime(FleetBench.START)
                .endTime(FleetBench.START.plusSeconds(60))
                .duration(Duration.ofMinutes(1))
                .exactSourceVersion("1.2.3")
                .outputsUnknown("HTTP 403")
                .targets(List.of("a", "b"))
                .timeline(List.of(ObservedPhase.of(RunSubState.BUILDING, FleetBench.START)))
                .build();

        FleetResult again =
                FleetResult.parse(with(Optional.of(outcome), Optional.empty()).text());

        BuildOutcome end = again.outcome().orElseThrow();
        assertThat(end.message().orElseThrow()).startsWith("at https://x.blob").endsWith(" it ended");
        assertThat(end.message().orElseThrow()).doesNotContain("c2VjcmV0");
        assertThat(BuildOutcome.builder().from(end).message(outcome.message()).build())
                .isEqualTo(outcome);
    }

    @Test
    void a_problem_is_read_again_with_its_reason_and_words() {
        RuntimeException busy = new FleetException(ID, Reason.BUSY, "is being built.");
        RuntimeException other = new IllegalStateException("The disk is full");

        assertThat(FleetResult.parse(with(Optional.empty(), Optional.of(busy)).text())
                        .problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .hasMessage(busy.getMessage())
                        .isInstanceOfSatisfying(
                                FleetException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.BUSY)));
        assertThat(FleetResult.parse(with(Optional.empty(), Optional.of(other)).text())
                        .problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .hasMessage("The disk is full")
                        .isInstanceOfSatisfying(
                                FleetException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.OTHER)));
    }

    @Test
    void a_text_that_is_no_result_is_refused_with_its_beginning() {
        for (String text : List.of(
                "",
                "[]",
                "{}",
                "{\"format\":\"fleet-result-9\"}",
                "{\"format\":1}",
                "{\"format\":\"fleet-result-1\"}",
                "{\"format\":\"fleet-result-1\",\"templateId\":\"x\",\"attempts\":1.5}",
                "no")) {
            assertThatThrownBy(() -> FleetResult.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + text + "' is not the result of a build, or one of another release");
        }
        assertThatThrownBy(() ->
                        FleetResult.parse("{\"format\":\"fleet-result-1\",\"templateId\":\"x\",\"begun\":\"soon\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
