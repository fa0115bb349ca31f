package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.client.recorded.ScriptedHttpClient.SentRequest;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which Azure Resource Manager says that an operation is in progress or has ended. */
@ParameterizedClass
@EnumSource(Flavour.class)
class OperationShapesTest {
    private static final String BASE =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final Map<String, String> LOCATION =
            Map.of("Location", BASE + "/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9");
    private static final Map<String, String> AT_NINE = Map.of("Date", "Sat, 21 Nov 2026 09:00:00 GMT");

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final ImageBuilderClient client;

    OperationShapesTest(Flavour flavour) {
        this.client = flavour.of(TestClients.builder(http));
    }

    private static String template(String provisioning, Optional<String> run) {
        return """
                {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                 "properties": {"provisioningState": "%s", "source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}],
                  "provisioningError": {"provisioningErrorCode": "BadSourceType", "message": "No such source."}%s}}
                """.formatted(
                        provisioning, run.map(r -> ", \"lastRunStatus\": " + r).orElse(""));
    }

    private static Optional<String> run(String start, String end, String state) {
        return Optional.of("{\"startTime\": \"%s\", \"endTime\": \"%s\", \"runState\": \"%s\", \"message\": \"\"}"
                .formatted(start, end, state));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void a_build_that_was_accepted_is_watched_by_its_template_and_never_begun_again(int status) {
        http.answer(status, AT_NINE, "")
                .answer(
                        200,
                        AT_NINE,
                        template("Succeeded", run("2026-11-20T08:00:00Z", "2026-11-20T08:20:00Z", "Failed")))
                .answer(
                        200,
                        AT_NINE,
                        template("Succeeded", run("2026-11-21T09:00:00.5Z", "0001-01-01T00:00:00Z", "Running")))
                .answer(
                        200,
                        AT_NINE,
                        template("Succeeded", run("2026-11-21T09:00:00.5Z", "2026-11-21T09:20:00Z", "Failed")));

        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();

        assertThat(outcome.summary()).isEqualTo("Failed after 20 minutes");
        assertThat(http.asked()).extracting(SentRequest::method).containsExactly("POST", "GET", "GET", "GET");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void a_creation_that_names_no_operation_is_done_if_its_resource_says_so(int status) {
        http.answer(status, Map.of(), template("Succeeded", Optional.empty()))
                .answer(200, Map.of(), template("Succeeded", Optional.empty()));

        assertThat(client.beginCreate("images", "web-01", Samples.template())
                        .getFinalResult()
                        .name())
                .isEqualTo("web-01");
        assertThat(http.asked()).hasSize(2);
    }

    @Test
    void a_creation_that_names_no_operation_and_is_under_way_is_watched_by_its_resource() {
        http.answer(201, Map.of(), template("Creating", Optional.empty()))
                .answer(200, Map.of(), template("Creating", Optional.empty()))
                .answer(200, Map.of(), template("Succeeded", Optional.empty()))
                .answer(200, Map.of(), template("Succeeded", Optional.empty()));

        assertThat(client.beginCreate("images", "web-01", Samples.template())
                        .getFinalResult()
                        .name())
                .isEqualTo("web-01");
    }

    @Test
    void a_failed_creation_has_the_error_of_its_resource() {
        http.answer(201, Map.of(), template("Creating", Optional.empty()))
                .answer(200, Map.of(), template("Failed", Optional.empty()));

        assertThatThrownBy(() -> client.beginCreate("images", "web-01", Samples.template())
                        .getFinalResult())
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("BadSourceType, No such source.");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void a_deletion_that_is_followed_by_its_location_ends_with_an_empty_answer(int end) {
        http.answer(202, LOCATION, "").answer(202, LOCATION, "").answer(end, Map.of(), "");

        assertThat(client.beginDelete("images", "web-01").getFinalResult().name())
                .contains("web-01");
        assertThat(http.asked()).hasSize(3);
    }

    @Test
    void a_deletion_that_is_answered_with_200_is_done() {
        http.answer(200, Map.of(), "");

        assertThat(client.beginDelete("images", "web-01").getFinalResult().name())
                .contains("web-01");
    }

    @Test
    void an_operation_that_has_an_address_of_its_own_does_not_end_with_an_empty_answer() {
        http.answer(202, Map.of("Azure-AsyncOperation", LOCATION.get("Location")), "");
        for (int i = 0; i < 5; i++) {
            http.answer(200, Map.of(), "");
        }

        assertThatThrownBy(() -> client.beginDelete("images", "web-01").getFinalResult())
                .isInstanceOf(StateUnknownException.class);
    }
}
