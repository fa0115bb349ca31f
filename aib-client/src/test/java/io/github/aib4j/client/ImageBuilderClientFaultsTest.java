package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How the client handles unexpected answers. */
@ParameterizedClass
@EnumSource(Flavour.class)
class ImageBuilderClientFaultsTest {
    private final Flavour flavour;
    private final ImageBuilderClient client;

    ImageBuilderClientFaultsTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(TestClients.builder(http));
    }

    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";

    private final ScriptedHttpClient http = new ScriptedHttpClient();

    @Test
    void a_wrapped_error_is_shown_with_its_code_its_remedy_and_the_request() {
        http.answer(
                409,
                Map.of("x-ms-request-id", "5f1c"),
                "{\"error\":{\"code\":\"Conflict\",\"message\":\"Update/Upgrade of image templates is currently not supported.\"}}");

        assertThatThrownBy(() -> client.beginRun("images", "web-01"))
                .isInstanceOfSatisfying(ImageBuilderException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(409);
                    assertThat(e.code()).contains("Conflict");
                    assertThat(e.requestId()).contains("5f1c");
                })
                .hasMessage(
                        "Could not run image template 'web-01' in resource group 'images': Conflict, Update/Upgrade of"
                                + " image templates is currently not supported. Wait until what goes on there has ended. (HTTP 409,"
                                + " request id 5f1c)");
    }

    @Test
    void a_flat_error_of_the_older_versions_is_understood_too() {
        http.answer(400, Map.of(), "{\"code\":\"ValidationFailed\",\"message\":\"Missing field 'identity'\"}");

        assertThatThrownBy(() -> client.get("images", "web-01"))
                .hasMessage("Could not read image template 'web-01' in resource group 'images': ValidationFailed,"
                        + " Missing field 'identity'. Correct the member that the service names. (HTTP 400)");
    }

    @Test
    void the_innermost_cause_is_shown_wherever_it_is_wrapped() {
        http.answer(
                409,
                Map.of(),
                "{\"status\":\"Failed\",\"error\":{\"code\":\"DeploymentFailed\",\"message\":\"See details\",\"details\":"
                        + "[{\"message\":\"{\\\"code\\\":\\\"Conflict\\\",\\\"message\\\":\\\"Name taken\\\"}\",\"code\":\"Conflict\"}]}}");

        assertThatThrownBy(() -> client.get("images", "web-01"))
                .isInstanceOfSatisfying(ImageBuilderException.class, e -> {
                    assertThat(e.error().orElseThrow().code()).isEqualTo("Conflict");
                    assertThat(e.error().orElseThrow().message()).isEqualTo("Name taken");
                });
    }

    @Test
    void an_endlessly_nested_error_is_read_within_bounds() {
        http.answer(400, Map.of(), "{\"error\":".repeat(190) + "{}" + "}".repeat(190));

        assertThatThrownBy(() -> client.get("images", "web-01"))
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("the service gave no reason that can be read. (HTTP 400)");
    }

    @Test
    void an_error_page_of_a_gateway_is_not_quoted() {
        http.answer(502, Map.of(), "<html>s3cret</html>").answer(502, Map.of(), "<html>s3cret</html>");

        assertThatThrownBy(() -> client.get("images", "web-01"))
                .isInstanceOf(ImageBuilderException.class)
                .hasMessage("Could not read image template 'web-01' in resource group 'images': the service gave no"
                        + " reason that can be read. (HTTP 502)");
    }

    @Test
    void a_template_that_cannot_be_read_is_state_unknown() {
        http.answer(200, Map.of(), "<html>");

        assertThatThrownBy(() -> client.get("images", "web-01"))
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the answer cannot be read: answer:1:1: this is not JSON");
    }

    @Test
    void a_token_is_never_sent_to_another_host() {
        http.answer(202, Map.of("Azure-AsyncOperation", "https://evil.example/operations/1?sig=s3cret"), "");

        assertThatThrownBy(() -> client.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(ForeignHostException.class)
                .hasMessage("Could not run image template 'web-01' in resource group 'images': the service points to"
                        + " 'https://evil.example/operations/1', which is not at https://management.azure.com;"
                        + " nothing was sent there.");
        assertThat(http.asked()).hasSize(1);
    }

    @Test
    void a_garbled_poll_does_not_end_the_watch() {
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"InProg")
                .answer(200, Map.of(), "{\"name\": \"6B70CFF9\"}")
                .answer(
                        200,
                        Map.of(),
                        "{\"status\": \"Failed\", \"error\": {\"code\": \"PackerBuildFailed\", \"message\": \"exit 1\"}}")
                .answer(200, Map.of(), template("\"Failed\"", "exit 1"));

        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();

        assertThat(outcome.summary()).isEqualTo("Failed after 20 minutes: PackerBuildFailed");
        assertThat(outcome.outputs()).isEmpty();
    }

    @Test
    void polls_that_stay_garbled_end_in_state_unknown_and_never_in_a_verdict() {
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 5; i++) {
            http.answer(200, Map.of(), "{}");
        }

        assertThatThrownBy(() -> client.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(StateUnknownException.class)
                .hasMessage(
                        "Cannot tell what became of the request to run image template 'web-01' in resource group 'images': the answer"
                                + " has no status. Look at the resource before beginning again. (HTTP 200)");
        assertThat(http.asked()).hasSize(6);
    }

    @Test
    void an_earlier_run_of_the_template_does_not_decide_on_this_one() {
        String yesterday = template("\"Succeeded\"", "").replace("2026-11-21", "2026-11-20");
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(
                        200,
                        Map.of(),
                        "{\"status\": \"Failed\", \"startTime\": \"2026-11-21T08:00:00Z\", \"error\": {\"code\": \"Quota\", \"message\": \"m\"}}")
                .answer(200, Map.of(), yesterday)
                .answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\", \"startTime\": \"2026-11-21T08:00:00Z\"}")
                .answer(200, Map.of(), yesterday.replace("Succeeded", "Failed"))
                .answer(200, Map.of(), "{\"value\": []}");

        assertThat(client.beginRun("images", "web-01").getFinalResult().summary())
                .isEqualTo("Failed: Quota");
        assertThat(client.beginRun("images", "web-01").getFinalResult().isSucceeded())
                .isTrue();
    }

    @Test
    void a_failed_operation_is_never_a_success_whatever_the_template_says() {
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"Failed\", \"error\": {\"code\": \"Quota\", \"message\": \"m\"}}")
                .answer(200, Map.of(), template("\"Succeeded\"", ""));

        assertThat(client.beginRun("images", "web-01").getFinalResult().summary())
                .isEqualTo("Failed after 20 minutes: Quota");
    }

    @Test
    void a_failure_is_an_outcome_also_when_the_template_cannot_be_read_any_more() {
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(
                        200,
                        Map.of(),
                        "{\"status\": \"Failed\", \"error\": {\"code\": \"PackerBuildFailed\", \"message\": \"m\"}}")
                .answer(404, Map.of(), "")
                .answer(404, Map.of(), "");

        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();

        assertThat(outcome.errorCode()).contains("PackerBuildFailed");
        assertThat(outcome.templateId().name()).contains("web-01");
    }

    @Test
    void a_sub_state_that_may_not_be_read_does_not_end_the_watch() {
        ImageBuilderClient curious =
                flavour.of(TestClients.builder(http).pollOptions(PollOptions.every(Duration.ZERO)));
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"InProgress\"}")
                .answer(403, Map.of(), "");

        assertThat(curious.beginRun("images", "web-01").poll().getValue().state())
                .isEqualTo(RunState.RUNNING);
    }

    @Test
    void an_operation_that_the_service_has_forgotten_does_not_end_the_watch() {
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(404, Map.of(), "{\"error\": {\"code\": \"ResourceNotFound\", \"message\": \"gone\"}}")
                .answer(
                        200,
                        Map.of(),
                        template("\"Running\"", "").replace("2026-11-21T08:20:00Z", "0001-01-01T00:00:00Z"))
                .answer(200, Map.of(), template("\"Failed\"", "exit 1"));

        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();

        assertThat(outcome.summary()).isEqualTo("Failed after 20 minutes: exit 1");
    }

    @Test
    void polls_that_are_refused_end_in_state_unknown() {
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 10; i++) {
            http.answer(404, Map.of(), "{\"error\": {\"code\": \"ResourceNotFound\", \"message\": \"gone\"}}");
        }

        assertThatThrownBy(() -> client.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(StateUnknownException.class)
                .hasMessage(
                        "Cannot tell what became of the request to run image template 'web-01' in resource group 'images':"
                                + " ResourceNotFound, gone. Look at the resource before beginning again. (HTTP 404)");
    }

    @Test
    void a_signature_in_the_services_words_is_not_repeated() {
        http.answer(
                400,
                Map.of(),
                "{\"error\":{\"code\":\"BadRequest\",\"message\":\"cannot read https://a.example/x.sh?sv=1&sig=s3cret now\"}}");

        assertThatThrownBy(() -> client.get("images", "web-01"))
                .hasMessageContaining("cannot read https://a.example/x.sh?(redacted) now.")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void the_standard_port_is_the_same_host() {
        http.answer(202, Map.of("Location", OPERATION.replace("azure.com/", "azure.com:443/")), "")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}");

        assertThat(client.beginRun("images", "web-01")
                        .waitForCompletion()
                        .getStatus()
                        .isComplete())
                .isTrue();
    }

    @Test
    void a_build_that_is_gone_afterwards_is_an_error() {
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}")
                .answer(
                        404,
                        Map.of(),
                        "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"The Resource was not found.\"}}");

        assertThatThrownBy(() -> client.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining(
                        "ResourceNotFound, The Resource was not found. Check the name and the resource group.");
    }

    @Test
    void deleting_a_missing_template_is_done_at_once() {
        http.answer(204, Map.of(), "");

        assertThat(client.beginDelete("images", "web-01").getFinalResult().text())
                .isEqualTo("/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images"
                        + "/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01");
    }

    @Test
    void a_name_cannot_escape_from_its_path() {
        http.answer(404, Map.of(), "");

        assertThatThrownBy(() -> client.get("images", ".."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'..' is not a valid template name; give a name");
        assertThatThrownBy(() -> client.get("images", "a/../b?x=1#y")).isInstanceOf(ImageBuilderException.class);
        assertThat(http.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.url())
                        .endsWith("/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/"
                                + "a%2F..%2Fb%3Fx%3D1%23y?api-version=2025-10-01"));
    }

    @Test
    void a_list_continues_with_its_next_page() {
        String page = "{\"value\":[{\"name\":\"%s\",\"properties\":{}}]%s}";
        String next = OPERATION.replace("operations", "pages");
        http.answer(200, Map.of(), page.formatted("one", ",\"nextLink\":\"" + next + "\""))
                .answer(200, Map.of(), page.formatted("two", ""));

        assertThat(client.listRunOutputs("images", "web-01")).extracting("name").containsExactly("one", "two");
        assertThat(http.asked().get(1).url()).isEqualTo(next);
    }

    private static String template(String runState, String message) {
        return """
                {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                 "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}],
                  "lastRunStatus": {"startTime": "2026-11-21T08:00:00Z", "endTime": "2026-11-21T08:20:00Z", "runState": %s, "message": "%s"}}}
                """.formatted(runState, message);
    }
}
