package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A watch of a template without an operation survives the same failures as one with an operation. */
@ParameterizedClass
@EnumSource(Flavour.class)
class WatchWithoutOperationTest {
    private static final String BUSY = "{\"error\": {\"code\": \"ServiceUnavailable\", \"message\": \"later\"}}";

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final ImageBuilderClient client;

    WatchWithoutOperationTest(Flavour flavour) {
        this.client = flavour.of(TestClients.builder(http));
    }

    @Test
    void a_service_that_is_unavailable_for_a_while_does_not_end_a_watch() {
        http.answer(200, Map.of(), template("Running", "0001-01-01T00:00:00Z"));
        refuse(4, 503);
        refuse(2, 429);
        http.answer(200, Map.of(), template("Failed", "2026-11-21T08:20:00Z"));

        assertThat(client.watch("images", "web-01").getFinalResult().summary()).isEqualTo("Failed after 20 minutes");
        assertThat(http.asked()).hasSize(8);
    }

    @Test
    void a_service_that_stays_unavailable_ends_it() {
        http.answer(200, Map.of(), template("Running", "0001-01-01T00:00:00Z"));
        refuse(10, 503);

        assertThatThrownBy(() -> client.watch("images", "web-01").getFinalResult())
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("ServiceUnavailable");
        assertThat(http.asked()).hasSize(11);
    }

    @Test
    void a_template_that_is_gone_ends_it_at_once() {
        http.answer(200, Map.of(), template("Running", "0001-01-01T00:00:00Z"));
        refuse(1, 404);

        assertThatThrownBy(() -> client.watch("images", "web-01").getFinalResult())
                .isInstanceOf(ImageBuilderException.class);
        assertThat(http.asked()).hasSize(2);
    }

    @Test
    void a_failed_first_read_does_not_end_a_watch() {
        http.answer(200, Map.of(), "<html>").answer(200, Map.of(), template("Failed", "2026-11-21T08:20:00Z"));

        assertThat(client.watch("images", "web-01").getFinalResult().isFailed()).isTrue();
    }

    @Test
    void a_cancel_that_comes_too_late_repeats_a_failed_read_of_the_template() {
        refuse(1, 405);
        http.answer(200, Map.of(), "<html>")
                .answer(200, Map.of(), template("Failed", "2026-11-21T08:20:00Z"))
                .answer(200, Map.of(), template("Failed", "2026-11-21T08:20:00Z"));

        assertThat(client.cancelAndWait("images", "web-01").isFailed()).isTrue();
    }

    private void refuse(int times, int status) {
        for (int i = 0; i < times; i++) {
            http.answer(status, Map.of(), BUSY);
        }
    }

    private static String template(String state, String end) {
        return """
                {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                 "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}],
                  "lastRunStatus": {"startTime": "2026-11-21T08:00:00Z", "endTime": "%s", "runState": "%s", "message": ""}}}
                """.formatted(end, state);
    }
}
