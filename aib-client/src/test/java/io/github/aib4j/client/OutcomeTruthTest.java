package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcome of a build depends neither on how often it was polled nor on what else can be read. */
@ParameterizedClass
@EnumSource(Flavour.class)
class OutcomeTruthTest {
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f"
                    + "/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9";
    private static final String TEMPLATE = """
            {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
             "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}],
              "lastRunStatus": {"startTime": "2026-11-21T08:00:00Z", "endTime": "2026-11-21T08:20:00Z", "runState": "Succeeded", "message": ""}}}
            """;

    private final Flavour flavour;

    OutcomeTruthTest(Flavour flavour) {
        this.flavour = flavour;
    }

    private BuildOutcome built(ImageTemplate template, Scenario scenario, int minutes) {
        SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(minutes));
        try (LocalImageBuilder service =
                LocalImageBuilder.builder().clock(clock).build()) {
            ImageBuilderClient client = flavour.of(Transport.IN_MEMORY.to(service));
            client.beginCreate("images", "web-01", template).getFinalResult();
            service.nextRun(scenario);
            return client.beginRun("images", "web-01").getFinalResult();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300})
    void a_build_that_distributed_although_its_validator_failed_lists_its_images(int minutes) {
        ImageTemplate tolerant = Samples.template().toBuilder()
                .validate(Validation.of(Validator.shell("nginx answers", "exit 1")).toBuilder()
                        .continueDistributeOnFailure(true)
                        .build())
                .build();

        BuildOutcome outcome = built(tolerant, Scenario.succeeds(), minutes);

        assertThat(outcome.isFailed()).isTrue();
        assertThat(outcome.isValidationFailed()).isTrue();
        assertThat(outcome.lastSubState()).contains(RunSubState.VALIDATING);
        assertThat(outcome.outputs()).hasSize(2);
        assertThat(outcome.summary()).startsWith("Failed while validating, after");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 300})
    void a_failed_step_is_reported_however_often_the_build_was_polled(int minutes) {
        BuildOutcome outcome = built(Samples.template(), Scenario.failsAtCustomizer(0), minutes);

        assertThat(outcome.lastSubState()).contains(RunSubState.CUSTOMIZING);
        assertThat(outcome.outputs()).isEmpty();
    }

    @Test
    void outputs_of_another_template_are_not_those_of_this_build() {
        BuildOutcome outcome = succeeded(ProbeReply.ok("""
                {"value": [{"name": "disk", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-02/runOutputs/disk", "properties": {}}]}
                """));

        assertThat(outcome.outputs()).isEmpty();
        assertThat(outcome.outputsUnknown())
                .hasValueSatisfying(why -> assertThat(why).contains("web-02"));
    }

    @Test
    void the_outcome_names_the_list_as_what_could_not_be_read() {
        BuildOutcome outcome = succeeded(null);

        assertThat(outcome.outputsUnknown())
                .hasValueSatisfying(why -> assertThat(why).contains("list the run outputs"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 503})
    void a_success_is_reported_even_if_its_outputs_cannot_be_listed(int status) {
        BuildOutcome outcome =
                succeeded(ProbeReply.of(status, "{\"error\": {\"code\": \"Nope\", \"message\": \"m\"}}"));

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.outputs()).isEmpty();
        assertThat(outcome.outputsUnknown()).contains("HTTP " + status + ", Nope");
        assertThat(outcome.targets()).containsExactly("disk");
    }

    /** The end of a build whose outputs are answered like this, or not at all. */
    private BuildOutcome succeeded(@Nullable ProbeReply outputs) {
        HangingService service = new HangingService();
        service.script(request -> {
            String path = request.getUrl().getPath();
            if (path.endsWith("/run")) {
                return ProbeReply.of(202, "").with("Azure-AsyncOperation", OPERATION);
            }
            if (path.endsWith("/runOutputs")) {
                if (outputs == null) {
                    throw new UncheckedIOException(new IOException("Connection reset"));
                }
                return outputs;
            }
            return ProbeReply.ok(path.contains("/operations/") ? "{\"status\": \"Succeeded\"}" : TEMPLATE);
        });
        ImageBuilderClient client = flavour.of(TestClients.builder(service)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)).withDetail(false)));
        return client.beginRun("images", "web-01").getFinalResult();
    }
}
