package io.github.aib4j.model.lint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.testing.Csv;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** TEMPLATE-RULES.md, made of the rules that the linter has and of the reference's table of rules. */
class TemplateRulesPageTest {
    private static final Path PAGE = Path.of("TEMPLATE-RULES.md");
    private static final String ROW = "[|] [A-Z]\\d\\d [|].*";

    /** Where rule and table differ in severity or api-version, and why. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "C02", "a warning: the official Windows sample uses one name twice",
            "C19", "a warning: pages and types contradict each other about PowerShell on Linux",
            "D10", "from the first api-version on: none before 2020-02-14 takes a version number",
            "D21", "from the first api-version with VHD targets on");

    @Test
    void the_page_has_each_rule_of_the_linter_in_a_row_and_no_others() throws IOException {
        List<String> rows =
                TemplateLinter.rules().stream().map(TemplateRulesPageTest::row).toList();

        assertThat(rows(0))
                .as("the first table of %s is to be:%n%s", PAGE, String.join("\n", rows))
                .isEqualTo(rows);
    }

    @Test
    void the_page_says_for_each_id_of_the_table_how_it_is_checked() throws IOException {
        List<String> rows = Csv.rows("rules.csv").stream()
                .map(row -> Objects.requireNonNull(row.get("id")))
                .map(id -> "| " + id + " | " + RuleCoverage.of(id) + " |")
                .toList();

        assertThat(rows).hasSize(170).noneMatch(row -> row.endsWith("|  |"));
        assertThat(rows(1))
                .as("the second table of %s is to be:%n%s", PAGE, String.join("\n", rows))
                .isEqualTo(rows);
    }

    @TestFactory
    Stream<DynamicTest> a_rule_of_the_table_has_its_severity_and_its_first_api_version() {
        Map<String, RuleInfo> rules = new HashMap<>();
        TemplateLinter.rules().forEach(rule -> rules.put(rule.id(), rule));
        return Csv.rows("rules.csv").stream()
                .filter(row -> rules.containsKey(row.get("id")) && !DEVIATIONS.containsKey(row.get("id")))
                .map(row -> DynamicTest.dynamicTest(String.valueOf(row.get("id")), () -> {
                    RuleInfo rule = Objects.requireNonNull(rules.get(row.get("id")));
                    assertThat(rule.severity()).hasToString(row.get("severity"));
                    assertThat(row.get("api_versions")).startsWith(rule.since().toString());
                    assertThat(rule.text()).isNotEqualTo(row.get("rule"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_place_in_the_documentation_exists() {
        return RuleCoverage.withoutRule().entrySet().stream()
                .filter(entry -> entry.getValue().contains("`"))
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] place = entry.getValue().split("`", -1)[1].split("#", -1);
                    Class<?> type = Class.forName("io.github.aib4j.model." + place[0]);
                    if (place.length > 1) {
                        assertThat(Arrays.stream(type.getMethods()).map(Method::getName))
                                .contains(place[1]);
                    }
                }));
    }

    @Test
    void each_rule_has_a_text_a_reason_and_advice_that_fit_table_cells() {
        assertThat(TemplateLinter.rules())
                .allSatisfy(rule -> assertThat(rule.advice()).matches("[A-Z][^|\n]+[.]"))
                .allSatisfy(rule -> assertThat(rule.reason()).matches("[A-Za-z][^|\n]+[.]"))
                .allSatisfy(rule -> assertThat(rule.text()).matches("[A-Za-z][^|\n]+[.]"))
                .allSatisfy(rule -> assertThat(rule.link()).isPresent());
    }

    /** The rows below the first or the second heading of the second level. */
    private static List<String> rows(int section) throws IOException {
        String[] sections = Files.readString(PAGE).split("\n## ", -1);
        return sections[section + 1].lines().filter(line -> line.matches(ROW)).toList();
    }

    private static String row(RuleInfo rule) {
        return "| "
                + String.join(
                        " | ",
                        rule.id(),
                        rule.severity().toString(),
                        rule.since() + rule.until().map(last -> " to " + last).orElse(""),
                        RuleCoverage.BY_FACTS.contains(rule.id()) ? "facts" : "offline",
                        rule.text(),
                        rule.reason(),
                        rule.advice())
                + " |";
    }
}
