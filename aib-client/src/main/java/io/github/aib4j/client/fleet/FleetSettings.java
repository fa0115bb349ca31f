package io.github.aib4j.client.fleet;

import com.azure.core.util.MetricsOptions;
import com.azure.core.util.TracingOptions;
import java.time.Duration;
import java.util.Optional;

/** The settings of a fleet; documented at {@link Fleet.Builder}. */
record FleetSettings(
        int runningPerRegion,
        int runningPerSubscription,
        Duration watchEvery,
        RequestBudget reads,
        RequestBudget writes,
        int retries,
        Duration retryWait,
        Optional<Integer> stopAfter,
        boolean cancelWhenStopped,
        Optional<MetricsOptions> metrics,
        Optional<TracingOptions> traces,
        FleetClock clock) {}
