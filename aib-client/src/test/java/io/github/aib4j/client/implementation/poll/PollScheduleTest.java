package io.github.aib4j.client.implementation.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a watch waits between two polls. */
class PollScheduleTest {
    private final PollSchedule schedule = PollSchedule.start(PollOptions.defaults());

    @Test
    void a_wait_that_the_service_asks_for_is_kept_between_the_first_interval_and_a_quarter_of_an_hour() {
        assertThat(schedule.untilNext(Optional.of(Duration.ofMinutes(1)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(schedule.untilNext(Optional.of(Duration.ZERO))).isEqualTo(Duration.ofSeconds(5));
        assertThat(schedule.untilNext(Optional.of(Duration.ofHours(1)))).isEqualTo(Duration.ofMinutes(15));
    }
}
