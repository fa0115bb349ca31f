package io.github.aib4j.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.id.ImageTemplateId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BuildOutcomeTest {
    private static final BuildOutcome.Builder FAILED = BuildOutcome.builder()
            .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
            .state(RunState.FAILED)
            .lastSubState(RunSubState.DISTRIBUTING)
            .duration(Duration.ofMinutes(41))
            .errorCode("QuotaExceeded");

    @Test
    void a_failure_says_where_after_how_long_and_why() {
        assertThat(FAILED.build().summary()).isEqualTo("Failed while distributing, after 41 minutes: QuotaExceeded");
    }

    @Test
    void a_failure_can_be_thrown_and_holds_the_outcome() {
        BuildOutcome failed = FAILED.build();

        assertThatThrownBy(failed::orThrow)
                .isInstanceOfSatisfying(
                        BuildFailedException.class, e -> assertThat(e.outcome()).isSameAs(failed))
                .hasMessage("Building 'web-01': Failed while distributing, after 41 minutes: QuotaExceeded");
    }

    @Test
    void a_success_is_given_back() {
        BuildOutcome outcome = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(RunState.SUCCEEDED)
                .duration(Duration.ofSeconds(61))
                .build();

        assertThat(outcome.orThrow()).isSameAs(outcome);
        assertThat(outcome.summary()).isEqualTo("Succeeded after 1 minute");
    }

    @Test
    void a_state_that_is_not_known_here_is_kept_and_counts_as_going_on() {
        RunState paused = RunState.of("Paused");

        assertThat(paused.isKnown()).isFalse();
        assertThat(paused.isTerminal()).isFalse();
        assertThat(paused).hasToString("Paused");
        assertThat(RunState.of("succeeded")).isEqualTo(RunState.SUCCEEDED);
    }
}
