package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpClient;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.client.recorded.ScriptedHttpClient.SentRequest;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** A build whose start was not answered is never started twice, and no other build is taken for it. */
@ParameterizedClass
@EnumSource(Flavour.class)
class BeginRunTest {
    private static final Map<String, String> AT_NINE = Map.of("Date", "Sat, 21 Nov 2026 09:00:00 GMT");
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/providers"
                    + "/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final Flavour flavour;
    private final ImageBuilderClient client;

    BeginRunTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(TestClients.builder(http));
    }

    @Test
    void a_build_that_began_and_ended_before_the_template_was_read_is_joined() {
        http.answer(504, Map.of(), "")
                .answer(200, AT_NINE, template("2026-11-21T08:59:59.5Z", "2026-11-21T09:00:00Z", "Failed"));

        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();

        assertThat(outcome.isFailed()).isTrue();
        assertThat(http.asked()).extracting(SentRequest::method).containsExactly("POST", "GET");
    }

    @Test
    void a_build_that_had_ended_before_the_request_is_not_joined() {
        http.answer(504, Map.of(), "")
                .answer(200, AT_NINE, template("2026-11-21T08:58:20Z", "2026-11-21T08:59:20Z", "Failed"))
                .answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}");

        client.beginRun("images", "web-01").waitForCompletion();

        assertThat(http.asked()).extracting(SentRequest::method).containsExactly("POST", "GET", "POST", "GET");
    }

    @Test
    void a_failed_read_of_the_template_is_repeated() {
        http.answer(504, Map.of(), "")
                .answer(200, AT_NINE, "<html>")
                .answer(200, AT_NINE, "{\"location\": \"eas")
                .answer(200, AT_NINE, template("2026-11-21T08:59:59Z", "2026-11-21T09:00:00Z", "Failed"));

        assertThat(client.beginRun("images", "web-01").getFinalResult().isFailed())
                .isTrue();
        assertThat(http.asked()).extracting(SentRequest::method).containsExactly("POST", "GET", "GET", "GET");
    }

    @Test
    void a_template_that_can_never_be_read_is_state_unknown_and_nothing_is_begun_again() {
        http.answer(504, Map.of(), "");
        for (int i = 0; i < 5; i++) {
            http.answer(200, AT_NINE, "<html>");
        }

        assertThatThrownBy(() -> client.beginRun("images", "web-01"))
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("cannot tell whether the build has begun");
        assertThat(http.asked()).extracting(SentRequest::method).containsOnlyOnce("POST");
    }

    @Test
    void a_connection_that_never_works_is_reported_with_its_reason() {
        HttpClient untrusted =
                request -> Mono.error(new SSLHandshakeException("unable to find valid certification path"));
        ImageBuilderClient nowhere = flavour.of(TestClients.builder(untrusted));

        assertThatThrownBy(() -> nowhere.beginRun("images", "web-01"))
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining(
                        "the answer was lost (unable to find valid certification path), and the template");
    }

    @Test
    void a_build_that_becomes_visible_late_is_joined_when_the_service_refuses_a_second() {
        http.answer(504, Map.of(), "")
                .answer(200, AT_NINE, template("", "", ""))
                .answer(405, Map.of(), "{\"error\": {\"code\": \"OperationNotAllowed\", \"message\": \"running\"}}")
                .answer(200, AT_NINE, template("2026-11-21T08:59:59Z", "0001-01-01T00:00:00Z", "Running"))
                .answer(200, AT_NINE, template("2026-11-21T08:59:59Z", "2026-11-21T09:20:00Z", "Failed"));

        assertThat(client.beginRun("images", "web-01").getFinalResult().isFailed())
                .isTrue();
        assertThat(http.asked()).extracting(SentRequest::method).containsExactly("POST", "GET", "POST", "GET", "GET");
    }

    @Test
    void a_build_that_somebody_else_began_earlier_is_not_joined_when_the_service_refuses_a_second() {
        String other = template("2026-11-21T08:30:00Z", "0001-01-01T00:00:00Z", "Running");
        http.answer(504, Map.of(), "")
                .answer(200, AT_NINE, other)
                .answer(405, Map.of(), "{\"error\": {\"code\": \"OperationNotAllowed\", \"message\": \"running\"}}")
                .answer(200, AT_NINE, other);

        assertThatThrownBy(() -> client.beginRun("images", "web-01"))
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("OperationNotAllowed");
    }

    @Test
    void a_refusal_of_the_first_request_joins_no_build() {
        http.answer(405, Map.of(), "{\"error\": {\"code\": \"OperationNotAllowed\", \"message\": \"running\"}}");

        assertThatThrownBy(() -> client.beginRun("images", "web-01")).isInstanceOf(ImageBuilderException.class);
        assertThat(http.asked()).hasSize(1);
    }

    /** The service's time in its last response is more precise than two minutes of tolerance. */
    @Test
    void a_build_that_failed_at_once_is_not_taken_for_the_next_one() {
        SimulatedClock clock = SimulatedClock.manual(Instant.parse("2026-11-21T09:00:00Z"));
        try (LocalImageBuilder service =
                LocalImageBuilder.builder().clock(clock).build()) {
            ImageBuilderClient local = created(service, clock);
            service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).after(Duration.ofSeconds(40)));
            var first = local.beginRun("images", "web-01");
            clock.advance(Duration.ofMinutes(1));
            assertThat(first.getFinalResult().isFailed()).isTrue();
            service.inject(WireFault.droppedRequest().on("POST", "/run"));

            var second = local.beginRun("images", "web-01");
            clock.advance(Duration.ofHours(1));

            assertThat(second.getFinalResult().isSucceeded()).isTrue();
        }
    }

    /** The service's clock runs fast: twenty minutes pass between the request and the read. */
    @Test
    void a_build_is_recognized_by_the_services_clock_if_a_response_reported_it() {
        SimulatedClock clock = SimulatedClock.manual(Instant.parse("2026-11-21T09:00:00Z"));
        try (LocalImageBuilder service =
                LocalImageBuilder.builder().clock(clock).build()) {
            ImageBuilderClient local = created(service, clock);
            service.inject(
                    WireFault.droppedResponse().on("POST", "/run"),
                    WireFault.slow(Duration.ofMinutes(20)).on("GET"));

            var build = local.beginRun("images", "web-01");
            clock.advance(Duration.ofHours(1));

            assertThat(build.getFinalResult().isSucceeded()).isTrue();
            assertThat(service.requests().stream()
                            .filter(request -> request.method().equals("POST")))
                    .hasSize(1);
        }
    }

    private ImageBuilderClient created(LocalImageBuilder service, SimulatedClock clock) {
        ImageBuilderClient local = flavour.of(new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ZERO)));
        var creation = local.beginCreate("images", "web-01", Samples.template());
        clock.advance(Duration.ofMinutes(5));
        creation.getFinalResult();
        return local;
    }

    private static String template(String start, String end, String state) {
        String run = state.isEmpty()
                ? ""
                : ", \"lastRunStatus\": {\"startTime\": \"%s\", \"endTime\": \"%s\", \"runState\": \"%s\", \"message\": \"\"}"
                        .formatted(start, end, state);
        return """
                {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                 "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}]%s}}
                """.formatted(run);
    }
}
