package io.github.aib4j.model.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.RuleSelection;
import io.github.aib4j.model.lint.Suppression;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Microsoft's own validator, where it is installed: {@code npm install @microsoft/sarif-multitool-linux@5.7.0}, then
 * {@code -Daib.sarif.multitool=…/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool}, made executable.
 */
class SarifMultitoolTest {
    private static final String TOOL = System.getProperty("aib.sarif.multitool", "");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void the_validator_is_there() {
        assumeTrue(!TOOL.isEmpty(), "skipped: no validator; set -Daib.sarif.multitool");
    }

    @Test
    void a_log_has_neither_errors_nor_warnings_under_the_rules_for_code_hosting() throws Exception {
        assertThat(validate("Ghas", log(findings()))).doesNotContain(": error", ": warning");
        assertThat(validate("Ghas", log(List.of()))).doesNotContain(": error", ": warning");
    }

    @Test
    void a_log_has_no_errors_under_the_general_rules() throws Exception {
        assertThat(validate("Sarif", log(findings()))).doesNotContain(": error");
    }

    @Test
    void the_validator_reports_errors_although_it_exits_with_0() throws Exception {
        assertThat(validate("Ghas", log(findings()).replace("\"message\": {", "\"massage\": {")))
                .contains(": error");
    }

    private static List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path file : Shared.files("templates", ".json")) {
            findings.addAll(TemplateFile.read(
                            Files.readAllBytes(file),
                            "templates/" + file.getFileName(),
                            ReadOptions.lenient(),
                            Optional.empty(),
                            TemplateFacts.none())
                    .findings());
        }
        return findings;
    }

    private static String log(List<Finding> findings) {
        RuleSelection selection = RuleSelection.of(TemplateLinter.rules());
        if (!findings.isEmpty()) {
            selection = selection.withSuppressions(
                    List.of(Suppression.of("R31", "/properties/customize/*/scriptUri", "pinned elsewhere")));
        }
        return FindingReport.sarif(selection.judge(findings), TemplateLinter.rules());
    }

    /** Its exit code says nothing. */
    private String validate(String kind, String log) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("log.sarif"), log);
        ProcessBuilder validator = new ProcessBuilder(TOOL, "validate", file.toString(), "--rule-kind", kind);
        validator.environment().put("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        Process process = validator.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(output).contains("Analysis completed");
        return output;
    }
}
