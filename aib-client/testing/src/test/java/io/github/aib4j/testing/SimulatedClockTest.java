package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
    @Test
    void a_manual_clock_only_moves_when_advanced() {
        SimulatedClock clock = SimulatedClock.manual(Instant.EPOCH);

        clock.advance(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo(Instant.EPOCH.plusSeconds(3600));
    }

    @Test
    void a_clock_does_not_go_back() {
        assertThatThrownBy(() -> SimulatedClock.manual(Instant.EPOCH).advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time is PT-1S; this clock does not go back");
    }

    @Test
    void polls_of_operations_and_templates_move_the_default_clock_by_30_seconds() {
        LocalImageBuilder service = LocalImageBuilder.create();
        Caller caller = new Caller(service);
        String url = new Web().url();
        Instant start = service.clock().now();

        Reply created = caller.send("PUT", url, Web.template());
        assertThat(service.clock().now()).isEqualTo(start);
        assertThat(caller.send("GET", created.header("Azure-AsyncOperation")).at("status"))
                .isEqualTo("Succeeded");
        assertThat(service.clock().now()).isEqualTo(start.plusSeconds(30));
        caller.send("GET", url);
        assertThat(service.clock().now()).isEqualTo(start.plusSeconds(60));
        caller.send("GET", url.replace("/web?", "/web/runOutputs?"));
        assertThat(service.clock().now()).isEqualTo(start.plusSeconds(60));
    }

    @Test
    void a_real_time_clock_runs_and_can_be_advanced() {
        SimulatedClock clock = SimulatedClock.realTime(1_000_000);
        Instant before = clock.now();

        clock.advance(Duration.ofDays(365));

        assertThat(clock.now()).isAfter(before.plus(Duration.ofDays(365)));
    }

    @Test
    void a_speed_that_is_not_positive_is_refused() {
        assertThatThrownBy(() -> SimulatedClock.realTime(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed is 0.0; give a positive number");
    }
}
