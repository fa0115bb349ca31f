package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.BuildFailedException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ProvisioningError;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.TriggerStatus;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
    private static final String PREFIX = "[45f485cf] PACKER 2023/09/14 10:00:00 ";
    private static final String ENDS_WITH_3 = PREFIX + "[INFO] command 'x' exited with code: 3\n" + PREFIX
            + "ui: Build 'azure-arm' errored after 1 minute: Script exited with non-zero exit status: 3. Allowed exit"
            + " codes are: [0]\n";

    private static String starts(String provisioner) {
        return PREFIX + "[INFO] (telemetry) Starting provisioner " + provisioner + "\n";
    }

    private static String passes(String provisioner) {
        return starts(provisioner) + PREFIX + "[INFO] (telemetry) ending " + provisioner + "\n";
    }

    private static BuildOutcome outcome(RunState state, String message) {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(state)
                .errorCode("PackerBuildFailed")
                .message(message)
                .build();
    }

    private static BuildOutcome failed(String file) {
        return outcome(RunState.FAILED, Generation.C_2024.told().replace("customization.log", file));
    }

    private static ImageTemplate template(Customizer... steps) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of("9e223dbe", "images", "builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(steps)
                .distribute(
                        Distributor.managedImage("web", ManagedImageId.of("9e223dbe", "images", "web"), "westeurope"))
                .build();
    }

    @Test
    void an_outcome_alone_names_its_log() {
        Diagnosis diagnosis = failed("customization.log").diagnosis();

        assertThat(diagnosis.failure()).contains(KnownFailure.PACKER_FAILED);
        assertThat(diagnosis.logLocation().orElseThrow().storageAccount()).isEqualTo("abc123");
        assertThat(diagnosis.step()).isEmpty();
        assertThat(diagnosis.isFailure()).isTrue();
    }

    @Test
    void a_log_adds_cause_and_step_and_a_template_adds_the_name() {
        BuildLog log = BuildLog.of(passes("shell") + starts("shell") + ENDS_WITH_3);

        Diagnosis diagnosis = failed("customization.log").diagnosis(log);

        assertThat(diagnosis.failure()).contains(KnownFailure.SCRIPT_FAILED);
        assertThat(diagnosis.step()).map(FailedStep::toString).contains("customizer 1 (shell), exit code 3");
        assertThat(diagnosis
                        .withTemplate(template(Customizer.shell("update", "x"), Customizer.shell("nginx", "y")))
                        .step())
                .map(FailedStep::toString)
                .contains("customizer 1 'nginx' (shell), exit code 3");
    }

    @Test
    void a_template_with_other_steps_lowers_the_confidence() {
        BuildLog log = BuildLog.of(passes("file") + starts("shell") + ENDS_WITH_3);
        Diagnosis diagnosis = failed("customization.log").diagnosis(log);

        FailedStep step = diagnosis
                .withTemplate(template(Customizer.shell("update", "x"), Customizer.shell("nginx", "y")))
                .step()
                .orElseThrow();

        assertThat(diagnosis.step().orElseThrow().confidence()).isEqualTo(Confidence.HIGH);
        assertThat(step.confidence()).isEqualTo(Confidence.LOW);
        assertThat(step).hasToString("perhaps customizer 1 'nginx' (shell), exit code 3");
    }

    @Test
    void the_step_after_the_last_customizer_is_the_hidden_step() {
        BuildLog log = BuildLog.of(passes("shell") + starts("shell") + ENDS_WITH_3);

        FailedStep step = failed("customization.log")
                .diagnosis(log)
                .withTemplate(template(Customizer.shell("update", "x")))
                .step()
                .orElseThrow();

        assertThat(step.kind()).isEqualTo(FailedStep.Kind.DEPROVISIONING);
        assertThat(step.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(step.name()).isEmpty();
    }

    @Test
    void the_steps_of_a_validation_log_are_validators() {
        BuildLog log = BuildLog.of(starts("shell") + ENDS_WITH_3);
        ImageTemplate template = template(Customizer.shell("update", "x")).toBuilder()
                .validate(Validation.builder()
                        .inVMValidations(List.of(Validator.shell("answers", "curl localhost")))
                        .build())
                .build();

        FailedStep step = failed("validation.log")
                .diagnosis(log)
                .withTemplate(template)
                .step()
                .orElseThrow();

        assertThat(step).hasToString("validator 0 'answers' (shell), exit code 3");
    }

    @Test
    void a_build_that_distributed_although_a_validator_failed_has_a_diagnosis() {
        BuildOutcome outcome =
                outcome(RunState.SUCCEEDED, Generation.C_2024.told().replace("customization.log", "validation.log"));

        Diagnosis diagnosis = outcome.diagnosis(BuildLog.of(starts("shell") + ENDS_WITH_3));

        assertThat(diagnosis.isFailure()).isTrue();
        assertThat(diagnosis.failure()).contains(KnownFailure.SCRIPT_FAILED);
        assertThat(diagnosis.step().orElseThrow().kind()).isEqualTo(FailedStep.Kind.VALIDATOR);
    }

    @Test
    void a_build_that_succeeded_has_no_failure() {
        Diagnosis diagnosis = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(RunState.SUCCEEDED)
                .message("")
                .build()
                .diagnosis();

        assertThat(diagnosis.isFailure()).isFalse();
        assertThat(diagnosis.failure()).isEmpty();
        assertThat(diagnosis).hasToString("no failure: Nothing failed.");
    }

    @Test
    void a_canceled_build_is_diagnosed_as_such_whatever_its_log_says() {
        Diagnosis diagnosis = outcome(RunState.CANCELED, "context canceled")
                .diagnosis(BuildLog.of(starts("shell") + PREFIX + "ui: Cancelling build after receiving terminated\n"
                        + PREFIX + "[INFO] RPC client: Communicator ended with: 2300218\n"));

        assertThat(diagnosis.failure()).contains(KnownFailure.CANCELED);
        assertThat(diagnosis.alsoSeen()).isEmpty();
        assertThat(diagnosis.step()).isPresent();
    }

    @Test
    void a_timeout_takes_precedence_over_the_connection_that_it_cut() {
        Diagnosis diagnosis = outcome(RunState.FAILED, KnownFailure.BUILD_TIMEOUT.message())
                .diagnosis(
                        BuildLog.of(starts("powershell") + PREFIX + "ui: Cancelling build after receiving terminated\n"
                                + PREFIX + "[INFO] RPC client: Communicator ended with: 2300218\n"));

        assertThat(diagnosis.failure()).contains(KnownFailure.BUILD_TIMEOUT);
        assertThat(diagnosis.step()).map(FailedStep::provisioner).contains("powershell");
    }

    @Test
    void the_cause_of_a_hang_takes_precedence_over_the_timeout() {
        Diagnosis diagnosis = outcome(RunState.FAILED, KnownFailure.BUILD_TIMEOUT.message())
                .diagnosis(BuildLog.of(
                        starts("powershell") + (PREFIX + "ui:     azure-arm: IMAGE_STATE_COMPLETE\n").repeat(9)));

        assertThat(diagnosis.failure()).contains(KnownFailure.SYSPREP_REFUSES);
        assertThat(diagnosis.alsoSeen()).containsExactly(KnownFailure.BUILD_TIMEOUT);
    }

    @Test
    void a_provisioning_error_and_a_trigger_can_be_diagnosed() {
        assertThat(ProvisioningError.builder()
                        .provisioningErrorCode("BadStagingResourceGroup")
                        .build()
                        .diagnosis()
                        .failure())
                .contains(KnownFailure.BAD_STAGING_RESOURCE_GROUP);
        assertThat(TriggerStatus.builder().code("Inactive").build().diagnosis().failure())
                .contains(KnownFailure.TRIGGER_INACTIVE);
        assertThat(TriggerStatus.builder().code("Healthy").build().diagnosis().isFailure())
                .isFalse();
    }

    @Test
    void the_exception_of_a_failed_build_carries_its_diagnosis_also_when_it_was_serialized() throws Exception {
        BuildOutcome failed = failed("customization.log");

        BuildFailedException thrown = assertThrows(BuildFailedException.class, failed::orThrow);

        assertThat(thrown.diagnosis()).hasToString(failed.diagnosis().toString());
        assertThat(copy(thrown).diagnosis().text()).isEqualTo(failed.diagnosis().text());
    }

    private static BuildFailedException copy(BuildFailedException thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (BuildFailedException) in.readObject();
        }
    }

    @Test
    void a_log_that_was_not_read_is_mentioned_in_one_line_without_secrets() {
        Diagnosis diagnosis = failed("customization.log")
                .diagnosis()
                .withoutLog("HTTP 403 at https://abc123.blob.core.windows.net/x?sig=c2VjcmV0\n  for this caller")
                .withTemplate(template(Customizer.shell("update", "x")));

        assertThat(diagnosis.logUnread().orElseThrow()).startsWith("HTTP 403").doesNotContain("c2VjcmV0", "\n");
        assertThat(diagnosis.text()).contains("\nUnread HTTP 403");
        assertThat(diagnosis.failure()).contains(KnownFailure.PACKER_FAILED);
    }

    @Test
    void an_unknown_failure_says_what_is_known_and_where_to_look() {
        Diagnosis diagnosis = Diagnosis.of("Internal error occurred. This is a generic error.");

        assertThat(diagnosis.failure()).isEqualTo(Optional.empty());
        assertThat(diagnosis.category()).isEqualTo(FailureCategory.UNKNOWN);
        assertThat(diagnosis.retry()).isEqualTo(RetryAdvice.MAYBE);
        assertThat(diagnosis.cause()).contains("internal error occurred, and no more");
        assertThat(diagnosis.remedy()).contains("rights");
        assertThat(diagnosis.links()).hasSize(2);
        assertThat(diagnosis.lines()).hasSize(1);
    }

    @Test
    void an_unknown_failure_of_a_step_is_shown_with_its_lines() {
        Diagnosis diagnosis = Diagnosis.of(starts("shell") + PREFIX + "ui: ==> azure-arm: waagent: not found\n" + PREFIX
                + "ui: Build 'azure-arm' errored after 1 minute: something new\n");

        assertThat(diagnosis.text()).isEqualTo("""
                Unknown failure
                Cause  No failure that is known here shows. The build failed at step 0 (shell); Packer says: something new
                Fix    Read the lines before the failure; Microsoft's support finds the build by operation id 45f485cf.
                Retry  maybe
                Step   step 0 (shell)
                  | waagent: not found
                  | Build 'azure-arm' errored after 1 minute: something new
                See    https://learn.microsoft.com/azure/virtual-machines/linux/image-builder-troubleshoot""");
    }

    @Test
    void lines_wrapped_by_a_console_are_recognized() {
        String text = """
                New-AzResourceGroupDeployment : 16:27:33 - The deployment failed. Status Message: Update/Upgrade of image
                templates is currently not
                     supported (Code:Conflict)
                """;

        assertThat(Diagnosis.of(text).failure()).contains(KnownFailure.NAME_TAKEN);
    }

    @Test
    void an_error_and_its_log_can_be_given_as_one_text() {
        Diagnosis diagnosis =
                Diagnosis.of(Generation.B_2021.told() + "\n\n" + passes("shell") + starts("shell") + ENDS_WITH_3);

        assertThat(diagnosis.failure()).contains(KnownFailure.SCRIPT_FAILED);
        assertThat(diagnosis.step()).map(FailedStep::toString).contains("customizer 1 (shell), exit code 3");
        assertThat(diagnosis.logLocation()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"Succeeded\"}",
                " {\"name\": \"a\", \"status\": \"Succeeded\", \"error\": null}\n",
                "{\"properties\": {\"provisioningState\": \"Succeeded\", \"errorHandling\": {\"onCustomizerError\": \"cleanup\"},"
                        + " \"lastRunStatus\": {\"runState\": \"Succeeded\", \"message\": \"\"}}}"
            })
    void a_report_of_success_is_no_failure(String json) throws IOException {
        assertThat(Diagnosis.of(json)).hasToString("no failure: Nothing failed.");
        assertThat(Diagnosis.of(json).text())
                .isEqualTo("No failure\nCause  Nothing failed.\nFix    There is nothing to do.");
        assertThat(Diagnosis.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                        .isFailure())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"Failed\"}",
                "{\"status\":\"Succeeded\",\"error\":{\"code\":\"New\"}}",
                "{\"properties\":{\"provisioningState\":\"Succeeded\",\"lastRunStatus\":{\"runState\":\"Failed\"}}}",
                "{\"properties\":{\"lastRunStatus\":{\"runState\":\"Succeeded\",\"message\":\"odd\"}}}",
                "{\"status\":\"Succeeded\"}\nbut this is new",
                "{\"name\":\"a\"}"
            })
    void a_text_that_says_more_than_success_may_be_a_failure(String text) {
        assertThat(Diagnosis.of(text).isFailure()).isTrue();
    }
}
