package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.OperationDisplay;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.testing.Shared;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as they were recorded. */
class ResponseJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void a_template_that_has_been_built_has_its_last_run() throws Exception {
        ImageTemplateResource resource = ResponseJson.imageTemplate(answer("run-template.json", 3));

        assertThat(resource.name()).isEqualTo("bez-tmp-f8tgd3");
        assertThat(resource.id().resourceGroup()).contains("bez-rg-w819xn");
        assertThat(resource.provisioningState()).contains(ProvisioningState.SUCCEEDED);
        assertThat(resource.exactSourceVersion()).contains("18.04.202208100");
        assertThat(resource.template().buildTimeout()).contains(Duration.ZERO);
        RunStatus run = resource.lastRunStatus().orElseThrow();
        assertThat(run.runState()).contains(RunState.SUCCEEDED);
        assertThat(run.startTime()).contains(Instant.parse("2022-08-22T08:56:16.066095825Z"));
        assertThat(run.duration().orElseThrow().toMinutes()).isEqualTo(20);
    }

    @Test
    void a_template_that_could_not_be_provisioned_has_its_error() throws Exception {
        JsonNode exchanges = MAPPER.readTree(Shared.text("recorded/create-template-failed.json"))
                .at("/exchanges");
        JsonNode last = exchanges.get(exchanges.size() - 1).at("/response/body");

        ImageTemplateResource resource = ResponseJson.imageTemplate(bytes(last));

        assertThat(resource.provisioningState()).contains(ProvisioningState.FAILED);
        assertThat(resource.provisioningError().orElseThrow().provisioningErrorCode())
                .contains("Other");
        assertThat(resource.lastRunStatus()).isEmpty();
    }

    @Test
    void a_placeholder_time_is_absent() throws Exception {
        JsonNode exchanges =
                MAPPER.readTree(Shared.text("recorded/cancel-run.json")).at("/exchanges");
        JsonNode canceling = StreamSupport.stream(exchanges.spliterator(), false)
                .map(exchange -> exchange.at("/response/body"))
                .filter(body ->
                        body.at("/properties/lastRunStatus/runState").asText().equals("Canceling"))
                .findFirst()
                .orElseThrow();

        RunStatus run =
                ResponseJson.imageTemplate(bytes(canceling)).lastRunStatus().orElseThrow();

        assertThat(run.endTime()).isEmpty();
        assertThat(run.runSubState()).isEmpty();
        assertThat(run.message()).contains("Canceling image build");
    }

    @Test
    void run_outputs_hold_parsed_ids() throws Exception {
        ResponseJson.Page<RunOutput> page = ResponseJson.runOutputs(answer("run-outputs.json", 0));
        RunOutput managed = ResponseJson.runOutput(answer("run-managed-image.json", 4));

        assertThat(page.nextLink()).isEmpty();
        assertThat(page.items()).singleElement().satisfies(output -> {
            assertThat(output.name()).isEqualTo("runOutput1");
            assertThat(output.artifactId().orElseThrow())
                    .isInstanceOfSatisfying(
                            GalleryImageVersionId.class,
                            id -> assertThat(id.version()).contains("0.25342.22189"));
        });
        assertThat(managed.artifactId().orElseThrow()).isInstanceOf(ManagedImageId.class);
    }

    @Test
    void an_answer_that_is_no_template_is_refused() {
        assertThatThrownBy(() ->
                        ResponseJson.imageTemplate("{\"status\": \"Succeeded\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonReadException.class)
                .hasMessage("answer:1:1: 'location' is missing; it has to be given here");
        assertThatThrownBy(() -> ResponseJson.imageTemplate("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("answer:1:1: this is not JSON");
    }

    @Test
    void a_page_of_templates_has_each_as_if_read_alone() throws Exception {
        byte[] list = answer("get-and-list.json", 0);
        ResponseJson.Page<ImageTemplateResource> page = ResponseJson.imageTemplates(list);
        JsonNode values = MAPPER.readTree(list).at("/value");

        assertThat(page.nextLink()).isEmpty();
        assertThat(page.items()).hasSize(values.size()).isNotEmpty();
        for (int i = 0; i < values.size(); i++) {
            assertThat(page.items().get(i)).isEqualTo(ResponseJson.imageTemplate(bytes(values.get(i))));
        }
    }

    @Test
    void a_page_of_triggers_is_read_as_recorded() throws Exception {
        ResponseJson.Page<Trigger> page = ResponseJson.triggers(answer("triggers.json", 3));

        assertThat(page.items()).singleElement().satisfies(trigger -> {
            assertThat(trigger.name()).isEqualTo("azps-trigger-ib7m3o");
            assertThat(trigger.status().orElseThrow().code()).contains("Healthy");
        });
    }

    @Test
    void operations_are_read_with_unknown_members() {
        ResponseJson.Page<ProviderOperation> page = ResponseJson.operations(text("""
                {"value": [
                  {"name": "Microsoft.VirtualMachineImages/imageTemplates/run/action",
                   "isDataAction": false, "origin": "user,system", "actionType": "Internal", "more": 1,
                   "display": {"provider": "Virtual Machine Image Builder", "resource": "VM Image template",
                               "operation": "Run", "description": "Execute a VM image template"}},
                  {"name": "Microsoft.VirtualMachineImages/register/action"}],
                 "nextLink": "https://management.azure.com/next"}"""));

        assertThat(page.nextLink()).contains("https://management.azure.com/next");
        ProviderOperation run = page.items().get(0);
        assertThat(run.name()).isEqualTo("Microsoft.VirtualMachineImages/imageTemplates/run/action");
        assertThat(run.isDataAction()).contains(false);
        assertThat(run.origin()).contains("user,system");
        assertThat(run.actionType()).contains("Internal");
        assertThat(run.unknownMembers()).containsOnlyKeys("more");
        OperationDisplay display = run.display().orElseThrow();
        assertThat(display.provider()).contains("Virtual Machine Image Builder");
        assertThat(display.resource()).contains("VM Image template");
        assertThat(display.operation()).contains("Run");
        assertThat(display.description()).contains("Execute a VM image template");
        assertThat(page.items().get(1).display()).isEmpty();
        String again = "{\"value\": [" + ResponseJson.write(run, ApiVersion.latest()) + "]}";
        assertThat(ResponseJson.operations(text(again)).items()).containsExactly(run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": []}",
                "{\"value\": [], \"nextLink\": \"\"}",
                "{\"value\": [], \"nextLink\": null}",
            })
    void a_page_without_a_next_one_says_so_in_three_ways(String json) {
        assertThat(ResponseJson.imageTemplates(text(json)).nextLink()).isEmpty();
        assertThat(ResponseJson.imageTemplates(text(json)).items()).isEmpty();
        assertThat(ResponseJson.runOutputs(text(json)).nextLink()).isEmpty();
        assertThat(ResponseJson.triggers(text(json)).nextLink()).isEmpty();
        assertThat(ResponseJson.operations(text(json)).nextLink()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nextLink\": \"https://a.example/2\"}",
                "{\"value\": null, \"nextLink\": \"https://a.example/2\"}"
            })
    void a_page_without_items_is_one_if_it_names_the_next(String json) {
        ResponseJson.Page<Trigger> page = ResponseJson.triggers(text(json));

        assertThat(page.items()).isEmpty();
        assertThat(page.nextLink()).contains("https://a.example/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | answer:1:1: 'value' is missing; this is not a list",
                "{\"value\": null} | answer:1:1: 'value' is missing; this is not a list",
                "{\"value\": {}} | answer:1:11: an array belongs here, not an object (at /value)",
                "[] | answer:1:1: an object belongs here, not an array",
                "{\"value\": [null]} | answer:1:12: an object belongs here, not null (at /value/0)",
                "{\"value\": [], \"nextLink\": 5} | answer:1:27: a text belongs here, not a number (at /nextLink)",
            })
    void a_document_that_is_no_page_is_refused(String json, String message) {
        assertThatThrownBy(() -> ResponseJson.imageTemplates(text(json)))
                .isInstanceOf(JsonReadException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ResponseJson.triggers(text(json)))
                .isInstanceOf(JsonReadException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ResponseJson.runOutputs(text(json)))
                .isInstanceOf(JsonReadException.class)
                .hasMessage(message);
    }

    @Test
    void one_bad_template_in_a_page_is_named() {
        assertThatThrownBy(() -> ResponseJson.imageTemplates(text("{\"value\": [{\"name\": \"web\"}]}")))
                .isInstanceOf(JsonReadException.class)
                .hasMessage("answer:1:12: 'location' is missing; it has to be given here (at /value/0)");
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] answer(String recording, int exchange) throws Exception {
        return bytes(
                MAPPER.readTree(Shared.text("recorded/" + recording)).at("/exchanges/" + exchange + "/response/body"));
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
