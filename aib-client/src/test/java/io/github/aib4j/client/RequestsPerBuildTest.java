package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The requests of a build: one for the start, one for a poll, another one for the first poll, and two more for the end.
 */
class RequestsPerBuildTest {
    private final LocalImageBuilder service = LocalImageBuilder.create();

    private ImageBuilderClient client(boolean subState) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ofMillis(1)).withDetail(subState))
                .buildClient();
    }

    @Test
    void the_first_poll_takes_two_requests_and_each_later_one_takes_one() {
        client(true).beginCreate("images", "web-01", Samples.template()).getFinalResult();
        long before = service.requestCount();
        SyncPoller<BuildProgress, BuildOutcome> detailed = client(true).beginRun("images", "web-01");
        detailed.poll();
        assertThat(service.requestCount()).isEqualTo(before + 3);
        detailed.poll();
        assertThat(service.requestCount()).isEqualTo(before + 4);
        detailed.getFinalResult();
    }

    @Test
    void without_the_sub_state_the_first_poll_takes_one_request_too() {
        client(false).beginCreate("images", "web-01", Samples.template()).getFinalResult();
        SyncPoller<BuildProgress, BuildOutcome> plain = client(false).beginRun("images", "web-01");
        long before = service.requestCount();

        plain.poll();

        assertThat(service.requestCount()).isEqualTo(before + 1);
    }

    @Test
    void the_last_poll_asks_the_operation_too_and_only_the_outputs_are_missing_then() {
        client(true).beginCreate("images", "web-01", Samples.template()).getFinalResult();
        SyncPoller<BuildProgress, BuildOutcome> build = client(true).beginRun("images", "web-01");

        build.getFinalResult();

        List<LocalRequest> all = service.requests();
        assertThat(all.subList(all.size() - 4, all.size()))
                .extracting(request -> lastButId(request.path()))
                .containsExactly("imageTemplates", "imageTemplates", "operations", "runOutputs");
    }

    private static String lastButId(String path) {
        return List.of("runOutputs", "operations", "imageTemplates").stream()
                .filter(path::contains)
                .findFirst()
                .orElse(path);
    }

    @Test
    void without_the_sub_state_the_end_takes_two_requests_however_often_it_is_asked_for() {
        client(false).beginCreate("images", "web-01", Samples.template()).getFinalResult();
        SyncPoller<BuildProgress, BuildOutcome> build = client(false).beginRun("images", "web-01");
        build.waitForCompletion();
        long before = service.requestCount();

        build.getFinalResult();
        build.getFinalResult();

        assertThat(service.requests().subList((int) before, service.requests().size()))
                .extracting(LocalRequest::method)
                .containsExactly("GET", "GET");
    }
}
