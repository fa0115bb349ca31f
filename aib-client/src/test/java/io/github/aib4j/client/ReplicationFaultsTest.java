package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ReplicationFailedException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageVersionId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which failures a wait for a version survives, and what ends it. The client sends each request up to twice. */
@ParameterizedClass
@EnumSource(Flavour.class)
class ReplicationFaultsTest {
    private static final GalleryImageVersionId ONE = GallerySamples.WEB.imageVersion("1.0.0");
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/x/providers/Microsoft.Compute/locations/westeurope/capsOperations/6b70cff9?api-version=2025-12-03";
    private static final Map<String, String> STARTED = Map.of("Azure-AsyncOperation", OPERATION);

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final Flavour flavour;
    private final GalleryClient client;

    ReplicationFaultsTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(TestClients.galleries(http));
    }

    private GalleryImageVersion watch() {
        return client.watchReplication(ONE).getFinalResult();
    }

    private GalleryImageVersion make() {
        return client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION)
                .getFinalResult();
    }

    private GalleryClient bounded() {
        return flavour.of(TestClients.galleries(http)
                .pollOptions(PollOptions.every(Duration.ZERO).withDetail(false).withDeadline(Duration.ofSeconds(1))));
    }

    private ReplicationFaultsTest started() {
        return answer(201, STARTED, "{}");
    }

    private ReplicationFaultsTest seen(String state, String replicated) {
        return answer(200, Map.of(), version(state, replicated));
    }

    private ReplicationFaultsTest answer(int status, Map<String, String> headers, String body) {
        http.answer(status, headers, body);
        return this;
    }

    private ReplicationFaultsTest refused(int times, int status) {
        for (int i = 0; i < times; i++) {
            answer(status, Map.of(), "");
        }
        return this;
    }

    private static String version(String state, String replicated) {
        return """
                {"name": "1.0.0", "id": "%s", "location": "westeurope", "properties": {"provisioningState": "%s",
                 "replicationStatus": {"aggregatedState": "%s", "summary": [{"region": "westeurope", "state": "%s"}]}}}
                """.formatted(ONE, state, replicated, replicated);
    }

    @Test
    void a_service_that_is_unavailable_for_a_while_does_not_end_a_watch() {
        seen("Creating", "InProgress").refused(4, 503).refused(2, 429).seen("Succeeded", "Completed");
        seen("Succeeded", "Completed");

        assertThat(watch().replicationStatus()).isPresent();
        assertThat(http.asked()).hasSize(9);
    }

    @Test
    void a_failed_first_read_does_not_end_a_watch() {
        answer(200, Map.of(), "<html>").seen("Creating", "InProgress");
        seen("Succeeded", "Completed").seen("Succeeded", "Completed");

        assertThat(watch().replicationStatus()).isPresent();
    }

    @Test
    void a_service_that_stays_unavailable_ends_it() {
        seen("Creating", "InProgress").refused(10, 503);

        assertThatThrownBy(this::watch)
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(503));
    }

    @Test
    void a_version_that_is_gone_ends_it_at_once() {
        seen("Creating", "InProgress").refused(1, 404);

        assertThatThrownBy(this::watch)
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(404));
        assertThat(http.asked()).hasSize(2);
    }

    @Test
    void a_version_is_complete_only_with_both_provisioning_and_replication() {
        seen("Succeeded", "InProgress").seen("Updating", "Completed").seen("Succeeded", "Unknown");
        seen("Succeeded", "Completed").seen("Succeeded", "Completed");

        watch();

        assertThat(http.asked()).hasSize(5);
    }

    @Test
    void a_region_that_failed_before_the_current_change_does_not_end_the_watch() {
        seen("Updating", "Failed").seen("Succeeded", "Completed").seen("Succeeded", "Completed");

        assertThat(watch().provisioningState()).isPresent();
    }

    @Test
    void a_failed_region_ends_the_watch_once_no_operation_is_in_progress() {
        seen("Succeeded", "Failed");

        assertThatThrownBy(this::watch)
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessageContaining("it failed in westeurope");
    }

    @Test
    void a_version_that_failed_without_naming_a_region_is_reported_as_such() {
        seen("Failed", "Unknown");

        assertThatThrownBy(this::watch)
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessageContaining("its provisioning state is Failed");
    }

    @Test
    void a_version_without_a_replication_status_is_state_unknown() {
        for (int i = 0; i < 5; i++) {
            answer(
                    200,
                    Map.of("x-ms-request-id", "5f1c"),
                    "{\"name\": \"1.0.0\", \"properties\": {\"provisioningState\": \"Succeeded\"}}");
        }

        assertThatThrownBy(this::watch)
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the answer does not tell the replication")
                .hasMessageEndingWith("(HTTP 200, request id 5f1c)");
        assertThat(http.asked()).hasSize(5);
    }

    @Test
    void a_version_without_a_state_is_state_unknown() {
        for (int i = 0; i < 5; i++) {
            answer(200, Map.of(), "{\"name\": \"1.0.0\", \"properties\": {}}");
        }

        assertThatThrownBy(this::watch)
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the answer has no provisioning state");
    }

    @Test
    void a_service_that_asks_to_wait_is_not_polled_earlier() {
        answer(200, Map.of("Retry-After", "600"), version("Creating", "InProgress"));

        assertThatThrownBy(() -> bounded().watchReplication(ONE).getFinalResult())
                .isInstanceOf(WaitExpiredException.class);
        assertThat(http.asked().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_garbled_poll_of_the_operation_does_not_end_a_wait() {
        started().answer(200, Map.of(), "{\"status\": \"InProg").answer(200, Map.of(), "<html>");
        refused(4, 503).answer(200, Map.of(), "{\"status\": \"Succeeded\"}").seen("Succeeded", "Completed");

        assertThat(make().name()).contains("1.0.0");
    }

    @Test
    void if_the_operation_is_gone_the_version_is_polled() {
        started().refused(1, 404).seen("Creating", "InProgress").seen("Succeeded", "Completed");
        seen("Succeeded", "Completed");

        assertThat(make().name()).contains("1.0.0");
    }

    @Test
    void an_operation_and_a_version_that_are_both_gone_are_state_unknown() {
        started().refused(20, 404);

        assertThatThrownBy(this::make)
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the answer to a poll has status 404");
    }

    @Test
    void polls_that_stay_garbled_end_in_state_unknown_and_never_in_a_verdict() {
        started();
        for (int i = 0; i < 5; i++) {
            answer(200, Map.of(), "{\"secret\": \"s3cret\"}");
        }

        assertThatThrownBy(this::make)
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the answer has no status")
                .hasMessageNotContaining("s3cret");
        assertThat(http.asked()).hasSize(6);
    }

    @Test
    void a_last_read_that_cannot_be_served_for_a_while_is_tried_again() {
        started()
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}")
                .refused(4, 503)
                .seen("Succeeded", "Completed");

        assertThat(make().name()).contains("1.0.0");
    }

    @Test
    void a_last_read_that_answers_404_is_an_error() {
        started().answer(200, Map.of(), "{\"status\": \"Succeeded\"}").refused(1, 404);

        assertThatThrownBy(this::make).isInstanceOf(ImageBuilderException.class).hasMessageContaining("(HTTP 404)");
    }

    @Test
    void the_deadline_ends_the_last_read_too() {
        started().answer(200, Map.of(), "{\"status\": \"Succeeded\"}");
        answer(503, Map.of("Retry-After", "600"), "").answer(503, Map.of("Retry-After", "600"), "");

        assertThatThrownBy(() -> bounded()
                        .beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION)
                        .getFinalResult())
                .isInstanceOf(WaitExpiredException.class)
                .hasMessageContaining("it was last seen Succeeded")
                .cause()
                .hasMessageContaining("(HTTP 503)");
    }

    @Test
    void an_operation_that_failed_is_never_a_success_whatever_the_version_says() {
        started()
                .answer(
                        200,
                        Map.of(),
                        "{\"status\": \"Failed\", \"error\": {\"code\": \"Conflict\", \"message\": \"The source is in use.\"}}")
                .seen("Succeeded", "Completed");

        assertThatThrownBy(this::make)
                .isExactlyInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("Conflict, The source is in use.")
                .hasMessageEndingWith("(HTTP 200, request id 6b70cff9)");
    }

    @Test
    void an_answer_that_names_no_operation_is_state_unknown() {
        answer(201, Map.of(), "{}");

        assertThatThrownBy(this::make)
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the answer names no operation to follow");
    }
}
