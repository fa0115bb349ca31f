package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.fleet.FleetEvent;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFleetTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return BuildFleet.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void a_fleet_is_built_and_reported(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.html");

        int code = run("--builds", "12", "--speed", "3000", "--report", report.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("12 builds: 12 succeeded, 0 failed, 0 not begun", "The report is in ");
        assertThat(report).content().contains("12 builds: 12 succeeded");
    }

    @Test
    void a_report_of_a_night_shows_its_failures(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.md");

        int code = run("--builds", "12", "--speed", "3000", "--failing", "--report", report.toString());

        assertThat(code).isEqualTo(1);
        // which build meets which scenario depends on who comes first
        assertThat(out.toString()).contains("it is run again", "web-3");
        assertThat(Files.readString(report)).contains("### Failures", "| Builds | Cause |");
    }

    @Test
    void a_wrong_command_line_is_explained() {
        assertThat(run("--builds", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--builds and --speed need positive numbers");
    }

    @Test
    void a_terminal_shows_a_bar_for_each_running_build_and_a_total() {
        FleetDisplay display = new FleetDisplay(2, new PrintWriter(out), true);
        ImageTemplateId id = ImageTemplateId.of("11111111-2222-3333-4444-555555555555", "images", "web");

        display.accept(new FleetEvent.Begun(Instant.EPOCH, id, "westeurope", BuildToken.of(id), 1));
        display.accept(
                new FleetEvent.Progressed(Instant.EPOCH, id, RunState.RUNNING, Optional.of(RunSubState.CUSTOMIZING)));

        assertThat(out.toString())
                .contains("web: begun in westeurope", "\u001b[2A\u001b[J")
                .endsWith(String.format(
                        "web          [==========              ] customizing%n0 of 2 ended, 0 failed, 1 running%n"));
    }
}
