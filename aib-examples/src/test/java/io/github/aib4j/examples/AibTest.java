package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a shell runs them; the jar itself is tested by AibJarIT. */
class AibTest {
    private static final String OLD = """
            {
              "apiVersion": "2022-07-01", "location": "westeurope",
              "identity": {"type": "UserAssigned", "userAssignedIdentities": {"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder": {}}},
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest"},
                "customize": [{"type": "Shell", "name": "nginx", "inline": ["sudo apt-get install -y nginx"]}],
                "distribute": [{"type": "VHD", "runOutputName": "disk"}]
              }
            }
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan", "build", "why", "report", "serve"})
    void each_command_explains_itself(String command) {
        assertThat(run(command, "--help")).isZero();

        assertThat(out.toString()).startsWith("Usage: aib " + command + " ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void help_lists_the_commands() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("check", "plan", "build", "why", "report", "serve", "generate-completion");
    }

    @Test
    void a_command_that_is_missing_or_unknown_is_one_line() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("aib: a command is missing, such as check or build; see --help"),
                        line -> assertThat(line).startsWith("aib: ").contains("chekc"),
                        line -> assertThat(line).isEqualTo("aib check: no file or folder is given; see --help"));
    }

    @Test
    void a_plan_tells_what_differs_and_that_it_forces_a_replacement() throws Exception {
        Path old = Files.writeString(folder.resolve("old.json"), OLD);
        Path changed = Files.writeString(folder.resolve("new.json"), OLD.replace("nginx\"]", "caddy\"]"));

        assertThat(run("plan", "--template", changed.toString(), "--current", old.toString(), "--fail-on-change"))
                .isEqualTo(1);

        assertThat(out.toString())
                .startsWith("quickstart: replace")
                .contains("/properties/customize/0/inline/0")
                .contains("forces replacement");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_plan_that_is_applied_leaves_nothing_to_do() throws Exception {
        Path old = Files.writeString(folder.resolve("old.json"), OLD);

        assertThat(run("plan", "--template", old.toString(), "--apply")).isZero();

        assertThat(out.toString()).startsWith("quickstart: create").contains("done: ");
    }

    @Test
    void a_plan_needs_a_template_that_is_there() {
        assertThat(run("plan")).isEqualTo(2);
        assertThat(run("plan", "--template", "nowhere.json")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "aib plan: --template is missing; see --help",
                        "aib plan: there is no file 'nowhere.json'; give the path of a template JSON file");
    }

    @Test
    void a_report_of_a_night_with_a_failed_build_ends_with_1() throws Exception {
        Path report = folder.resolve("report.md");

        assertThat(run("report", "--report", report.toString(), "--title", "Last night", "--logs"))
                .isEqualTo(1);

        assertThat(out.toString().lines().findFirst()).contains("3 builds: 2 succeeded, 1 failed");
        assertThat(Files.readString(report)).contains("Last night").contains("web");
    }

    @Test
    void a_report_can_be_about_one_template() {
        assertThat(run(
                        "report",
                        "--name",
                        "db",
                        "--report",
                        folder.resolve("db.json").toString()))
                .isZero();

        assertThat(out.toString().lines().findFirst()).contains("1 build: 1 succeeded");
    }

    @Test
    void a_report_that_cannot_be_written_is_one_line() {
        assertThat(run("report", "--report", folder.resolve("no/report.md").toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().startsWith("aib report: the report cannot be");
    }

    @Test
    void completion_for_a_shell_is_printed() {
        assertThat(run("generate-completion")).isZero();

        assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_aib");
    }

    private int run(String... args) {
        return Aib.run(args, InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
