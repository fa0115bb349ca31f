package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which failures a watch survives, and how long it waits. The client sends each request up to twice. */
@ParameterizedClass
@EnumSource(Flavour.class)
class WatchFaultsTest {
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";
    private static final String NEVER = "0001-01-01T00:00:00Z";
    private static final String EIGHT = "2026-11-21T08:00:00Z";

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final Flavour flavour;
    private final ImageBuilderClient client;

    WatchFaultsTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(TestClients.builder(http));
    }

    @Test
    void a_template_that_cannot_be_served_for_a_while_does_not_end_a_watch() {
        http.answer(200, Map.of(), template("Running", EIGHT, NEVER))
                .answer(503, Map.of(), "")
                .answer(503, Map.of(), "")
                .answer(429, Map.of(), "")
                .answer(429, Map.of(), "")
                .answer(200, Map.of(), template("Failed", EIGHT, "2026-11-21T08:20:00Z"));

        assertThat(client.watch("images", "web-01").getFinalResult().summary()).startsWith("Failed after 20 minutes");
    }

    @Test
    void a_last_read_that_cannot_be_served_for_a_while_is_tried_again() {
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}")
                .answer(503, Map.of(), "")
                .answer(503, Map.of(), "")
                .answer(200, Map.of(), template("Succeeded", EIGHT, "2026-11-21T08:20:00Z"))
                .answer(503, Map.of(), "")
                .answer(503, Map.of(), "")
                .answer(200, Map.of(), "{\"value\": []}");

        assertThat(client.beginRun("images", "web-01").getFinalResult().isSucceeded())
                .isTrue();
    }

    @Test
    void a_poll_that_is_refused_for_ten_minutes_is_not_asked_again_before() {
        ImageBuilderClient bounded = flavour.of(TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ZERO).withDetail(false).withDeadline(Duration.ofSeconds(1))));
        http.answer(202, Map.of("Location", OPERATION), "").answer(429, Map.of("Retry-After", "600"), "");

        assertThatThrownBy(() -> bounded.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(WaitExpiredException.class);
        assertThat(http.asked()).hasSize(2);
    }

    @Test
    void the_deadline_ends_the_last_read_too() {
        ImageBuilderClient bounded = flavour.of(TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ZERO).withDetail(false).withDeadline(Duration.ofSeconds(1))));
        http.answer(202, Map.of("Location", OPERATION), "")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}")
                .answer(503, Map.of("Retry-After", "600"), "")
                .answer(503, Map.of("Retry-After", "600"), "");

        assertThatThrownBy(() -> bounded.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(WaitExpiredException.class)
                .hasMessageContaining("it was last seen Succeeded")
                .cause()
                .hasMessageContaining("(HTTP 503)");
        assertThat(http.asked()).hasSize(3);
    }

    private static String template(String runState, String start, String end) {
        return """
                {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                 "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}],
                  "lastRunStatus": {"startTime": "%s", "endTime": "%s", "runState": "%s", "message": ""}}}
                """.formatted(start, end, runState);
    }
}
