package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildLogTest {
    private static final String FILE = "{'type': 'File', 'sourceUri': 'https://x/f', 'destination': '/tmp/f'}";
    private static final String POWERSHELL = "{'type': 'PowerShell', 'inline': ['Get-Date']}";
    private static final List<String> LINUX = List.of(Web.shell("a"), FILE, Web.shell("b"), Web.shell("c"));
    private static final List<String> WINDOWS = List.of(
            POWERSHELL, "{'type': 'WindowsRestart'}", POWERSHELL, "{'type': 'WindowsUpdate'}", FILE, POWERSHELL);
    private static final String OLD = "2021-06-02T08:00:00Z";
    private static final String NEW = "2025-06-02T08:00:00Z";

    private static Web at(String start, JsonObject template, Scenario scenario) {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder(), Instant.parse(start)).created(template);
        web.service.nextRun(scenario);
        web.run();
        return web;
    }

    private static JsonObject template(List<String> steps) {
        return Web.template(String.join(",", steps), Web.gallery(Web.GALLERY_IMAGE));
    }

    private static JsonObject validating(List<String> validators, String more) {
        JsonObject template = template(LINUX);
        return template.with(
                "properties",
                template.object("properties")
                        .orElseThrow()
                        .with(
                                "validate",
                                Web.json("{" + more + "'inVMValidations': [" + String.join(",", validators) + "]}")));
    }

    private static Logs over(Web web) {
        return new Logs(web.later(Duration.ofHours(5)));
    }

    /** Every index of the two templates, in both ways of writing lines. */
    static Stream<Case> steps() {
        return Stream.of(LINUX, WINDOWS)
                .flatMap(steps -> Stream.of(OLD, NEW)
                        .flatMap(start ->
                                IntStream.range(0, steps.size()).mapToObj(index -> new Case(steps, start, index))));
    }

    record Case(List<String> steps, String start, int index) {}

    @ParameterizedTest
    @MethodSource("steps")
    void the_log_tells_which_customizer_failed(Case c) {
        Web web = at(c.start(), template(c.steps()), Scenario.failsAtCustomizer(c.index()));

        assertThat(FailedStep.in(over(web).customization())).hasValue(c.index());
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void the_log_tells_which_validator_failed(String start) {
        for (int i = 0; i < 3; i++) {
            Web web = at(
                    start, validating(List.of(Web.shell("a"), FILE, Web.shell("b")), ""), Scenario.failsAtValidator(i));

            Logs logs = over(web);

            assertThat(FailedStep.in(logs.validation())).hasValue(i);
            assertThat(FailedStep.in(logs.customization()))
                    .as("the customizers")
                    .isEmpty();
        }
    }

    @Test
    void a_step_after_the_last_is_the_hidden_one() {
        for (List<String> steps : List.of(LINUX, WINDOWS)) {
            Web web = at(NEW, template(steps), Scenario.failsAtDeprovisioning());

            assertThat(FailedStep.in(over(web).customization())).hasValue(steps.size());
            assertThat(web.get().at("properties/lastRunStatus/message")).contains("/customization.log");
        }
    }

    @Test
    void validating_the_source_alone_has_no_hidden_step() {
        Web web = new Web().created(validating(List.of(Web.shell("a")), "'sourceValidationOnly': true, "));
        web.service.nextRun(Scenario.failsAtDeprovisioning());

        assertThatThrownBy(web::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fails while the machine is deprovisioned")
                .hasMessageContaining("sourceValidationOnly");
    }

    @Test
    void a_build_that_fails_somewhere_in_customizing_fails_at_its_last_step() {
        Web web = at(NEW, template(LINUX), Scenario.failsWhile(RunSubState.CUSTOMIZING));

        assertThat(FailedStep.in(over(web).customization())).hasValue(3);
    }

    @Test
    void a_build_that_succeeds_blames_no_step_and_names_each_kind_as_packer_does() {
        String linux = over(at(NEW, template(LINUX), Scenario.succeeds())).customization();
        String windows = over(at(OLD, template(WINDOWS), Scenario.succeeds())).customization();

        assertThat(FailedStep.in(linux)).isEmpty();
        assertThat(FailedStep.in(windows)).isEmpty();
        assertThat(FailedStep.kinds(linux)).containsExactly("shell", "file", "shell", "shell", "shell");
        assertThat(FailedStep.kinds(windows))
                .containsExactly(
                        "powershell",
                        "windows-restart",
                        "powershell",
                        "windows-update",
                        "file",
                        "powershell",
                        "powershell");
    }

    @Test
    void the_stages_come_in_their_order() {
        String linux = over(at(NEW, template(LINUX), Scenario.succeeds())).customization();
        String windows = over(at(NEW, template(WINDOWS), Scenario.succeeds())).customization();

        assertThat(linux)
                .containsSubsequence(
                        "request method=\"POST\"",
                        "Deploying deployment template",
                        "request method=\"GET\"",
                        "Waiting for SSH",
                        "Connected to SSH!",
                        "(telemetry) Starting provisioner shell",
                        "(telemetry) ending shell",
                        "/tmp/DeprovisioningScript.sh",
                        "Skipping image creation",
                        "Deleting individual resources",
                        "(telemetry) Finalizing.",
                        "PACKER Done exporting Packer logs to Azure Storage.\n");
        assertThat(windows)
                .containsSubsequence("Waiting for WinRM", "WinRM connected", "c:\\DeprovisioningScript.ps1")
                .doesNotContain("SSH");
        assertThat(linux).doesNotContain("WinRM").endsWith("Azure Storage.\n");
    }

    @Test
    void a_template_of_files_alone_is_one_of_windows_if_its_source_is() {
        JsonObject template = template(List.of(FILE));
        JsonObject source = Web.json("{'type': 'PlatformImage', 'publisher': 'MicrosoftWindowsServer',"
                + " 'offer': 'WindowsServer', 'sku': '2022-datacenter', 'version': 'latest'}");
        JsonObject windows = template.with(
                "properties", template.object("properties").orElseThrow().with("source", source));

        assertThat(over(at(NEW, windows, Scenario.succeeds())).customization()).contains("WinRM connected");
        assertThat(over(at(NEW, template, Scenario.succeeds())).customization()).contains("Connected to SSH!");
    }

    @Test
    void until_2022_a_line_says_whether_it_is_output_or_error() {
        Web web = at(OLD, template(LINUX), Scenario.failsAtCustomizer(0));
        String log = over(web).customization();

        assertThat(log.lines())
                .allMatch(line -> line.matches("\\[[0-9a-f-]{36}] PACKER (OUT .*|ERR 2021/06/02 \\d\\d:\\d\\d:\\d\\d .*"
                        + "|Done exporting Packer logs to Azure Storage\\.)"));
        assertThat(log).contains("PACKER OUT ==> azure-arm: Script exited", "PACKER OUT Build 'azure-arm' errored");
    }

    @Test
    void since_2023_a_line_has_its_date() {
        Web web = at("2023-01-01T00:00:00Z", template(LINUX), Scenario.failsAtCustomizer(0));
        String log = over(web).customization();

        assertThat(log.lines())
                .allMatch(line -> line.matches("\\[[0-9a-f-]{36}] PACKER (2023/01/01 \\d\\d:\\d\\d:\\d\\d .*"
                        + "|Done exporting Packer logs to Azure Storage\\.)"));
        assertThat(log)
                .containsPattern("PACKER 2023/01/01 00:08:50 ui: ==> azure-arm: Script exited")
                .containsPattern("00:08:50 ui: Build 'azure-arm' errored after 7 minutes 30 seconds: Script exited");
    }

    @Test
    void lines_begin_with_the_operation_that_the_message_names() {
        Web web = at(NEW, template(LINUX), Scenario.failsAtCustomizer(0));
        String log = over(web).customization();
        String message = web.get().at("properties/lastRunStatus/message");

        assertThat(message).contains("Use this operationId " + log.substring(1, 37) + " to search");
    }

    @Test
    void a_log_grows_during_the_build() {
        Web web = at(NEW, template(LINUX), Scenario.succeeds());
        Logs logs = new Logs(web);

        assertThat(logs.names()).as("while the build is queued").isEmpty();
        String deploying = new Logs(web.later(Duration.ofSeconds(30))).customization();
        String second = new Logs(web.later(Duration.ofSeconds(390 + 60))).customization();
        String whole = over(web).customization();

        assertThat(deploying).contains("Deploying").doesNotContain("SSH");
        assertThat(second).startsWith(deploying);
        assertThat(FailedStep.kinds(second)).containsExactly("shell", "file");
        assertThat(FailedStep.in(second)).as("the step that runs").hasValue(1);
        assertThat(whole).startsWith(second).isNotEqualTo(second);
    }

    @Test
    void the_log_shows_an_exit_code_and_no_line_of_the_script() {
        String secret = "{'type': 'PowerShell', 'inline': ['$key = 0xSECRET', 'exit 17'], 'validExitCodes': [0, 3010]}";
        String log = over(at(NEW, template(List.of(POWERSHELL, secret)), Scenario.succeeds()))
                .customization();

        assertThat(FailedStep.in(log)).hasValue(1);
        assertThat(log)
                .contains("exited with code: 17", "non-zero exit status: 17. Allowed exit codes are: [0 3010]")
                .doesNotContain("SECRET")
                .doesNotContain("Get-Date");
    }

    @Test
    void a_build_that_takes_too_long_is_terminated_at_the_step_that_runs() {
        Web web = at(NEW, template(LINUX), Scenario.timesOut());
        String log = over(web).customization();

        assertThat(FailedStep.in(log)).hasValue(3);
        assertThat(log)
                .containsSubsequence(
                        "Cancelling build after receiving terminated",
                        "Communicator ended with: 2300218",
                        "Build 'azure-arm' errored after")
                .doesNotContain("exit status");
    }

    @Test
    void a_timeout_while_distributing_leaves_a_log_without_faults() {
        JsonObject template = template(LINUX);
        JsonObject properties = template.object("properties").orElseThrow();
        Web web = at(
                NEW,
                template.with("properties", properties.with("buildTimeoutInMinutes", JsonNumber.of(15))),
                Scenario.succeeds());
        String log = over(web).customization();

        assertThat(web.get().at("properties/lastRunStatus/runState")).isEqualTo("Failed");
        assertThat(log).contains("Build 'azure-arm' finished").doesNotContain("terminated");
    }

    @Test
    void a_cancel_terminates_the_step_that_runs_and_the_rest_comes_when_the_build_has_stopped() {
        Web web = at(NEW, template(LINUX), Scenario.succeeds());
        web.later(Duration.ofSeconds(20 + 390 + 30)).cancel();

        String canceling = new Logs(web).customization();
        String canceled = new Logs(web.later(Duration.ofSeconds(80))).customization();

        assertThat(canceling)
                .contains("Cancelling build after receiving terminated")
                .doesNotContain("Deleting individual resources");
        assertThat(FailedStep.in(canceled)).hasValue(0);
        assertThat(canceled).startsWith(canceling).contains("Done exporting Packer logs");
    }

    @Test
    void a_cancel_while_distributing_or_queued_leaves_the_log_alone() {
        Web distributing = at(NEW, template(LINUX), Scenario.succeeds());
        distributing.later(Duration.ofMinutes(15)).cancel();
        Web queued = at(NEW, template(LINUX), Scenario.succeeds());
        queued.later(Duration.ofSeconds(10)).cancel();

        assertThat(over(distributing).customization()).contains("finished").doesNotContain("terminated");
        assertThat(over(queued).names()).isEmpty();
    }

    @Test
    void a_build_whose_machine_is_not_deployed_has_no_step() {
        String log = over(at(NEW, template(LINUX), Scenario.failsWhile(RunSubState.BUILDING)))
                .customization();

        assertThat(FailedStep.kinds(log)).isEmpty();
        assertThat(log).contains("Deploying", "Build 'azure-arm' errored").doesNotContain("Connected");
    }

    @Test
    void a_validator_that_fails_ends_its_log_even_if_the_build_goes_on() {
        Web web = at(
                NEW,
                validating(List.of(Web.shell("exit 4"), Web.shell("b")), "'continueDistributeOnFailure': true, "),
                Scenario.succeeds());
        String log = over(web).validation();

        assertThat(FailedStep.in(log)).hasValue(0);
        assertThat(FailedStep.kinds(log)).containsExactly("shell");
        assertThat(log).contains("exit status: 4.").endsWith("Azure Storage.\n");
    }

    @Test
    void validating_the_source_alone_leaves_one_log() {
        Web web = at(
                NEW,
                validating(List.of(Web.shell("a"), Web.shell("b")), "'sourceValidationOnly': true, "),
                Scenario.failsAtValidator(1));
        Logs logs = over(web);

        assertThat(logs.names()).hasSize(1);
        assertThat(logs.validation()).containsSubsequence("Deploying", "Connected to SSH!");
        assertThat(FailedStep.in(logs.validation())).hasValue(1);
        assertThat(web.get().at("properties/lastRunStatus/message")).contains("/validation.log");
    }

    @Test
    void every_log_has_complaints_that_are_harmless() {
        assertThat(over(at(NEW, template(LINUX), Scenario.succeeds())).customization())
                .contains(
                        "Builds finished but no artifacts were created",
                        "Skipping image creation",
                        "Error deleting resource. Will retry.",
                        "PublicIPAddressCannotBeDeleted",
                        "The resource group was not created by Packer");
    }
}
