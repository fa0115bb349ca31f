package io.github.aib4j.client;

import static io.github.aib4j.client.ProbeDocuments.DONE;
import static io.github.aib4j.client.ProbeDocuments.OPERATION;
import static io.github.aib4j.client.ProbeDocuments.TEMPLATE;
import static io.github.aib4j.client.ProbeDocuments.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which requests are retried, when, and how often. */
@ParameterizedClass
@EnumSource(Flavour.class)
class PeerProbesOfRetriesTest extends PeerProbeCase {
    PeerProbesOfRetriesTest(Flavour flavour) {
        super(flavour);
    }

    @PeerProbe(
            value = "c05 429 Retry-After 2, then 200",
            requests = 2,
            ours = "Tried again when the service asks for it (shown with 1 s).")
    @Test
    void a_wait_in_seconds_is_respected() {
        service.replies(throttled("1"), ProbeReply.ok(TEMPLATE));

        get();

        assertThat(service.millisBefore(1)).isGreaterThanOrEqualTo(990);
    }

    @PeerProbe(
            value = "c06 429 without Retry-After, always",
            requests = 4,
            ours = "Tried four times in all, then `ImageBuilderException` with code, message, status and request id.")
    @Test
    void a_service_that_stays_throttled_is_an_error() {
        service.replies(ProbeReply.of(429, error("TooManyRequests", "slow")));

        assertThat(thrown(ImageBuilderException.class, 429, this::get)).hasMessageContaining("TooManyRequests, slow.");
    }

