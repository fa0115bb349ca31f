package io.github.aib4j.testing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsyncOperationsTest {
    private static final Instant NOON = Instant.parse("2025-06-02T12:00:00Z");

    private final AsyncOperations operations = new AsyncOperations(new IdGenerator(0));

    /** The address of an operation that ends at once. */
    private String started(Instant at) {
        return started(at, at);
    }

    private String started(Instant at, Instant end) {
        ServiceRequest request =
                new ServiceRequest("POST", "https://host/subscriptions/s/providers/p/t", Map.of(), Optional.empty());
        ArmRequest call = new ArmRequest(request, Route.of(request), ApiVersion.V2024_02_01, at);
        return operations
                .start(call, "westeurope", () -> end, Optional::empty)
                .url()
                .replace("https://host", "");
    }

    private void startMany(Instant at) {
        for (int i = 0; i < 10_000; i++) {
            started(at);
        }
    }

    @Test
    void of_many_operations_those_are_forgotten_that_ended_a_day_ago() {
        String old = started(NOON);
        String lasting = started(NOON, NOON.plus(Duration.ofHours(2)));
        startMany(NOON.plus(Duration.ofHours(1)));
        assertThat(operations.find(old)).isPresent();

        startMany(NOON.plus(Duration.ofHours(25)));

        assertThat(operations.find(old)).isEmpty();
        assertThat(operations.find(lasting)).isPresent();
    }

    @Test
    void one_is_not_forgotten_before_ten_thousand_others_have_begun_however_fast_the_clock_goes() {
        startMany(NOON);
        String slow = started(NOON);

        startMany(NOON.plus(Duration.ofDays(365)));

        assertThat(operations.find(slow)).isPresent();
    }

    @Test
    void of_few_operations_none_is_forgotten() {
        String old = started(NOON);

        started(NOON.plus(Duration.ofDays(365)));

        assertThat(operations.find(old)).isPresent();
    }

    @Test
    void an_operation_that_has_not_ended_is_not_forgotten() {
        String hanging = started(NOON, NOON.plus(Duration.ofDays(100_000)));
        startMany(NOON);
        String late = started(NOON.plus(Duration.ofDays(99_000)));

        assertThat(operations.find(hanging)).isPresent();
        assertThat(operations.find(late)).isPresent();
        assertThat(operations.countOpen(NOON.plus(Duration.ofDays(99_000)))).isEqualTo(1);
    }
}
