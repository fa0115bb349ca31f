package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of a build while it runs: of its container group, then of the blob, each once. */
@ParameterizedClass
@EnumSource
class StreamBuildLogTest {
    private final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofSeconds(40));
    private final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(clock).build();
    private final ImageBuilderClientBuilder builder = Transport.IN_MEMORY
            .to(service)
            .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(1))));
    private final ImageBuilderClient client;

    StreamBuildLogTest(Flavour flavour) {
        client = flavour.of(builder);
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
    }

    private void run() {
        builder.buildClient().beginRun("images", "web-01");
    }

    private List<String> stream() {
        return client.streamBuildLog("images", "web-01").stream().toList();
    }

    /** The lines of the blob after the end of the build. */
    private List<String> written() {
        return builder.buildClient().streamBuildLog("images", "web-01").stream().toList();
    }

    private long asked(String part) {
        return service.requests().stream()
                .map(LocalRequest::url)
                .filter(url -> url.contains(part))
                .count();
    }

    @Test
    void the_lines_come_from_the_container_and_then_from_the_blob_and_each_once() {
        run();

        List<String> lines = stream();

        assertThat(asked("/containers/")).isGreaterThan(3);
        assertThat(asked("customization.log")).isPositive();
        assertThat(lines).isEqualTo(written());
        assertThat(lines).last().asString().contains("Done exporting Packer logs");
    }

    @Test
    void lines_come_while_the_build_runs() {
        run();
        Iterator<String> lines = client.streamBuildLog("images", "web-01").iterator();

        assertThat(lines.next()).contains("PACKER");

        assertThat(builder.buildClient()
                        .get("images", "web-01")
                        .lastRunStatus()
                        .orElseThrow()
                        .runState())
                .hasToString("Optional[Running]");
    }

    @Test
    void without_a_container_the_blob_is_followed() {
        service.inject(WireFault.answers(403, "AuthorizationFailed", "no")
                .on("GET", "Microsoft.ContainerInstance")
                .atRate(1));
        run();

        List<String> lines = stream();

        assertThat(asked("customization.log")).isGreaterThan(3);
        assertThat(lines).isEqualTo(written());
    }

    @Test
    void if_the_container_disappears_before_the_end_the_blob_follows() {
        run();
        Iterator<String> streamed = client.streamBuildLog("images", "web-01").iterator();
        List<String> lines = new ArrayList<>(List.of(streamed.next()));
        service.inject(WireFault.answers(404, "ResourceNotFound", "gone")
                .on("GET", "Microsoft.ContainerInstance")
                .atRate(1));

        streamed.forEachRemaining(lines::add);

        assertThat(lines).isEqualTo(written());
    }

    @Test
    void a_failed_read_is_repeated() {
        run();
        service.inject(
                WireFault.unavailable().on("GET", "Microsoft.ContainerInstance").forNext(4),
                WireFault.droppedResponse().on("GET", "packerlogs").forNext(3),
                WireFault.truncated().on("GET", "storageAccounts"));

        assertThat(stream()).isEqualTo(written());
    }

    @Test
    void a_second_build_has_its_own_lines() {
        builder.buildClient().beginRun("images", "web-01").getFinalResult();
        List<String> first = written();
        service.nextRun(Scenario.failsAtCustomizer(0));
        run();

        List<String> second = stream();

        assertThat(second).isEqualTo(written()).isNotEqualTo(first);
        assertThat(second).anyMatch(line -> line.contains("errored after"));
    }

    @Test
    void a_build_that_ends_before_it_writes_has_no_log() {
        service.nextRun(Scenario.failsWhile(RunSubState.QUEUED).withMessage("QuotaExceeded"));
        run();

        BuildLogUnavailableException thrown = assertThrows(BuildLogUnavailableException.class, this::stream);

        assertThat(thrown.reason()).isEqualTo(Reason.NO_LOG);
        assertThat(thrown).hasMessageContaining("there is no customization.log of the run that began at 2025-");
    }

    @Test
    void the_deadline_ends_a_stream() {
        service.nextRun(Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofDays(3650)));
        run();
        ImageBuilderClient hasty = builder.pollOptions(
                        PollOptions.every(Duration.ofMillis(5)).withDeadline(Duration.ofMillis(300)))
                .buildClient();

        assertThrows(
                WaitExpiredException.class,
                () -> hasty.streamBuildLog("images", "web-01").stream().toList());
    }
}
