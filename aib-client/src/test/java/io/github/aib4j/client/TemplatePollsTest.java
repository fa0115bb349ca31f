package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Polls that only read the template never report another end than the operation. */
@ParameterizedClass
@EnumSource(Flavour.class)
class TemplatePollsTest {
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";
    private static final String START = "2026-11-21T08:00:00Z";
    private static final String NOT_YET = "0001-01-01T00:00:00Z";

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final ImageBuilderClient client;

    TemplatePollsTest(Flavour flavour) {
        this.client = flavour.of(TestClients.builder(http).pollOptions(PollOptions.every(Duration.ofMillis(1))));
    }

    /** The start, and a first poll that finds the run. */
    @BeforeEach
    void begin() {
        http.answer(202, Map.of("Azure-AsyncOperation", OPERATION), "");
        operation("08:00:10", "InProgress");
        running("08:00:10");
    }

    private void operation(String time, String status) {
        http.answer(
                200,
                at(time),
                "{\"name\": \"6B70CFF9\", \"status\": \"" + status + "\", \"startTime\": \"" + START
                        + "\", \"error\": {\"code\": \"Quota\", \"message\": \"none left\"}}");
    }

    private static Map<String, String> at(String time) {
        return Map.of("Date", "Sat, 21 Nov 2026 " + time + " GMT");
    }

    private void running(String time) {
        template(time, START, NOT_YET, "Running");
    }

    private void template(String time, String start, String end, String state) {
        http.answer(200, at(time), """
                {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                 "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}],
                  "lastRunStatus": {"startTime": "%s", "endTime": "%s", "runState": "%s", "message": ""}}}
                """.formatted(start, end, state));
    }

    private void noOutputs() {
        http.answer(200, Map.of(), "{\"value\": []}");
    }

    private BuildOutcome outcome() {
        return client.beginRun("images", "web-01").getFinalResult();
    }

    @Test
    void a_run_that_has_ended_is_over_when_its_operation_is() {
        running("08:10:00");
        template("08:20:00", START, "2026-11-21T08:19:50Z", "Succeeded");
        operation("08:20:00", "InProgress");
        template("08:20:05", START, "2026-11-21T08:19:50Z", "Succeeded");
        operation("08:20:00", "Succeeded");
        noOutputs();

        assertThat(outcome().isSucceeded()).isTrue();
        assertThat(http.asked()).hasSize(9);
    }

    @Test
    void a_failure_that_the_template_never_shows_is_reported_by_the_operation() {
        running("08:29:59");
        running("08:30:00");
        operation("08:30:00", "Failed");
        running("08:30:00");

        assertThat(outcome().summary()).isEqualTo("Failed: Quota");
    }

    @Test
    void a_run_that_was_followed_by_another_ends_as_its_operation_says() {
        template("08:20:00", "2026-11-21T08:15:00Z", NOT_YET, "Running");
        operation("08:20:00", "Succeeded");
        template("08:20:00", "2026-11-21T08:15:00Z", NOT_YET, "Running");
        noOutputs();

        assertThat(outcome().isSucceeded()).isTrue();
    }

    @Test
    void a_failed_operation_is_no_success_although_the_template_says_so() {
        template("08:20:00", START, "2026-11-21T08:19:50Z", "Succeeded");
        operation("08:20:00", "Failed");

        assertThat(outcome().summary()).isEqualTo("Failed after 20 minutes: Quota");
    }

    @Test
    void a_template_that_cannot_be_read_any_more_leaves_the_operation() {
        http.answer(403, Map.of(), "");
        operation("08:10:00", "InProgress");
        http.answer(403, Map.of(), "");
        operation("08:20:00", "Failed");
        http.answer(403, Map.of(), "");
        http.answer(403, Map.of(), "");

        assertThat(outcome().errorCode()).contains("Quota");
    }
}
