package io.github.aib4j.temporal;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** How workflows call activities. */
final class Stubs {
    /** The longest build that the service allows takes 16 hours. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final RetryOptions RETRIES = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(5))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofMinutes(2))
            .build();

    private Stubs() {}

    /** Activities that end by themselves once they are notified of a cancel. */
    static <T> T activities(Class<T> type, Duration heartbeatTimeout) {
        return Workflow.newActivityStub(
                type,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(LONGEST)
                        .setHeartbeatTimeout(heartbeatTimeout)
                        .setRetryOptions(RETRIES)
                        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                        .build());
    }
}
