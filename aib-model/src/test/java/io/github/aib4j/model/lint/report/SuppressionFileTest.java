package io.github.aib4j.model.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintResult;
import io.github.aib4j.model.lint.RuleSelection;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.lint.Suppression;
import io.github.aib4j.model.lint.template.TemplateLinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which findings are accepted. */
class SuppressionFileTest {
    private static final Finding OPEN = new Finding("R31", Severity.NOTE, "/properties/customize/0/scriptUri", "a")
            .withLocation(new FileLocation("templates/web.json", 3, 1));

    private static List<Suppression> read(String text) {
        return SuppressionFile.read(
                text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "accepted.json", TemplateLinter.rules());
    }

    private static RuleSelection all() {
        return RuleSelection.of(TemplateLinter.rules());
    }

    @Test
    void a_finding_is_accepted_by_rule_place_and_file() {
        List<Suppression> accepted = read("{'suppressions': [{'rule': 'R31', 'pointer':"
                + " '/properties/customize/*/scriptUri', 'reason': 'pinned', 'file': 'web.json'}]}");

        LintResult judgement = all().withSuppressions(accepted).judge(List.of(OPEN));

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.suppressed()).hasSize(1);
        assertThat(judgement.suppressed().get(0).suppression().reason()).isEqualTo("pinned");
        assertThat(judgement.hasAtLeast(Severity.NOTE)).isFalse();
    }

    @Test
    void a_suppression_that_matches_nothing_is_reported_at_its_place() {
        List<Suppression> accepted = read("{'suppressions': [\n  {'rule': 'R31', 'pointer':"
                + " '/properties/customize/0/scriptUri', 'reason': 'pinned', 'file': 'db.json'}]}");

        LintResult judgement = all().withSuppressions(accepted).judge(List.of(OPEN));

        assertThat(judgement.findings()).extracting(Finding::ruleId).containsExactly("R31", "U01");
        assertThat(judgement.findings().get(1).location()).contains(new FileLocation("accepted.json", 2, 3));
    }

    @Test
    void rules_are_chosen_by_id() {
        Finding error = new Finding("I02", Severity.ERROR, "/identity", "b");

        assertThat(all().without("R31").judge(List.of(error, OPEN)).findings()).containsExactly(error);
        assertThat(all().only("R31").judge(List.of(error, OPEN)).findings()).containsExactly(OPEN);
        assertThatThrownBy(() -> all().only("Q99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'Q99' is not a rule", "I02", "U01");
    }

    @Test
    void errors_in_the_file_are_reported_with_their_place() {
        assertThatThrownBy(() -> read("{'suppressions': [{'rule': 'Q99', 'pointer': '/a', 'reason': 'b'}]}"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContainingAll("accepted.json:1:28", "'Q99' is not a rule");
        assertThatThrownBy(() -> read("{'suppressions': [{'rule': 'I02', 'pointer': '/a'}]}"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContainingAll("accepted.json:1:19", "'reason' is missing");
        assertThatThrownBy(() -> read("{'suppressions': [{'rule': 'I02', 'pointer': '/a', 'reason': ' '}]}"))
                .hasMessageContaining("reason is blank");
        assertThatThrownBy(() -> read("{'suppressions': [{'id': 'I02', 'pointer': '/a', 'reason': 'b'}]}"))
                .hasMessageContaining("'id' means nothing here");
        assertThatThrownBy(() -> read("{'suppressions': [{'a/b': 1}]}"))
                .hasMessageContainingAll("accepted.json:1:27", "'a/b' means nothing here");
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("'suppressions' belongs here");
    }
}
