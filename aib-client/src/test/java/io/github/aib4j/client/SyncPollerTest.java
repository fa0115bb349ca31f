package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only a poller on the caller's own thread can do: wait for a while. */
class SyncPollerTest {
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final ImageBuilderClient client = TestClients.builder(http).buildClient();

    @Test
    void a_service_that_says_come_back_at_once_is_not_asked_in_a_tight_loop() {
        ImageBuilderClient patient = TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ofMillis(40)).withDetail(false))
                .buildClient();
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 100; i++) {
            http.answer(200, Map.of("Retry-After", "0"), "{\"status\": \"InProgress\"}");
        }

        patient.beginRun("images", "web-01").waitForCompletion(Duration.ofMillis(200));

        assertThat(http.asked()).hasSizeBetween(2, 7);
    }

    @Test
    void an_interval_that_is_set_later_stays_and_is_not_negative() {
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 100; i++) {
            http.answer(200, Map.of(), "{\"status\": \"InProgress\"}");
        }
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");

        build.setPollInterval(Duration.ofMillis(40)).waitForCompletion(Duration.ofMillis(200));

        assertThat(http.asked()).hasSizeBetween(2, 7);
        assertThatThrownBy(() -> build.setPollInterval(Duration.ofSeconds(-1)))
                .hasMessage("A poll interval of PT-1S is not possible; give zero or more");
        assertThat(build.waitForCompletion(Duration.ZERO).getStatus().isComplete())
                .isFalse();
    }

    @Test
    void a_wait_of_a_thousand_years_is_just_a_wait() {
        http.answer(202, Map.of("Location", OPERATION), "").answer(200, Map.of(), "{\"status\": \"Succeeded\"}");

        assertThat(client.beginRun("images", "web-01")
                        .waitForCompletion(Duration.ofDays(365_000))
                        .getStatus()
                        .isComplete())
                .isTrue();
    }
}
