package io.github.aib4j.client;

import static io.github.aib4j.client.ProbeDocuments.DONE;
import static io.github.aib4j.client.ProbeDocuments.MARK;
import static io.github.aib4j.client.ProbeDocuments.OPERATION;
import static io.github.aib4j.client.ProbeDocuments.RUNNING;
import static io.github.aib4j.client.ProbeDocuments.TEMPLATE;
import static io.github.aib4j.client.ProbeDocuments.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How an operation ends if its polls fail, or have an unexpected answer. */
@ParameterizedClass
@EnumSource(Flavour.class)
class PeerProbesOfOperationsTest extends PeerProbeCase {
    PeerProbesOfOperationsTest(Flavour flavour) {
        super(flavour);
    }

    private static final String FAILED =
            "{\"status\":\"Failed\",\"error\":{\"code\":\"ImageError\",\"message\":\"customizer 3 failed\",\"details\":[{\"code\":\"X\",\"message\":\"inner\"}]}}";

    @PeerProbe(
            value = "c11 poll 404 mid-way",
            requests = 5,
            ours = "Asked again: the creation succeeds, as the service says in the end.")
    @Test
    void a_poll_that_is_not_found_once_is_no_verdict() {
        polls(ProbeReply.ok(RUNNING), ProbeReply.of(404, error("NotFound", "gone")), ProbeReply.ok(DONE));

        assertThat(create().name()).isEqualTo("web-01");
    }

    @PeerProbe(
            value = "c12 poll Failed with error body",
            requests = 3,
            ours =
                    "`getFinalResult` throws `ImageBuilderException` with the service's codes and messages, from the inside out.")
    @Test
    void a_failed_creation_throws_with_the_services_words() {
        polls(ProbeReply.ok(RUNNING), ProbeReply.ok(FAILED));

        failedAsTheServiceSays(thrown(ImageBuilderException.class, this::create));
    }

    @PeerProbe(
            value = "c12b same, blocking createOrUpdate",
            requests = 3,
            ours = "The same: `submitAndRun` throws `ImageBuilderException` with the service's codes and messages.")
    @Test
    void a_failed_creation_ends_what_was_to_be_created_and_run() {
        polls(ProbeReply.ok(RUNNING), ProbeReply.ok(FAILED));

        failedAsTheServiceSays(
                thrown(ImageBuilderException.class, () -> client.submitAndRun("images", "web-01", Samples.template())));
    }

    @PeerProbe(
            value = "c12c poll Failed without error body",
            requests = 2,
            ours = "`ImageBuilderException` that says that no reason was given.")
    @Test
    void a_creation_that_failed_without_a_reason_throws() {
        polls(ProbeReply.ok("{\"status\":\"Failed\"}"));

        assertThat(thrown(ImageBuilderException.class, this::create))
                .isNotInstanceOf(StateUnknownException.class)
                .hasMessage("Could not create image template 'web-01' in resource group 'images': the service gave no"
                        + " reason that can be read. (HTTP 200, request id 6b70cff9)");
    }

    @PeerProbe(
            value = "c13 poll unknown status, then Succeeded",
            requests = 4,
            ours = "An unknown status counts as going on; the creation succeeds.")
    @Test
    void an_unknown_status_counts_as_in_progress() {
        polls(ProbeReply.ok("{\"status\":\"Thinking\"}"), ProbeReply.ok(DONE));

        assertThat(create().name()).isEqualTo("web-01");
    }

    @PeerProbe(
            value = "c13b poll unknown terminal-looking status for ever",
            requests = PeerProbe.ANY,
            ours = "No verdict: polled until the deadline, then `WaitExpiredException`; without a deadline, for ever.")
    @Test
    void a_status_that_only_looks_like_an_end_is_none() {
        polls(ProbeReply.ok("{\"status\":\"PartiallySucceeded\"}"));
        ImageBuilderClient hurried =
                client(PollOptions.every(Duration.ofMillis(5)).withDeadline(Duration.ofMillis(600)));

        assertThat(thrown(WaitExpiredException.class, () -> create(hurried)))
                .hasMessageContaining("was ended by its deadline of PT0.6S");
        assertThat(service.asked()).hasSizeGreaterThan(1);
    }

    @PeerProbe(value = "c14 poll IOException once", requests = 5, ours = "Tried again; the creation succeeds.")
    @Test
    void a_poll_that_is_lost_once_is_no_verdict() {
        polls(ProbeReply.ok(RUNNING), ProbeReply.lost(), ProbeReply.ok(DONE));

        assertThat(create().name()).isEqualTo("web-01");
    }

    @PeerProbe(
            value = "c14b poll IOException for ever",
            requests = 22,
            ours = "Asked five times, each time with four tries, then `StateUnknownException` with the cause.")
    @Test
    void polls_that_stay_lost_end_in_state_unknown() {
        polls(ProbeReply.ok(RUNNING), ProbeReply.lost());

        assertThat(thrown(StateUnknownException.class, this::create))
                .hasMessage(
                        "Cannot tell what became of the request to create image template 'web-01' in resource group 'images': no"
                                + " answer was received. Look at the resource before beginning again.")
                .hasRootCauseInstanceOf(IOException.class);
    }

    @PeerProbe(value = "c15 poll 200 truncated JSON", requests = 4, ours = "Asked again; the creation succeeds.")
    @Test
    void a_poll_that_breaks_off_is_no_verdict() {
        createdAfter(ProbeReply.ok("{\"status\":\"InPro"));
    }

