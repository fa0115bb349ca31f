package io.github.aib4j.client.implementation.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TEMPLATE-RULES.md has the rules of the preflight, too. */
class PreflightRulesPageTest {
    private static final Path PAGE = Path.of("..", "aib-model", "TEMPLATE-RULES.md");

    @Test
    void the_page_has_each_rule_of_preflight_in_a_row() throws IOException {
        List<String> rows = Arrays.stream(PreflightRule.values())
                .map(PreflightRulesPageTest::row)
                .toList();

        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.matches("[|] P\\d\\d .*")))
                .as("the table of %s is to be:%n%s", PAGE, String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    private static String row(PreflightRule rule) {
        return "| "
                + String.join(" | ", rule.name(), rule.severity().toString(), rule.text(), rule.reason(), rule.advice())
                + " |";
    }
}
