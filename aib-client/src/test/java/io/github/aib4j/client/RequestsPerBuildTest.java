package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a build costs: one request for the start, two for a poll, and two for the end. */
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
    void a_poll_takes_two_requests_or_one_without_the_sub_state() {
        client(true).beginCreate("images", "web-01", Samples.template()).getFinalResult();
        long before = service.requestCount();
        SyncPoller<BuildProgress, BuildOutcome> detailed = client(true).beginRun("images", "web-01");
        detailed.poll();
        assertThat(service.requestCount()).isEqualTo(before + 3);
        detailed.getFinalResult();

        SyncPoller<BuildProgress, BuildOutcome> plain = client(false).beginRun("images", "web-01");
        before = service.requestCount();
        plain.poll();
        assertThat(service.requestCount()).isEqualTo(before + 1);
    }

    @Test
    void the_end_takes_two_requests_however_often_it_is_asked_for() {
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
