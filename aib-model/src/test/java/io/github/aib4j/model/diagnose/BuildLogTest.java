package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of the service, whose lines have the forms on Microsoft's page; the output of scripts is made up. */
class BuildLogTest {
    private static final String ID = "45f485cf-5a8c-4379-9937-8d85493bc791";

    /** How lines begin. */
    enum Form {
        UNTIL_2022 {
            @Override
            String trace(String time, String text) {
                return "[" + ID + "] PACKER ERR 2022/05/09 " + time + " packer-plugin-azure plugin: 2022/05/09 " + time
                        + " " + text;
            }

            @Override
            String shown(String time, String text) {
                return "[" + ID + "] PACKER OUT " + text;
            }
        },
        SINCE_2023 {
            @Override
            String trace(String time, String text) {
                return "[" + ID + "] PACKER 2023/09/14 " + time + " " + text;
            }

            @Override
            String shown(String time, String text) {
                return "[" + ID + "] PACKER 2023/09/14 " + time + " ui: " + text;
            }
        };

        abstract String trace(String time, String text);

        abstract String shown(String time, String text);

        String start(String time, String kind) {
            return trace(time, "[INFO] (telemetry) Starting provisioner " + kind);
        }

        String end(String time, String kind) {
            return trace(time, "[INFO] (telemetry) ending " + kind);
        }

        String exit(String time, int code) {
            return trace(time, "[INFO] command '/tmp/script_1.sh' exited with code: " + code);
        }

        /** Two steps that pass, up to where the third begins. */
        List<String> begin() {
            return List.of(
                    trace(
                            "10:00:00",
                            "Azure request method=\"POST\" request=\"https://management.azure.com/x\" body=\"\""),
                    shown("10:00:00", "==> azure-arm: Deploying deployment template ..."),
                    shown("10:02:00", "==> azure-arm: Waiting for SSH to become available..."),
                    trace("10:02:00", "[INFO] Waiting for SSH, up to timeout: 20m0s"),
                    shown("10:03:00", "==> azure-arm: Connected to SSH!"),
                    start("10:03:00", "file"),
                    end("10:03:05", "file"),
                    start("10:03:05", "shell"),
                    shown("10:03:05", "==> azure-arm: Provisioning with shell script: /tmp/packer-shell1"),
                    shown("10:03:06", "    azure-arm: hello"),
                    exit("10:04:05", 0),
                    end("10:04:05", "shell"));
        }

        List<String> fails(String why) {
            return List.of(
                    shown(
                            "10:05:00",
                            "==> azure-arm: Provisioning step had errors: Running the cleanup provisioner, if"
                                    + " present..."),
                    shown("10:05:10", "==> azure-arm: Deleting individual resources ..."),
                    shown("10:05:10", "==> azure-arm: Error deleting resource. Will retry."),
                    shown("10:05:20", "Build 'azure-arm' errored after 5 minutes 20 seconds: " + why),
                    shown("10:05:20", "==> Some builds didn't complete successfully and had errors:"),
                    shown("10:05:20", "--> azure-arm: " + why),
                    shown("10:05:20", "==> Builds finished but no artifacts were created."),
                    trace("10:05:20", "[INFO] (telemetry) Finalizing."),
                    "[" + ID + "] PACKER Done exporting Packer logs to Azure Storage.");
        }

