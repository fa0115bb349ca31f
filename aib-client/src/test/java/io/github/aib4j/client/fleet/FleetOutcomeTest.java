package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetOutcomeTest {
    @Test
    void a_fleet_without_builds_has_figures_all_the_same() {
        assertThat(new FleetOutcome(List.of(), took(Duration.ofNanos(500_000), 0)).summary())
                .isEqualTo("0 builds: 0 succeeded, 0 failed, 0 not begun; 0.0 reads per build, 0.0 a minute");
    }

    @Test
    void a_rate_is_never_infinite_or_negative() {
        assertThat(took(Duration.ofNanos(1), 7).readsPerMinute()).isZero();
        assertThat(took(Duration.ofHours(-1), 7).readsPerMinute()).isZero();
        assertThat(took(Duration.ofMinutes(2), 7).readsPerMinute()).isEqualTo(3.5);
    }

    @Test
    void times_that_no_date_can_have_are_refused_by_name() {
        Fleet.Builder fleet = Fleet.builder(subscription -> {
            throw new IllegalStateException("no");
        });
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);

        assertThatThrownBy(() -> fleet.watchEvery(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("watchEvery is ")
                .hasMessageContaining("at most a hundred years");
        assertThatThrownBy(() -> fleet.retries(3, endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wait is ");
    }

    private static FleetFigures took(Duration time, long reads) {
        return new FleetFigures(reads, 0, 0, time);
    }
}