    @PeerProbe(value = "c15b poll 200 HTML once", requests = 4, ours = "Asked again; the creation succeeds.")
    @Test
    void a_poll_that_a_proxy_answers_is_no_verdict() {
        createdAfter(ProbeReply.ok("<html>" + MARK + "</html>"));
    }

    @PeerProbe(value = "c15c poll 200 without status", requests = 4, ours = "Asked again; the creation succeeds.")
    @Test
    void a_poll_without_a_status_is_no_verdict() {
        createdAfter(ProbeReply.ok("{}"));
    }

    @PeerProbe(
            value = "c16 poll 500 five times, then Succeeded",
            requests = 8,
            ours = "Tried and asked again; the creation succeeds.")
    @Test
    void polls_that_the_service_fails_to_answer_are_no_verdict() {
        ProbeReply broken = ProbeReply.of(500, "");
        polls(broken, broken, broken, broken, broken, ProbeReply.ok(DONE));

        assertThat(create().name()).isEqualTo("web-01");
    }

    @PeerProbe(
            value = "c17 poll Retry-After 0 for 200 polls",
            requests = 203,
            ours = "Never asked sooner than the first interval of the poll options; the creation succeeds.")
    @Test
    void a_service_that_asks_for_no_wait_is_polled_at_the_interval() {
        ProbeReply atOnce = ProbeReply.ok(RUNNING).with("Retry-After", "0");
        ProbeReply[] polls = Collections.nCopies(201, atOnce).toArray(ProbeReply[]::new);
        polls[200] = ProbeReply.ok(DONE);
        polls(polls);

        assertThat(create(client(PollOptions.every(Duration.ofMillis(3))))).isEqualTo("web-01");

        for (int i = 1; i < 202; i++) {
            assertThat(service.millisBefore(i)).isGreaterThanOrEqualTo(2);
        }
    }

    @PeerProbe(
            value = "c17b poll Retry-After 3600",
            requests = 2,
            ours =
                    "Not asked again before that (at most 15 minutes); a deadline ends the wait: `WaitExpiredException`.")
    @Test
    @Timeout(20)
    void a_long_wait_between_polls_is_respected_up_to_the_deadline() {
        polls(ProbeReply.ok(RUNNING).with("Retry-After", "3600"));
        ImageBuilderClient hurried =
                client(PollOptions.every(Duration.ofMillis(5)).withDeadline(Duration.ofMillis(600)));

        thrown(WaitExpiredException.class, () -> create(hurried));
    }

    @PeerProbe(
            value = "c18 Canceled",
            requests = 2,
            ours =
                    "A creation throws `ImageBuilderException`; a build whose operation says so is a `BuildOutcome` that is canceled.")
    @Test
    void a_canceled_creation_throws() {
        polls(ProbeReply.ok("{\"status\":\"Canceled\"}"));

        assertThat(thrown(ImageBuilderException.class, this::create))
                .isNotInstanceOf(StateUnknownException.class)
                .hasMessageContaining("Could not create image template 'web-01'");
    }

    @PeerProbe(
            value = "c19 Succeeded but the resource is then 404",
            requests = 3,
            ours = "`ImageBuilderException` with code, status and request id; no empty result.")
    @Test
    void a_success_that_cannot_be_read_is_an_error() {
        service.operation(created(), ProbeReply.of(404, error("NotFound", "x")), ProbeReply.ok(DONE));

        assertThat(thrown(ImageBuilderException.class, 404, this::create).code())
                .contains("NotFound");
    }

    @PeerProbe(
            value = "d1 PUT 201 Retry-After 3 on the first answer",
            requests = 4,
            ours = "The first poll waits that long (shown with 1 s), the later ones for their interval.")
    @Test
    void a_wait_before_the_first_poll_is_respected() {
        service.operation(
                created().with("Retry-After", "1"),
                ProbeReply.ok(TEMPLATE),
                ProbeReply.ok(RUNNING),
                ProbeReply.ok(DONE));

        create(client(PollOptions.every(Duration.ofMillis(5))));

        assertThat(service.millisBefore(1)).isGreaterThanOrEqualTo(990);
    }

    @PeerProbe(
            value = "d2 polls say Retry-After 3",
            requests = 4,
            ours = "Each poll waits as long as the one before asked for (shown with 1 s).")
    @Test
    void a_wait_between_polls_is_respected() {
        polls(ProbeReply.ok(RUNNING).with("Retry-After", "1"), ProbeReply.ok(DONE));

        create(client(PollOptions.every(Duration.ofMillis(5))));

        assertThat(service.millisBefore(2)).isGreaterThanOrEqualTo(990);
    }

    private void createdAfter(ProbeReply garbled) {
        polls(garbled, ProbeReply.ok(DONE));

        assertThat(create().name()).isEqualTo("web-01");
    }

    private void polls(ProbeReply... polls) {
        service.operation(created(), ProbeReply.ok(TEMPLATE), polls);
    }

    private static ProbeReply created() {
        return ProbeReply.of(201, TEMPLATE).with("Azure-AsyncOperation", OPERATION);
    }

    private static String create(ImageBuilderClient client) {
        return client.beginCreate("images", "web-01", Samples.template())
                .getFinalResult()
                .name();
    }

    private static void failedAsTheServiceSays(ImageBuilderException failure) {
        assertThat(failure.error())
                .contains(new ServiceError(
                        "X",
                        "inner",
                        Optional.empty(),
                        List.of(new ServiceError("ImageError", "customizer 3 failed", Optional.empty()))));
        assertThat(failure)
                .hasMessage("Could not create image template 'web-01' in resource group 'images': X, inner."
                        + " ImageError, customizer 3 failed. (HTTP 200, request id 6b70cff9)");
    }
}
