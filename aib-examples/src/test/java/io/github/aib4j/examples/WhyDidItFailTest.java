package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class WhyDidItFailTest {
    private static final String TIMEOUT = "{\"error\":{\"code\":\"InternalOperationError\",\"message\":\"Failed while"
            + " waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'\"}}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private int run(Ansi colours, String input, String... args) {
        return WhyDidItFail.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                colours);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    @Test
    void by_default_a_build_fails_on_the_local_service_and_id_cause_fix_and_step_are_printed() {
        assertThat(run(Ansi.OFF, "")).isZero();

        assertThat(lines().get(0)).isEqualTo("F43 PACKAGE_LISTS_CHANGED (script)");
        assertThat(lines())
                .anyMatch(line -> line.startsWith("Cause  "))
                .anyMatch(line -> line.startsWith("Fix    "))
                .contains("Step   customizer 1 'nginx' (shell), exit code 100")
                .anyMatch(line -> line.startsWith("  | E: Could not open file /var/lib/apt/lists"));
    }

    @Test
    void a_pasted_text_is_read_from_a_file_or_from_standard_input() throws Exception {
        Path file = Files.writeString(folder.resolve("error.json"), TIMEOUT);

        assertThat(run(Ansi.OFF, "", "--text", file.toString())).isZero();
        assertThat(run(Ansi.OFF, TIMEOUT, "--text", "-")).isZero();

        assertThat(lines())
                .filteredOn(line -> line.startsWith("F15 BUILD_TIMEOUT"))
                .hasSize(2);
    }

    @Test
    void in_azure_a_template_must_be_named() {
        assertThat(run(Ansi.OFF, "", "--azure", "--subscription", "s")).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo("WhyDidItFail: --azure needs --subscription, --resource-group and --name; see --help"
                        + System.lineSeparator());
        assertThat(lines()).isEmpty();
    }

    @Test
    void an_unknown_failure_exits_with_1() {
        assertThat(run(Ansi.OFF, "something new", "--text", "-")).isEqualTo(1);

        assertThat(lines().get(0)).isEqualTo("Unknown failure");
    }

    @Test
    void the_lines_that_show_the_failure_are_coloured_on_a_terminal() {
        run(Ansi.ON, TIMEOUT, "--text", "-");

        assertThat(lines()).anyMatch(line -> line.startsWith("\u001b[31m  | ") && line.endsWith("\u001b[0m"));
        assertThat(lines()).anyMatch(line -> line.startsWith("Cause  "));
    }

    @Test
    void unreadable_input_is_explained_in_one_line() {
        assertThat(run(Ansi.OFF, "", "--text", "no-such-file")).isEqualTo(2);
        assertThat(run(Ansi.OFF, "", "--nonsense")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "WhyDidItFail: there is no file 'no-such-file'; give one, or - for standard input",
                        "WhyDidItFail: there is no option '--nonsense'; see --help");
    }
}
