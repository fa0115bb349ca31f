package io.github.aib4j.model.implementation.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.log.LogLine.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line of each form that Microsoft's page or Packer's documentation shows. */
class LogGrammarTest {
    private static final String DATE = "2023/09/14 10:00:00";

    private static LogLine read(String line) {
        return new LogGrammar().read(line).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "[45f4] PACKER OUT ==> azure-arm: Connected to SSH!|BUILDER||45f4|Connected to SSH!",
                "[45f4] PACKER OUT     azure-arm: hello|OUTPUT||45f4|hello",
                "[45f4] PACKER OUT plain|STATUS||45f4|plain",
                "[45f4] PACKER ERR 2023/09/14 10:00:00 text|TRACE|2023/09/14 10:00:00|45f4|text",
                "[45f4] PACKER 2023/09/14 10:00:00 ui: ==> azure-arm: a|BUILDER|2023/09/14 10:00:00|45f4|a",
                "[45f4] PACKER 2023/09/14 10:00:00 ui error: b|STATUS|2023/09/14 10:00:00|45f4|b",
                "[45f4] PACKER Done exporting Packer logs|STATUS||45f4|Done exporting Packer logs",
                "PACKER OUT ==> azure-arm: a|BUILDER|||a",
                "PACKER 2023/09/14 10:00:00 ui: c|STATUS|2023/09/14 10:00:00||c",
                "2023/09/14 10:00:00 ui: ==> azure-arm: a|BUILDER|2023/09/14 10:00:00||a",
                "2023/09/14 10:00:00 [INFO] d|TRACE|2023/09/14 10:00:00||[INFO] d",
                "2023/09/14 10:00:00 packer-plugin-azure plugin: 2023/09/14 10:00:01 e|TRACE|2023/09/14 10:00:00||e",
                "==> azure-arm: f|BUILDER|||f",
                "    azure-arm: g|OUTPUT|||g",
                "--> azure-arm: h|STATUS|||--> azure-arm: h",
                "Build 'azure-arm' finished after 1 second.|STATUS|||Build 'azure-arm' finished after 1 second.",
                "1795905550,,ui,say,==> azure-arm: i|BUILDER|1795905550||i",
                "1795905550,,ui,message,    azure-arm: one%!(PACKER_COMMA) two|OUTPUT|1795905550||one, two",
                "1795905550,azure-arm,error,j|STATUS|1795905550||--> azure-arm: j",
                "1795905550,,error-count,1|TRACE|1795905550||error-count,1",
                "1795905550,,ui,say,\\n==> azure-arm: k|BUILDER|1795905550||k",
                "2023/09/14 10:00:00 1795905550,,ui,say,==> azure-arm: l|BUILDER|1795905550||l",
            })
    void a_line_is_parsed_into_its_parts(String line, String origin, String time, String id, String text) {
        assertThat(read(line))
                .isEqualTo(new LogLine(Origin.valueOf(origin), time == null ? "" : time, id == null ? "" : id, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "PACKER is a tool",
                "the PACKER OUT line",
                "    other: x",
                "--> nothing",
                "1795905550"
            })
    void other_lines_have_no_form(String line) {
        assertThat(new LogGrammar().read(line)).isEmpty();
    }

    @Test
    void the_output_of_scripts_is_recognized_by_the_name_of_the_builder() {
        LogGrammar grammar = new LogGrammar();
        assertThat(grammar.read("    null: a")).isEmpty();

        assertThat(grammar.read("==> null: b").orElseThrow().origin()).isEqualTo(Origin.BUILDER);

        assertThat(grammar.read("    null: a").orElseThrow().text()).isEqualTo("a");
    }

    @Test
    void colours_and_the_times_of_a_build_agent_are_removed() {
        assertThat(read("2023-09-14T10:00:00.8905154Z \u001b[1;32m==> azure-arm: a\u001b[0m")
                        .text())
                .isEqualTo("a");
        assertThat(read("\u001b[0m[45f4] PACKER " + DATE + " ui: b").operationId())
                .isEqualTo("45f4");
    }

    @ParameterizedTest
    @CsvSource({
        "==> azure-arm: Provisioning with PowerShell script: /tmp/a, powershell",
        "==> azure-arm: Provisioning with shell script: /tmp/a, shell",
        "==> azure-arm: Running local shell script: /tmp/a, shell-local",
        "==> azure-arm: Restarting Machine, windows-restart",
        "==> azure-arm: Uploading a => b, file",
        "==> azure-arm: Uploading a, ''",
        "==> azure-arm: Provisioning, ''",
    })
    void the_start_of_a_script_names_its_kind(String line, String kind) {
        assertThat(LogMark.script(read(line))).isEqualTo(kind);
        assertThat(LogMark.SCRIPT_STARTS.isIn(read(line))).isEqualTo(!kind.isEmpty());
    }
}
