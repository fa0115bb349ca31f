package io.github.aib4j.client;

import static com.azure.core.util.polling.LongRunningOperationStatus.FAILED;
import static com.azure.core.util.polling.LongRunningOperationStatus.IN_PROGRESS;
import static com.azure.core.util.polling.LongRunningOperationStatus.SUCCESSFULLY_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpMethod;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Waits with a timeout, which only a poller on the caller's own thread has. */
class SyncPollerTest {
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final ImageBuilderClient client = TestClients.builder(http).buildClient();

    @Test
    void a_service_that_says_come_back_at_once_is_not_asked_in_a_tight_loop() {
        ImageBuilderClient patient = TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ofMillis(40)).withDetail(false))
                .buildClient();
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 100; i++) {
            http.answer(200, Map.of("Retry-After", "0"), "{\"status\": \"InProgress\"}");
        }

        patient.beginRun("images", "web-01").waitUntil(Duration.ofMillis(200), SUCCESSFULLY_COMPLETED);

        assertThat(http.asked()).hasSizeBetween(2, 7);
    }

    @Test
    void an_interval_that_is_set_later_stays_and_is_not_negative() {
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 100; i++) {
            http.answer(200, Map.of(), "{\"status\": \"InProgress\"}");
        }
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");

        build.setPollInterval(Duration.ofMillis(40)).waitUntil(Duration.ofMillis(200), SUCCESSFULLY_COMPLETED);

        assertThat(http.asked()).hasSizeBetween(2, 7);
        assertThatThrownBy(() -> build.setPollInterval(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A poll interval of PT-1S is not possible; give more than zero");
    }

    @Test
    void a_shorter_interval_brings_the_next_poll_forward() {
        ImageBuilderClient patient = TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ofMinutes(10)).withDetail(false))
                .buildClient();
        http.answer(202, Map.of("Location", OPERATION), "");
        http.answer(200, Map.of(), "{\"status\": \"Succeeded\"}");
        SyncPoller<BuildProgress, BuildOutcome> build = patient.beginRun("images", "web-01");

        build.setPollInterval(Duration.ofMillis(20));

        assertThat(build.waitUntil(Duration.ofSeconds(10), SUCCESSFULLY_COMPLETED)
                        .getStatus())
                .isEqualTo(SUCCESSFULLY_COMPLETED);
    }

    @Test
    void waits_that_are_shorter_than_the_interval_come_to_the_next_poll_all_the_same() {
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 100; i++) {
            http.answer(200, Map.of(), "{\"status\": \"InProgress\"}");
        }
        SyncPoller<BuildProgress, BuildOutcome> build =
                client.beginRun("images", "web-01").setPollInterval(Duration.ofMillis(100));

        long begin = System.nanoTime();
        for (int i = 0; i < 40; i++) {
            build.waitUntil(Duration.ofMillis(20), SUCCESSFULLY_COMPLETED);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(http.asked()).hasSizeBetween(3, 3 + (int) (taken.toMillis() / 100));
    }

    @Test
    void a_poll_asks_the_service_once_until_the_end_is_known() {
        ImageBuilderClient plain = TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)).withDetail(false))
                .buildClient();
        http.answer(202, Map.of("Location", OPERATION), "");
        http.answer(200, Map.of(), "{\"status\": \"InProgress\"}");
        http.answer(200, Map.of(), "{\"status\": \"Failed\", \"error\": {\"code\": \"c\", \"message\": \"m\"}}");
        http.answer(200, Map.of(), "{\"properties\": {\"lastRunStatus\": {\"runState\": \"Failed\"}}}");
        SyncPoller<BuildProgress, BuildOutcome> build = plain.beginRun("images", "web-01");
        int begun = http.asked().size();

        assertThat(build.poll().getStatus()).isEqualTo(IN_PROGRESS);
        assertThat(http.asked()).hasSize(begun + 1);
        assertThat(build.poll().getStatus()).isEqualTo(FAILED);
        int ended = http.asked().size();
        assertThat(ended).isGreaterThan(begun + 1);
        assertThat(build.poll().getStatus()).isEqualTo(FAILED);
        assertThat(http.asked()).hasSize(ended);
    }

    @Test
    void an_interval_does_not_shorten_the_time_that_the_service_asks_for() {
        http.answer(202, Map.of("Location", OPERATION, "Retry-After", "3600"), "");
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
        int begun = http.asked().size();

        build.setPollInterval(Duration.ofMillis(1)).waitUntil(Duration.ofMillis(50), SUCCESSFULLY_COMPLETED);

        assertThat(http.asked()).hasSize(begun);
    }

    /** As azure-core 1.61.0 has it in its own pollers. */
    @Test
    void a_wait_for_the_end_throws_when_the_time_is_up_and_one_for_a_status_returns() {
        SyncPoller<BuildProgress, BuildOutcome> build = going();

        assertExpires(() -> build.waitForCompletion(Duration.ofMillis(100)));
        assertExpires(() -> build.getFinalResult(Duration.ofMillis(100)));
        assertThat(build.waitUntil(Duration.ofMillis(100), FAILED).getStatus().isComplete())
                .isFalse();
        assertThat(build.waitUntil(Duration.ofMillis(100), IN_PROGRESS).getStatus())
                .isEqualTo(IN_PROGRESS);
    }

    private static void assertExpires(ThrowingCallable wait) {
        assertThatThrownBy(wait)
                .isInstanceOfSatisfying(WaitExpiredException.class, e -> {
                    assertThat(e.deadline()).isEqualTo(Duration.ofMillis(100));
                    assertThat(e.lastState()).contains("Running");
                    assertThat(e.token().orElseThrow().operationId()).contains("6b70cff9");
                })
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void an_invalid_timeout_is_refused_as_by_other_pollers() {
        SyncPoller<BuildProgress, BuildOutcome> build = going();

        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> build.waitForCompletion(none));
            assertThatIllegalArgumentException().isThrownBy(() -> build.waitUntil(none, FAILED));
            assertThatIllegalArgumentException().isThrownBy(() -> build.getFinalResult(none));
            assertThatIllegalArgumentException().isThrownBy(() -> build.setPollInterval(none));
        }
        assertThatNullPointerException().isThrownBy(() -> build.waitForCompletion(nothing()));
        assertThatNullPointerException().isThrownBy(() -> build.waitUntil(nothing(), FAILED));
        assertThatNullPointerException().isThrownBy(() -> build.waitUntil(nothing()));
        assertThatNullPointerException().isThrownBy(() -> build.waitUntil(Duration.ofSeconds(1), nothing()));
        assertThatNullPointerException().isThrownBy(() -> build.getFinalResult(nothing()));
        assertThatNullPointerException().isThrownBy(() -> build.setPollInterval(nothing()));
        assertThat(http.asked()).hasSize(1);
    }

    @Test
    void an_interval_that_is_longer_than_any_build_is_refused_before_anything_is_sent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PollOptions.every(Duration.ofDays(365_000)))
                .withMessageContaining("PT24H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PollOptions.defaults().withInterval(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> going().setPollInterval(Duration.ofDays(2)));
    }

    @Test
    void an_interval_of_zero_is_a_short_pause_and_no_tight_loop() {
        ImageBuilderClient restless = TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ZERO).withDetail(false))
                .buildClient();
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 1000; i++) {
            http.answer(200, Map.of(), "{\"status\": \"InProgress\"}");
        }

        restless.beginRun("images", "web-01").waitUntil(Duration.ofMillis(300), FAILED);

        assertThat(http.asked()).hasSizeBetween(2, 35);
    }

    @Test
    void a_poll_that_is_not_answered_is_given_up_when_the_time_is_up() {
        HangingService service = new HangingService();
        service.script(request -> request.getHttpMethod() == HttpMethod.POST
                ? ProbeReply.of(202, "").with("Location", OPERATION)
                : HangingService.never());
        SyncPoller<BuildProgress, BuildOutcome> build =
                TestClients.builder(service).buildClient().beginRun("images", "web-01");

        assertExpires(() -> build.waitForCompletion(Duration.ofMillis(100)));
        assertThat(build.waitUntil(Duration.ofMillis(100), FAILED).getStatus()).isEqualTo(IN_PROGRESS);
    }

    /** Reading the result late is another call. */
    @Test
    void a_result_can_be_asked_for_after_the_deadline_if_the_end_was_seen_before() throws InterruptedException {
        ImageBuilderClient bounded = TestClients.builder(http)
                .pollOptions(PollOptions.every(Duration.ZERO).withDeadline(Duration.ofSeconds(2)))
                .buildClient();
        http.answer(202, Map.of("Location", OPERATION), "").answer(200, Map.of(), "{\"status\": \"Succeeded\"}");
        var deletion = bounded.beginDelete("images", "web-01");
        deletion.waitForCompletion();

        Thread.sleep(2_100);

        assertThat(deletion.getFinalResult().name()).contains("web-01");
    }

    private SyncPoller<BuildProgress, BuildOutcome> going() {
        http.answer(202, Map.of("Location", OPERATION), "");
        for (int i = 0; i < 1000; i++) {
            http.answer(200, Map.of(), "{\"status\": \"InProgress\"}");
        }
        return client.beginRun("images", "web-01");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Test
    void a_wait_of_a_thousand_years_is_just_a_wait() {
        http.answer(202, Map.of("Location", OPERATION), "").answer(200, Map.of(), "{\"status\": \"Succeeded\"}");

        assertThat(client.beginRun("images", "web-01")
                        .waitForCompletion(Duration.ofDays(365_000))
                        .getStatus()
                        .isComplete())
                .isTrue();
    }
}
