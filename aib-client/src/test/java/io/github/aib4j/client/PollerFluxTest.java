package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.polling.AsyncPollResponse;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A flux starts its operation once, also in {@code getSyncPoller}, in which azure-core's own starts it again. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PollerFluxTest {
    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final ImageBuilderAsyncClient client = TestClients.builder(service.httpClient())
            .pollOptions(PollOptions.every(Duration.ofMillis(1)))
            .buildAsyncClient();

    @BeforeEach
    void createTemplate() {
        client.beginCreate("images", "web-01", Samples.template())
                .last()
                .flatMap(AsyncPollResponse::getFinalResult)
                .block();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private long runs() {
        return service.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.url().contains("/run?"))
                .count();
    }

    @Test
    void a_build_is_begun_once_by_a_flux_and_the_poller_that_is_made_of_it() {
        PollerFlux<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");

        build.blockLast();
        BuildOutcome outcome = build.getSyncPoller().getFinalResult();

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void two_pollers_of_one_flux_wait_for_one_build() {
        PollerFlux<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");

        BuildOutcome one = build.getSyncPoller().getFinalResult();
        BuildOutcome other = build.getSyncPoller().getFinalResult();

        assertThat(one.startTime()).isEqualTo(other.startTime());
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void a_build_that_could_not_be_begun_can_be_tried_again() {
        PollerFlux<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
        service.inject(WireFault.answers(403, "AuthorizationFailed", "no"));

        assertThat(build.last()
                        .map(response -> "begun")
                        .onErrorReturn("refused")
                        .block())
                .isEqualTo("refused");

        assertThat(build.getSyncPoller().getFinalResult().isSucceeded()).isTrue();
    }
}
