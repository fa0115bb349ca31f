package io.github.aib4j.scheduler;

import com.azure.core.util.logging.ClientLogger;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.FleetEvent;
import io.github.aib4j.client.fleet.RequestBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The settings of a durable fleet; documented at {@link DurableFleet.Builder}. */
record FleetOptions(
        int runningPerRegion,
        int runningPerSubscription,
        Duration watchEvery,
        RequestBudget reads,
        int retries,
        Duration retryWait,
        Duration keepResults,
        FleetClock clock,
        Consumer<FleetEvent> listener,
        Consumer<DurableFleetException> problems) {
    private static final ClientLogger LOGGER = new ClientLogger(DurableFleet.class);

    Instant now() {
        return clock.now();
    }

    void emit(FleetEvent event) {
        emit(listener, event);
    }

    void emit(DurableFleetException problem) {
        LOGGER.atWarning().log(problem.getMessage());
        emit(problems, problem);
    }

    private static <T> void emit(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOGGER.atWarning()
                    .addKeyValue("listener", listener.getClass().getName())
                    .log("A listener of a durable fleet threw", e);
        }
    }
}
