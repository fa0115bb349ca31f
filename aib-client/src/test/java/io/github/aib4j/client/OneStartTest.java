package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One call starts one build, however often it is subscribed to, and whatever its listeners do. */
class OneStartTest {
    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final ImageBuilderClientBuilder builder = Transport.IN_MEMORY.to(service);
    private final ImageBuilderAsyncClient client = builder.buildAsyncClient();

    @BeforeEach
    void create() {
        builder.buildClient()
                .beginCreate("images", "web-01", Samples.template())
                .getFinalResult();
    }

    private long starts() {
        return service.requests().stream()
                .map(LocalRequest::path)
                .filter(path -> path.endsWith("/run"))
                .count();
    }

    @Test
    void blocking_pollers_of_a_flux_share_its_build() {
        PollerFlux<BuildProgress, BuildOutcome> flux = client.beginRun("images", "web-01");

        BuildOutcome first = flux.getSyncPoller().getFinalResult();
        BuildOutcome second = flux.getSyncPoller().getFinalResult();
        flux.blockLast();

        assertThat(first.isSucceeded()).isTrue();
        assertThat(second.startTime()).isEqualTo(first.startTime());
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void a_start_that_was_refused_can_be_tried_again() {
        service.inject(WireFault.answers(400, "Nope", "not now").on("POST"));
        PollerFlux<BuildProgress, BuildOutcome> flux = client.beginRun("images", "web-01");

        assertThatThrownBy(flux::blockLast).isInstanceOf(ImageBuilderException.class);
        assertThat(flux.getSyncPoller().getFinalResult().isSucceeded()).isTrue();
        assertThat(starts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void a_listener_that_exhausts_the_stack_ends_no_wait(Flavour flavour) {
        PollOptions options = PollOptions.every(Duration.ofMillis(1)).withListener(progress -> {
            throw new StackOverflowError();
        });

        BuildOutcome outcome =
                flavour.of(builder).beginRun("images", "web-01", options).getFinalResult();

        assertThat(outcome.isSucceeded()).isTrue();
    }
}
