package io.github.aib4j.client;

import static io.github.aib4j.client.ProbeDocuments.DONE;
import static io.github.aib4j.client.ProbeDocuments.OPERATION;
import static io.github.aib4j.client.ProbeDocuments.RUNNING;
import static io.github.aib4j.client.ProbeDocuments.TEMPLATE;
import static io.github.aib4j.client.ProbeDocuments.built;
import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is peculiar to builds: the request that begins one is never repeated blindly, and every end is an outcome. */
@ParameterizedClass
@EnumSource(Flavour.class)
class PeerProbesOfBuildsTest extends PeerProbeCase {
    PeerProbesOfBuildsTest(Flavour flavour) {
        super(flavour);
    }

    private static final String NOW = "Sat, 21 Nov 2026 08:00:30 GMT";

    @PeerProbe(
            value = "d2b polls say Retry-After 3, blocking createOrUpdate",
            requests = 8,
            ours = "The same in `submitAndRun`: the wait is kept (shown with 1 s), and no poll comes sooner.")
    @Test
    void a_wait_between_polls_is_respected_from_the_creation_to_the_end_of_the_build() {
        AtomicInteger polled = new AtomicInteger();
        service.script((i, request) -> {
            String path = request.getUrl().getPath();
            if (path.contains("/operations/")) {
                return polled.getAndIncrement() == 0
                        ? ProbeReply.ok(RUNNING).with("Retry-After", "1")
                        : ProbeReply.ok(DONE);
            }
            return answer(request.getHttpMethod(), path, TEMPLATE);
        });

        client(PollOptions.every(Duration.ofMillis(5))).submitAndRun("images", "web-01", Samples.template());

        assertThat(service.asked().get(2).url()).isEqualTo(OPERATION);
        assertThat(service.millisBefore(2)).isGreaterThanOrEqualTo(990);
    }

    @PeerProbe(
            value = "d3 POST action answered IOException once, then 202",
            requests = 6,
            ours = "Not repeated blindly: the client reads the template, and begins again only if no build began.")
    @Test
    void a_build_that_did_not_begin_is_begun_again() {
        firstRun(ProbeReply.lost(), TEMPLATE);

        assertThat(run().isSucceeded()).isTrue();
        assertThat(service.asked())
                .extracting(asked -> asked.method())
                .containsExactly(
                        HttpMethod.POST,
                        HttpMethod.GET,
                        HttpMethod.POST,
                        HttpMethod.GET,
                        HttpMethod.GET,
                        HttpMethod.GET);
    }

    @Test
    void a_build_that_began_although_the_answer_was_lost_is_joined() {
        joined(ProbeReply.lost());
    }

    @PeerProbe(
            value = "d3b POST action answered 500 once, then 202",
            requests = 6,
            ours = "The same: the template is read first; a build that began after all is joined.")
    @Test
    void a_build_that_the_service_failed_to_start_is_started_again() {
        firstRun(ProbeReply.of(500, ""), TEMPLATE);

        assertThat(run().isSucceeded()).isTrue();
        assertThat(service.asked().get(1).method()).isEqualTo(HttpMethod.GET);
    }

    @Test
    void a_build_that_began_although_the_service_failed_is_joined() {
        joined(ProbeReply.of(500, ""));
    }

    @Test
    void a_build_whose_operation_is_canceled_is_canceled_though_the_template_does_not_say_so() {
        service.operation(
                ProbeReply.of(202, "").with("Location", OPERATION),
                ProbeReply.ok(TEMPLATE),
                ProbeReply.ok("{\"status\":\"Canceled\"}"));

        assertThat(run().state()).isEqualTo(RunState.CANCELED);
    }

    @Test
    @Timeout(20)
    void an_interrupt_ends_the_wait_between_two_polls() {
        ImageBuilderClient patient = client(PollOptions.every(Duration.ofHours(1)));
        service.script((i, request) -> {
            Thread.currentThread().interrupt();
            return ProbeReply.of(202, "").with("Location", OPERATION);
        });

        thrown(
                RuntimeException.class,
                () -> patient.beginRun("images", "web-01").getFinalResult());
        Thread.interrupted();
        assertThat(service.asked()).hasSize(1);
    }

    /** The first request to run gets that answer; the template is as given then. */
    private void firstRun(ProbeReply first, String template) {
        service.script((i, request) -> {
            String path = request.getUrl().getPath();
            if (path.contains("/operations/")) {
                return ProbeReply.ok(DONE);
            }
            return i == 0 ? first : answer(request.getHttpMethod(), path, template);
        });
    }

    private void joined(ProbeReply first) {
        service.script((i, request) -> {
            String path = request.getUrl().getPath();
            if (i == 0) {
                return first;
            }
            return answer(request.getHttpMethod(), path, built(i == 1 ? "Running" : "Succeeded"));
        });

        assertThat(run().isSucceeded()).isTrue();
        assertThat(service.asked())
                .filteredOn(asked -> asked.method().equals(HttpMethod.POST))
                .hasSize(1);
    }

    private static ProbeReply answer(HttpMethod method, String path, String template) {
        if (path.endsWith("/runOutputs")) {
            return ProbeReply.ok("{\"value\":[]}");
        }
        if (method.equals(HttpMethod.PUT)) {
            return ProbeReply.of(201, template).with("Azure-AsyncOperation", OPERATION);
        }
        return method.equals(HttpMethod.POST)
                ? ProbeReply.of(202, "").with("Location", OPERATION)
                : ProbeReply.ok(template).with("Date", NOW);
    }

    private BuildOutcome run() {
        return client.beginRun("images", "web-01").getFinalResult();
    }
}
