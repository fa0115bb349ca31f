package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void a_missing_or_unknown_command_is_explained_in_one_line() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("aib: a command is missing, such as check or build; see --help"),
                        line -> assertThat(line)
                                .isEqualTo("aib: there is no command 'chekc'; did you mean 'check'? See --help"),
                        line -> assertThat(line).isEqualTo("aib check: no file or folder is given; see --help"));
    }

    @Test
    void a_mistyped_option_is_answered_with_the_likely_one() {
        assertThat(run("check", "--fial-on", "warning", "x.json")).isEqualTo(2);
        assertThat(run("check", "--colour", "x.json")).isEqualTo(2);
        assertThat(run("plan", "web.json")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "aib check: there is no option '--fial-on'; did you mean '--fail-on'? See --help",
                        "aib check: there is no option '--colour'; see --help",
                        "aib plan: the argument 'web.json' is not expected; see --help");
    }

    @Test
    void every_command_exits_with_2_for_unusable_input() throws Exception {
        String place = folder.toString();
        String empty = Files.writeString(folder.resolve("empty.log"), "").toString();

        assertThat(run("build", "--template", place)).isEqualTo(2);
        assertThat(run("build", "--speed", "0")).isEqualTo(2);
        assertThat(run("plan", "--template", place)).isEqualTo(2);
        assertThat(run("why", "--text", place)).isEqualTo(2);
        assertThat(run("why", "--text", empty)).isEqualTo(2);
        assertThat(run("why", "--text", "-")).isEqualTo(2);
        assertThat(run("report", "--report", "night.pdf")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "aib build: '" + place + "' is a folder; give the path of a template JSON file",
                        "aib build: speed is 0.0; give a positive number",
                        "aib plan: '" + place + "' is a folder; give the path of a template JSON file",
                        "aib why: '" + place + "' is a folder; give a log or an error text",
                        "aib why: '" + empty + "' is empty; give a log or an error text",
                        "aib why: standard input is empty; give a log or an error text",
                        "aib report: the report cannot be 'night.pdf'; give a name that ends in .html, .md, .xml or"
                                + " .json; see --help");
    }

    @Test
    void a_failed_plan_is_not_reported_as_a_change() throws Exception {
        String resource = OLD.replaceFirst(
                        "\\{", "{\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"name\": \"web\",")
                .replace("\"westeurope\"", "\"[resourceGroup().location]\"");
        String open = Files.writeString(
                        folder.resolve("open.json"),
                        "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                                + " \"resources\": [" + resource + "]}")
                .toString();

        assertThat(run("plan", "--template", open, "--fail-on-change")).isEqualTo(2);

        assertThat(err.toString()).contains("aib plan: only a deployment evaluates the expressions at /location");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, 2", "Broken pipe, 0"})
    void a_failed_write_to_the_output_is_an_error_unless_the_pipe_was_closed(String why, int status) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException(why);
            }
        };

        assertThat(Programs.run(
                        TemplateCheck.program("check"), new String[] {"--rules"}, broken, new PrintWriter(err, true)))
                .isEqualTo(status);

        assertThat(err.toString().strip())
                .isEqualTo(status == 0 ? "" : "check: the output could not be written: " + why);
    }

    @Test
    void a_plan_shows_the_differences_that_force_a_replacement() throws Exception {
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
    void an_applied_plan_leaves_nothing_to_do() throws Exception {
        Path old = Files.writeString(folder.resolve("old.json"), OLD);

        assertThat(run("plan", "--template", old.toString(), "--apply")).isZero();

        assertThat(out.toString()).startsWith("quickstart: create").contains("done: ");
    }

    @Test
    void a_plan_needs_an_existing_file() {
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
    void a_report_that_cannot_be_written_is_explained_in_one_line() {
        assertThat(run("report", "--report", folder.resolve("no/report.md").toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().startsWith("aib report: the report cannot be");
    }

    @Test
    void the_completion_script_of_a_shell_is_printed() {
        assertThat(run("generate-completion")).isZero();

        assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_aib");
    }

    private int run(String... args) {
        return Aib.run(args, InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