    @PeerProbe(
            value = "c07 429 Retry-After 3600",
            requests = 1,
            ours =
                    "At once `ImageBuilderException` with status and request id: more than two minutes are not waited for.")
    @Test
    @Timeout(20)
    void a_wait_of_an_hour_is_reported_and_not_waited_for() {
        service.replies(throttled("3600"), ProbeReply.ok(TEMPLATE));

        thrown(ImageBuilderException.class, 429, this::get);
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After,          99999999999",
        "Retry-After,          9999999999999999999999",
        "retry-after-ms,       3600000",
        "x-ms-retry-after-ms,  3600000"
    })
    @Timeout(20)
    void an_endless_wait_in_any_header_is_not_respected(String header, String value) {
        service.replies(ProbeReply.of(429, "{}").with(header, value), ProbeReply.of(400, ""));

        thrown(ImageBuilderException.class, this::get);
    }

    @Test
    @Timeout(20)
    void a_date_an_hour_ahead_of_this_machine_is_not_waited_for_whatever_the_services_clock_says() {
        String later = httpDate(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
        service.replies(throttled(later).with("Date", later));

        thrown(ImageBuilderException.class, 429, this::get);
        assertThat(service.asked()).hasSize(1);
    }

    @PeerProbe(
            value = "c08 503 five times, then 200",
            requests = 4,
            ours = "Tried four times in all, then `ImageBuilderException` with code, message, status and request id.")
    @Test
    void a_service_that_stays_unavailable_is_an_error() {
        ProbeReply unavailable = ProbeReply.of(503, error("ServerUnavailable", "no"));
        service.replies(unavailable, unavailable, unavailable, unavailable, unavailable, ProbeReply.ok(TEMPLATE));

        assertThat(thrown(ImageBuilderException.class, 503, this::get)).hasMessageContaining("ServerUnavailable, no.");
    }

    @PeerProbe(
            value = "c09 IOException twice, then 200 (GET)",
            requests = 3,
            ours = "Tried again; the template is read.")
    @Test
    void a_request_whose_connection_breaks_is_repeated() {
        service.replies(ProbeReply.lost(), ProbeReply.lost(), ProbeReply.ok(TEMPLATE));

        assertThat(get().name()).isEqualTo("web-01");
    }

    @PeerProbe(
            value = "c10 PUT answered 503 once, then 201",
            requests = 4,
            ours = "Tried again; the template is created.")
    @Test
    void a_creation_that_was_not_accepted_is_repeated() {
        creationAfter(ProbeReply.of(503, "{}"));

        assertThat(create().name()).isEqualTo("web-01");
    }

    @PeerProbe(
            value = "c10b PUT IOException once, then 201",
            requests = 4,
            ours = "Tried again; the template is created.")
    @Test
    void a_creation_whose_answer_was_lost_is_repeated() {
        creationAfter(ProbeReply.lost());

        assertThat(create().name()).isEqualTo("web-01");
    }

    @PeerProbe(value = "d4 429 Retry-After as an HTTP date 2 s ahead", requests = 2, ours = "Tried again at that time.")
    @Test
    void a_wait_until_a_time_is_respected() {
        ZonedDateTime until = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(3);
        service.replies(throttled(httpDate(until)), ProbeReply.ok(TEMPLATE));

        get();

        assertThat(service.millisBefore(1)).isGreaterThanOrEqualTo(990);
    }

    @PeerProbe(
            value = "d5 429 Retry-After -5",
            requests = 2,
            ours = "Tried again after the usual delay, as if there were no such header.")
    @Test
    void a_meaningless_wait_is_replaced_by_the_default() {
        triedAgainAfterTheUsualDelay("-5");
    }

    @PeerProbe(value = "d6 429 Retry-After rubbish", requests = 2, ours = "Tried again after the usual delay.")
    @Test
    void an_unreadable_wait_is_replaced_by_the_default() {
        triedAgainAfterTheUsualDelay("soon");
    }

    @PeerProbe(
            value = "d7 401 with a claims challenge from ARM",
            requests = 2,
            ours = "A token with these claims is asked for, and the request sent again with it.")
    @Test
    void a_challenge_is_answered_with_a_new_token() {
        service.replies(
                ProbeReply.of(401, "{}")
                        .with(
                                "WWW-Authenticate",
                                "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\""),
                ProbeReply.ok(TEMPLATE));

        get();

        assertThat(tokenRequests).extracting(TokenRequestContext::getClaims).containsExactly(null, "{\"a\":1}");
    }

    @PeerProbe(
            value = "c31 interrupt during retry wait",
            requests = 1,
            ours = "The wait ends at once with `IllegalStateException`, and the thread stays marked as interrupted.")
    @Test
    @Timeout(20)
    void an_interrupt_ends_the_wait_before_a_retry() {
        interrupted(ProbeReply.of(503, "{}"));
    }

    @Test
    @Timeout(20)
    void an_interrupt_ends_the_wait_before_a_retry_after_a_broken_connection() {
        interrupted(ProbeReply.lost());
    }

    /** In the asynchronous client it is the caller who waits, and whose wait ends. */
    private void interrupted(ProbeReply reply) {
        ImageBuilderClient patient = client(PollOptions.defaults(), Duration.ofMinutes(1));
        service.script((i, request) -> {
            Thread.currentThread().interrupt();
            return reply;
        });

        if (flavour == Flavour.SYNC) {
            assertThat(thrown(IllegalStateException.class, () -> patient.get("images", "web-01")))
                    .hasMessage("Could not read image template 'web-01' in resource group 'images': interrupted while"
                            + " waiting for the service");
            assertThat(Thread.interrupted()).isTrue();
        } else {
            assertThat(thrown(RuntimeException.class, () -> patient.get("images", "web-01")))
                    .hasRootCauseInstanceOf(InterruptedException.class);
            Thread.interrupted();
        }
        assertThat(service.asked()).hasSize(1);
    }

    private void triedAgainAfterTheUsualDelay(String retryAfter) {
        ImageBuilderClient usual = client(PollOptions.defaults(), Duration.ofMillis(200));
        service.replies(throttled(retryAfter), ProbeReply.ok(TEMPLATE));

        usual.get("images", "web-01");

        assertThat(service.millisBefore(1)).isGreaterThanOrEqualTo(195);
    }

    private void creationAfter(ProbeReply first) {
        service.script((i, request) -> {
            if (request.getHttpMethod() == HttpMethod.PUT) {
                return i == 0 ? first : ProbeReply.of(201, TEMPLATE).with("Azure-AsyncOperation", OPERATION);
            }
            return ProbeReply.ok(request.getUrl().getPath().contains("/operations/") ? DONE : TEMPLATE);
        });
    }

    private static ProbeReply throttled(String retryAfter) {
        return ProbeReply.of(429, error("TooManyRequests", "slow")).with("Retry-After", retryAfter);
    }

    private static String httpDate(ZonedDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }
}
