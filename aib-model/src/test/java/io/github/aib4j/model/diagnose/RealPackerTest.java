package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Logs of a real Packer, if it is installed (tried with 1.6.6) and enabled: {@code mvn -pl aib-model test
 * -Dtest=RealPackerTest -Daib.packer=packer}. Nothing leaves the machine.
 */
class RealPackerTest {
    private static final String PACKER = System.getProperty("aib.packer", "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-color=false", "-color=true", "-machine-readable"})
    void a_failed_build_is_diagnosed_with_its_step_and_exit_code(String form) throws Exception {
        for (boolean traced : new boolean[] {false, true}) {
            BuildLog log = build(form, traced, "exit 7");

            assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
            assertThat(log.steps()).hasSize(2);
            assertThat(log.failedStep().orElseThrow().index()).isEqualTo(1);
            assertThat(log.failedStep().orElseThrow().exitCode()).hasValue(7);
            assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-color=false", "-color=true", "-machine-readable"})
    void a_build_that_succeeds_has_no_failure(String form) throws Exception {
        for (boolean traced : new boolean[] {false, true}) {
            BuildLog log = build(form, traced, "echo Connection timed out");

            assertThat(log.end()).isEqualTo(BuildLog.End.SUCCEEDED);
            assertThat(log.steps()).hasSize(2);
            assertThat(log.failures()).isEmpty();
        }
    }

    private BuildLog build(String form, boolean traced, String lastCommand) throws IOException, InterruptedException {
        assumeTrue(!PACKER.isEmpty(), "skipped: set -Daib.packer to the command of Packer");
        Path template = Files.writeString(folder.resolve("template.json"), """
                {"builders": [{"type": "null", "communicator": "none", "name": "azure-arm"}],
                 "provisioners": [{"type": "shell-local", "inline": ["echo one", "echo error >&2"]},
                                  {"type": "shell-local", "inline": ["%s"]}]}
                """.formatted(lastCommand));
        Path log = folder.resolve("packer.log");
        ProcessBuilder packer = new ProcessBuilder(new ArrayList<>(List.of(PACKER, "build", form, template.toString())))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        packer.environment().put("CHECKPOINT_DISABLE", "1");
        packer.environment().put("PACKER_LOG", traced ? "1" : "");
        packer.start().waitFor();
        return BuildLog.of(Files.readString(log));
    }
}
