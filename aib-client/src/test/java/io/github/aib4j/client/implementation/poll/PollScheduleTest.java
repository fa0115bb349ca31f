package io.github.aib4j.client.implementation.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.poll.PollOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a watch waits between two polls, as {@link PollOptions} says. */
class PollScheduleTest {
    private static final RequestPurpose TASK = RequestPurpose.template("watch", "images", "web-01");
    private final PollSchedule schedule = PollSchedule.start(PollOptions.defaults());

    private static RuntimeException refused(int status) {
        return new ImageBuilderException("no", null, status, Optional.empty(), Optional.empty());
    }

    private static PollState<String> state(Optional<Duration> retryAfter, Optional<Duration> pace) {
        return new PollState<>(
                LongRunningOperationStatus.IN_PROGRESS, "", "", StatusSource.OPERATION, retryAfter, pace);
    }

    private static PollState<String> paced(int seconds) {
        return state(Optional.empty(), Optional.of(Duration.ofSeconds(seconds)));
    }

    @Test
    void a_wait_that_the_service_asks_for_is_limited_to_between_the_first_interval_and_a_quarter_of_an_hour() {
        assertThat(schedule.untilNext(Optional.of(Duration.ofMinutes(1)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(schedule.untilNext(Optional.of(Duration.ZERO))).isEqualTo(Duration.ofSeconds(5));
        assertThat(schedule.untilNext(Optional.of(Duration.ofHours(1)))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void intervals_grow_by_half_up_to_30_seconds() {
        List<Duration> intervals = new ArrayList<>();
        PollSchedule next = schedule;
        for (int i = 0; i < 7; i++) {
            intervals.add(next.interval());
            next = next.afterAnswer();
        }

        assertThat(intervals)
                .extracting(Duration::toMillis)
                .containsExactly(5000L, 7500L, 11250L, 16875L, 25312L, 30000L, 30000L);
    }

    @Test
    void a_first_interval_of_more_than_30_seconds_does_not_grow() {
        PollOptions slow = new PollOptions(
                Duration.ofSeconds(40),
                Duration.ofMinutes(1),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(PollSchedule.start(slow).afterAnswer().interval()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void a_pause_of_zero_becomes_ten_milliseconds() {
        PollSchedule eager = PollSchedule.start(PollOptions.every(Duration.ZERO));

        assertThat(eager.untilNext(Optional.empty())).isEqualTo(Duration.ofMillis(10));
        assertThat(eager.untilNext(Optional.of(Duration.ZERO))).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void a_pace_faster_than_the_interval_is_taken_and_a_slower_one_is_reached_by_growing() {
        PollSchedule grown = schedule;
        for (int i = 0; i < 6; i++) {
            grown = grown.afterAnswer();
        }

        assertThat(schedule.untilNext(paced(60))).isEqualTo(Duration.ofSeconds(5));
        assertThat(schedule.afterAnswer().untilNext(paced(6))).isEqualTo(Duration.ofSeconds(6));
        assertThat(schedule.afterAnswer().untilNext(paced(1))).isEqualTo(Duration.ofSeconds(5));
        assertThat(grown.untilNext(paced(60))).isEqualTo(Duration.ofMinutes(1));
        assertThat(grown.untilNext(paced(14))).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void the_services_wait_and_a_constant_interval_take_precedence_over_the_pace() {
        PollSchedule constant = PollSchedule.start(PollOptions.every(Duration.ofSeconds(7)));

        assertThat(schedule.untilNext(state(Optional.of(Duration.ofSeconds(20)), Optional.of(Duration.ofSeconds(6)))))
                .isEqualTo(Duration.ofSeconds(20));
        assertThat(constant.untilNext(paced(60))).isEqualTo(Duration.ofSeconds(7));
        assertThat(schedule.every(Duration.ofSeconds(9)).untilNext(paced(60))).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({
        "400, false",
        "407, false",
        "408, true",
        "429, true",
        "430, false",
        "499, false",
        "500, true",
        "503, true"
    })
    void a_poll_is_repeated_after_a_transient_status(int status, boolean passing) {
        assertThat(PollSchedule.isPassing(refused(status))).isEqualTo(passing);
    }

    @Test
    void five_failures_in_a_row_end_a_wait_and_a_response_between_them_lets_it_begin_anew() {
        RuntimeException failure = new StateUnknownException("no", null, 0, Optional.empty());
        PollSchedule four = schedule;
        for (int i = 0; i < 4; i++) {
            four = four.afterFailure(failure, TASK);
        }
        PollSchedule last = four;

        assertThat(last.failures()).isEqualTo(4);
        assertThat(last.interval()).isEqualTo(Duration.ofMillis(25_312).plusNanos(500_000));
        assertThatThrownBy(() -> last.afterFailure(failure, TASK)).isSameAs(failure);
        assertThat(last.afterAnswer().failures()).isZero();
        assertThatThrownBy(() -> last.afterFailure(new UncheckedIOException(new IOException("reset")), TASK))
                .isInstanceOf(StateUnknownException.class);
    }

    @Test
    void a_failure_that_does_not_pass_ends_a_wait_at_once() {
        RuntimeException failure = refused(403);

        assertThatThrownBy(() -> schedule.afterFailure(failure, TASK)).isSameAs(failure);
    }
}
