package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.testing.Shared;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Answers as they were recorded. */
class AnswerJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void a_template_that_has_been_built_tells_its_last_run() throws Exception {
        ImageTemplateResource resource = AnswerJson.imageTemplate(answer("run-template.json", 3));

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
    void a_template_that_could_not_be_provisioned_tells_why() throws Exception {
        JsonNode exchanges = MAPPER.readTree(Shared.text("recorded/create-template-failed.json"))
                .at("/exchanges");
        JsonNode last = exchanges.get(exchanges.size() - 1).at("/response/body");

        ImageTemplateResource resource = AnswerJson.imageTemplate(bytes(last));

        assertThat(resource.provisioningState()).contains(ProvisioningState.FAILED);
        assertThat(resource.provisioningError().orElseThrow().provisioningErrorCode())
                .contains("Other");
        assertThat(resource.lastRunStatus()).isEmpty();
    }

    @Test
    void a_time_that_has_not_come_is_absent() throws Exception {
        JsonNode exchanges =
                MAPPER.readTree(Shared.text("recorded/cancel-run.json")).at("/exchanges");
        JsonNode canceling = StreamSupport.stream(exchanges.spliterator(), false)
                .map(exchange -> exchange.at("/response/body"))
                .filter(body ->
                        body.at("/properties/lastRunStatus/runState").asText().equals("Canceling"))
                .findFirst()
                .orElseThrow();

        RunStatus run =
                AnswerJson.imageTemplate(bytes(canceling)).lastRunStatus().orElseThrow();

        assertThat(run.endTime()).isEmpty();
        assertThat(run.runSubState()).isEmpty();
        assertThat(run.message()).contains("Canceling image build");
    }

    @Test
    void run_outputs_hold_parsed_ids() throws Exception {
        AnswerJson.Page<RunOutput> page = AnswerJson.runOutputs(answer("run-outputs.json", 0));
        RunOutput managed = AnswerJson.runOutput(answer("run-managed-image.json", 4));

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
        assertThatThrownBy(
                        () -> AnswerJson.imageTemplate("{\"status\": \"Succeeded\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonReadException.class)
                .hasMessage("answer:1:1: 'location' is missing; it has to be given here");
        assertThatThrownBy(() -> AnswerJson.imageTemplate("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("answer:1:1: this is no JSON");
    }

    private static byte[] answer(String recording, int exchange) throws Exception {
        return bytes(
                MAPPER.readTree(Shared.text("recorded/" + recording)).at("/exchanges/" + exchange + "/response/body"));
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
