package io.github.aib4j.model.lint.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RULES.md, against the rules that the linter has. */
class RulesPageTest {
    private static final Path PAGE = Path.of("RULES.md");

    @Test
    void the_page_has_each_rule_of_the_linter_in_a_row_and_no_others() throws IOException {
        List<String> rows =
                GalleryLinter.rules().stream().map(RulesPageTest::row).toList();

        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.matches("[|] [A-Z]\\d\\d .*")))
                .as(
                        "the table of %s is not what GalleryLinter.rules() says; put these rows there:%n%s",
                        PAGE, lines(rows))
                .isEqualTo(rows);
    }

    @Test
    void each_rule_has_advice_that_fits_a_table_cell() {
        assertThat(GalleryLinter.rules())
                .allSatisfy(rule -> assertThat(rule.advice()).matches("[A-Z][^|\n]+[.]"))
                .allSatisfy(rule -> assertThat(rule.text()).matches("[A-Z][^|\n]+[.]"));
    }

    private static String row(RuleInfo rule) {
        return "| "
                + String.join(
                        " | ",
                        rule.id(),
                        rule.severity().toString(),
                        rule.since().toString(),
                        rule.text(),
                        rule.advice())
                + " |";
    }

    private static String lines(List<String> rows) {
        return String.join("\n", rows);
    }
}
