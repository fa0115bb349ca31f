package io.github.aib4j.testing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OperationRegistryTest {
    private static final Instant START = Instant.parse("2025-06-02T08:00:00Z");

    /** Operations that end as soon as they begin. */
    private final OperationRegistry<Instant> ended = new OperationRegistry<>((end, now) -> !now.isBefore(end));

    private void add(int from, int to, Instant when) {
        for (int i = from; i < to; i++) {
            ended.add("operation " + i, when, when);
        }
    }

    @Test
    void few_are_found_however_old_they_are() {
        add(0, 20_000, START);

        assertThat(ended.find("operation 0")).contains(START);
    }

    @Test
    void of_many_those_that_ended_a_day_ago_are_forgotten_but_for_the_newest() {
        add(0, 20_000, START);
        add(20_000, 20_001, START.plus(Duration.ofDays(2)));

        assertThat(ended.find("operation 9999")).isEmpty();
        assertThat(ended.find("operation 10000")).isPresent();
    }

    @Test
    void of_many_those_that_ended_today_are_found() {
        add(0, 20_000, START);
        add(20_000, 20_001, START.plus(Duration.ofHours(23)));

        assertThat(ended.find("operation 0")).isPresent();
    }
}
