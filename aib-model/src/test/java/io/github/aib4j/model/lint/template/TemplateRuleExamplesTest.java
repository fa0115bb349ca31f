package io.github.aib4j.model.lint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule: a template that breaks it, and the nearest that does not. */
class TemplateRuleExamplesTest {
    @TestFactory
    Stream<DynamicTest> what_breaks_a_rule_is_found_once_where_it_is_and_what_keeps_it_is_not() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(example.rule() + " " + example.parts(), () -> {
                    RuleInfo rule = rule(example.rule());
                    ApiVersion version = last(rule);
                    List<Finding> found =
                            byRule(example.rule(), example.broken().lint(version));

                    assertThat(found).extracting(Finding::pointer).containsExactly(example.pointer());
                    assertThat(found.get(0).severity()).isEqualTo(rule.severity());
                    assertThat(found.get(0).message()).containsSubsequence(example.parts());
                    assertThat(found.get(0).remedy()).isEqualTo(rule.advice());
                    assertThat(found.get(0).link()).isEqualTo(rule.link());
                    assertThat(byRule(example.rule(), example.kept().lint(version)))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_speaks_in_its_api_versions_and_in_no_other() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(example.rule() + " " + example.parts(), () -> {
                    RuleInfo rule = rule(example.rule());
                    for (ApiVersion version : ApiVersion.values()) {
                        assertThat(byRule(example.rule(), example.broken().lint(version)))
                                .as("%s", version)
                                .hasSize(rule.appliesTo(version) ? 1 : 0);
                    }
                }));
    }

    @Test
    void each_rule_has_an_example() {
        assertThat(examples().map(Example::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        TemplateLinter.rules().stream().map(RuleInfo::id).toList());
    }

    @Test
    void the_base_templates_of_the_examples_break_no_rule() {
        for (ApiVersion version : ApiVersion.values()) {
            assertThat(Subject.linux().lint(version)).isEmpty();
            assertThat(Subject.windows().lint(version)).isEmpty();
            assertThat(Subject.unknown().lint(version)).isEmpty();
        }
    }

    private static ApiVersion last(RuleInfo rule) {
        return rule.until().isPresent() ? (ApiVersion) rule.until().get() : ApiVersion.latest();
    }

    private static List<Finding> byRule(String rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }

    private static RuleInfo rule(String id) {
        return TemplateLinter.rules().stream()
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Example> examples() {
        return Stream.of(
                        ExamplesOfTemplates.names(),
                        ExamplesOfTemplates.times(),
                        ExamplesOfTemplates.identities(),
                        ExamplesOfTemplates.machines(),
                        ExamplesOfSources.images(),
                        ExamplesOfSources.marketplace(),
                        ExamplesOfSources.media(),
                        ExamplesOfSteps.scripts(),
                        ExamplesOfSteps.systems(),
                        ExamplesOfSteps.files(),
                        ExamplesOfCommands.commands(),
                        ExamplesOfCommands.secrets(),
                        ExamplesOfCommands.order(),
                        ExamplesOfTargets.targets(),
                        ExamplesOfTargets.galleries(),
                        ExamplesOfTargets.regions(),
                        ExamplesOfTargets.definitions(),
                        ExamplesOfTriggers.triggers())
                .flatMap(List::stream);
    }
}