        List<String> succeeds() {
            return List.of(
                    start("10:04:05", "shell"),
                    trace(
                            "10:04:05",
                            "Found command: cat /tmp/DeprovisioningScript.sh || {echo \"Deprovisioning script"
                                    + " [/tmp/DeprovisioningScript.sh] could not be found. Image build may fail\"}"),
                    exit("10:04:35", 0),
                    end("10:04:35", "shell"),
                    shown("10:04:36", "==> azure-arm: Skipping image creation..."),
                    shown("10:04:36", "==> azure-arm: Deleting individual resources ..."),
                    trace("10:04:40", "Retryable error: Code=\"InUseNetworkSecurityGroupCannotBeDeleted\""),
                    shown("10:05:00", "Build 'azure-arm' finished after 5 minutes."),
                    shown("10:05:00", "==> Builds finished but no artifacts were created."),
                    trace("10:05:00", "[INFO] (telemetry) Finalizing."),
                    "[" + ID + "] PACKER Done exporting Packer logs to Azure Storage.");
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String lines(List<String>... parts) {
        return String.join("\n", List.of(parts).stream().flatMap(List::stream).toList()) + "\n";
    }

    private static String failing(Form form) {
        return lines(
                form.begin(),
                List.of(
                        form.start("10:04:05", "shell"),
                        form.shown("10:04:06", "    azure-arm: installing"),
                        form.shown("10:04:07", "==> azure-arm: no such package"),
                        form.exit("10:05:00", 3)),
                form.fails("Script exited with non-zero exit status: 3. Allowed exit codes are: [0]"));
    }

    @ParameterizedTest
    @EnumSource
    void a_log_has_stages_and_steps_with_times_and_exit_codes(Form form) {
        BuildLog log = BuildLog.of(lines(form.begin(), form.succeeds()));

        assertThat(log.end()).isEqualTo(BuildLog.End.SUCCEEDED);
        assertThat(log.operationId()).contains(ID);
        assertThat(log.stages())
                .extracting(LogStage::kind)
                .containsExactly(
                        LogStage.Kind.DEPLOYMENT,
                        LogStage.Kind.CONNECTION,
                        LogStage.Kind.STEPS,
                        LogStage.Kind.DEPROVISIONING,
                        LogStage.Kind.CLEANUP,
                        LogStage.Kind.EXPORT);
        assertThat(log.steps()).extracting(LogStep::provisioner).containsExactly("file", "shell", "shell");
        assertThat(log.steps()).extracting(LogStep::isDeprovisioning).containsExactly(false, false, true);
        assertThat(log.steps().get(1).duration()).contains(Duration.ofMinutes(1));
        assertThat(log.steps().get(1).exitCode()).hasValue(0);
        assertThat(log.steps().get(0).exitCode()).isEmpty();
        assertThat(log.failures()).isEmpty();
        assertThat(log.failedStep()).isEmpty();
        assertThat(log.lastLines()).isEmpty();
    }

    @Test
    void times_are_those_of_the_lines() {
        BuildLog log = BuildLog.of(lines(Form.SINCE_2023.begin(), Form.SINCE_2023.succeeds()));

        assertThat(log.begin()).contains(Instant.parse("2023-09-14T10:00:00Z"));
        assertThat(log.stages().get(0).duration()).contains(Duration.ofMinutes(2));
        assertThat(log.steps().get(2).begin()).contains(Instant.parse("2023-09-14T10:04:05Z"));
        assertThat(log.steps().get(2).end()).contains(Instant.parse("2023-09-14T10:04:35Z"));
    }

    @ParameterizedTest
    @EnumSource
    void the_step_that_starts_and_does_not_end_is_the_one_that_failed(Form form) {
        BuildLog log = BuildLog.of(failing(form));

        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(log.failedStep().orElseThrow().index()).isEqualTo(2);
        assertThat(log.failedStep().orElseThrow().exitCode()).hasValue(3);
        assertThat(log.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
        assertThat(log.lastLines())
                .extracting(SourceLine::text)
                .containsExactly(
                        "installing",
                        "no such package",
                        "Build 'azure-arm' errored after 5 minutes 20 seconds: Script exited with non-zero exit status:"
                                + " 3. Allowed exit codes are: [0]");
    }

    /** Packer's source writes the ending of a step whether it failed or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_step_that_ends_with_errors_has_failed_too(boolean saysErrors) {
        Form form = Form.SINCE_2023;
        List<String> fails = form.fails("Script exited with non-zero exit status: 3. Allowed exit codes are: [0]");

        BuildLog log = BuildLog.of(lines(
                form.begin(),
                List.of(form.start("10:04:05", "shell"), form.exit("10:05:00", 3), form.end("10:05:00", "shell")),
                saysErrors ? fails : fails.subList(1, fails.size())));

        assertThat(log.failedStep().orElseThrow().index()).isEqualTo(2);
        assertThat(log.confidence()).isEqualTo(saysErrors ? Confidence.HIGH : Confidence.MEDIUM);
    }

    @Test
    void no_step_is_blamed_for_what_fails_after_the_image_was_taken() {
        Form form = Form.SINCE_2023;
        List<String> good = form.succeeds();

        BuildLog log = BuildLog.of(lines(
                form.begin(),
                good.subList(0, 5),
                List.of(form.shown("10:06:00", "Build 'azure-arm' errored: disk busy"))));

        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(log.failedStep()).isEmpty();
        assertThat(log.error()).contains("disk busy");
    }

    @Test
    void the_hidden_step_can_fail() {
        Form form = Form.UNTIL_2022;
        BuildLog log = BuildLog.of(lines(
                form.begin(),
                form.succeeds().subList(0, 2),
                form.fails("Script exited with non-zero exit status: 1. Allowed exit codes are: [0]")));

        assertThat(log.failedStep().orElseThrow().isDeprovisioning()).isTrue();
        assertThat(log.failures()).doesNotContain(KnownFailure.DEPROVISIONING_SCRIPT_MISSING);
    }

    @Test
    void a_step_that_was_running_when_the_build_was_ended_is_said_to_be_interrupted() {
        Form form = Form.UNTIL_2022;
        BuildLog log = BuildLog.of(lines(
                form.begin(),
                List.of(
                        form.start("10:04:05", "shell"),
                        form.trace("11:00:00", "Cancelling builder after context cancellation context canceled"),
                        form.shown("11:00:00", "Cancelling build after receiving terminated"),
                        form.trace("11:00:00", "[INFO] RPC client: Communicator ended with: 2300218"))));

        assertThat(log.end()).isEqualTo(BuildLog.End.TERMINATED);
        assertThat(log.failedStep().orElseThrow().state()).isEqualTo(LogStep.State.INTERRUPTED);
        assertThat(log.failedStep().orElseThrow().exitCode()).isEqualTo(OptionalInt.empty());
        assertThat(log.failures()).containsExactly(KnownFailure.CONNECTION_LOST);
    }

    @Test
    void errors_in_a_step_that_passed_are_no_cause() {
        Form form = Form.SINCE_2023;
        BuildLog log = BuildLog.of(lines(
                form.begin(),
                List.of(
                        form.start("10:04:05", "shell"),
                        form.shown("10:04:06", "==> azure-arm: E: Could not open file /var/lib/apt/lists/a - open (2)"),
                        form.end("10:04:30", "shell"),
                        form.start("10:04:30", "shell"),
                        form.exit("10:05:00", 3)),
                form.fails("Script exited with non-zero exit status: 3. Allowed exit codes are: [0]")));

        assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
    }

    @Test
    void the_output_of_a_script_does_not_mark_a_step() {
        Form form = Form.SINCE_2023;
        BuildLog log = BuildLog.of(lines(
                form.begin(),
                List.of(
                        form.start("10:04:05", "shell"),
                        form.shown("10:04:06", "    azure-arm: [INFO] (telemetry) Starting provisioner powershell"),
                        form.shown("10:04:06", "    azure-arm: Build 'azure-arm' finished after 1 second."),
                        form.exit("10:05:00", 3)),
                form.fails("Script exited with non-zero exit status: 3. Allowed exit codes are: [0]")));

        assertThat(log.steps()).hasSize(3);
        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(log.failedStep().orElseThrow().provisioner()).isEqualTo("shell");
    }

    @Test
    void harmless_lines_are_set_aside_and_counted() {
        BuildLog log = BuildLog.of(lines(Form.SINCE_2023.begin(), Form.SINCE_2023.succeeds()));

        assertThat(log.harmless())
                .containsExactly(
                        "Skipping image creation",
                        "InUseNetworkSecurityGroupCannotBeDeleted",
                        "Builds finished but no artifacts were created");
        assertThat(log.harmlessLines()).isEqualTo(3);
    }

    @Test
    void an_unfinished_log_shows_the_running_step() {
        BuildLogParser parser = new BuildLogParser();
        String text = lines(Form.SINCE_2023.begin()) + Form.SINCE_2023.start("10:04:05", "powershell") + "\n[45f4";
        for (int i = 0; i < text.length(); i += 7) {
            parser.add(text.substring(i, Math.min(i + 7, text.length())));
        }

        BuildLog log = parser.soFar();

        assertThat(log.end()).isEqualTo(BuildLog.End.OPEN);
        assertThat(log.steps()).extracting(LogStep::state).endsWith(LogStep.State.UNFINISHED);
        assertThat(log.failedStep()).isEmpty();
    }

    @Test
    void the_rest_of_a_message_with_several_lines_belongs_to_the_log() {
        String log = "[" + ID + "] PACKER OUT \nbig.zip 826 B / 826000 B  1.00%\n[" + ID
                + "] PACKER OUT \nbig.zip 1652 B / 826000 B  2.00%\n";

        assertThat(BuildLog.of(log).failures()).containsExactly(KnownFailure.LARGE_FILE);
        assertThat(Diagnosis.of(log).failure()).contains(KnownFailure.LARGE_FILE);
    }

    @Test
    void colours_and_the_times_of_a_build_agent_are_ignored() {
        String log = failing(Form.SINCE_2023)
                .lines()
                .map(line -> "2023-09-14T10:00:00.8905154Z \u001b[1;32m" + line + "\u001b[0m")
                .reduce("", (all, line) -> all + line + "\r\n");

        assertThat(BuildLog.of(log).failedStep().orElseThrow().index()).isEqualTo(2);
    }

    @Test
    void the_summary_has_a_few_lines() {
        assertThat(BuildLog.of(failing(Form.SINCE_2023)).summary()).isEqualTo("""
                        The build failed: Script exited with non-zero exit status: 3. Allowed exit codes are: [0]
                          deployment, 2 min 0 s
                          connection, 1 min 0 s
                          cleanup, 10 s
                          export of the log, 0 s
                          step 0 (file), 5 s
                          step 1 (shell), exit code 0, 1 min 0 s
                        * step 2 (shell), exit code 3, 1 min 15 s: failed
                        Harmless: 2 lines (Error deleting resource. Will retry.; Builds finished but no artifacts were\
                         created)""");
    }
}
