package io.github.aib4j.model.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.lint.template.TemplateLinter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RuleSelectionTest {
    private static final RuleSelection ALL = RuleSelection.of(TemplateLinter.rules());

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS) // compared each with each: minutes
    void many_suppressions_of_many_findings_are_found() {
        List<Suppression> suppressions = IntStream.range(0, 30_000)
                .mapToObj(i -> Suppression.of("R31", "/a/" + i, "known"))
                .toList();
        List<Finding> findings = IntStream.range(0, 30_000)
                .mapToObj(i -> new Finding("R31", Severity.WARNING, "/a/" + i, "m"))
                .toList();

        LintResult judgement = ALL.withSuppressions(suppressions).judge(findings);

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.suppressed()).hasSize(30_000);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void many_suppressions_with_a_pattern_in_files_of_their_own_are_found() {
        List<Suppression> suppressions = IntStream.range(0, 30_000)
                .mapToObj(i -> Suppression.of("R31", "/a/*", "known").withFile("f" + i + ".json"))
                .toList();
        List<Finding> findings = IntStream.range(0, 30_000)
                .mapToObj(i -> new Finding("R31", Severity.WARNING, "/a/0", "m")
                        .withLocation(new FileLocation("folder/f" + i + ".json", 1, 1)))
                .toList();

        LintResult judgement = ALL.withSuppressions(suppressions).judge(findings);

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.suppressed()).hasSize(30_000);
    }

    @Test
    void a_suppression_of_the_exact_place_takes_precedence_over_a_pattern() {
        Suppression exact = Suppression.of("R31", "/a/0", "this one");
        Suppression many = Suppression.of("R31", "/a/*", "all");
        Finding finding = new Finding("R31", Severity.WARNING, "/a/0", "m");

        LintResult judgement = ALL.withSuppressions(List.of(many, exact.withFile("x.json"), exact))
                .judge(List.of(finding));

        assertThat(judgement.suppressed())
                .extracting(SuppressedFinding::suppression)
                .containsExactly(exact);
        assertThat(judgement.findings()).extracting(Finding::ruleId).containsExactly("U01", "U01");
    }

    @Test
    void a_suppression_without_a_reason_is_refused_without_showing_a_signature() {
        assertThatThrownBy(() -> Suppression.of("R31", "https://a.example/?sig=MARK", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no reason")
                .message()
                .doesNotContain("MARK");
    }
}
