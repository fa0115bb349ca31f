package io.github.aib4j.client.implementation.http;

import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.ExponentialBackoff;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.FixedDelay;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryStrategy;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * azure-core's retry strategy, except that it does not wait if the service asks for more than {@link #LONGEST_WAIT};
 * the caller gets the error instead.
 */
final class BoundedRetryStrategy implements RetryStrategy {
    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final RetryStrategy usual;
    private final @Nullable Predicate<RequestRetryCondition> wanted;

    private BoundedRetryStrategy(RetryStrategy usual, @Nullable Predicate<RequestRetryCondition> wanted) {
        this.usual = usual;
        this.wanted = wanted;
    }

    static RetryStrategy of(@Nullable RetryOptions options) {
        if (options == null) {
            return new BoundedRetryStrategy(new ExponentialBackoff(), null);
        }
        ExponentialBackoffOptions exponential = options.getExponentialBackoffOptions();
        RetryStrategy usual = exponential != null
                ? new ExponentialBackoff(exponential)
                : new FixedDelay(options.getFixedDelayOptions());
        return new BoundedRetryStrategy(usual, options.getShouldRetryCondition());
    }

    @Override
    public int getMaxRetries() {
        return usual.getMaxRetries();
    }

    @Override
    public Duration calculateRetryDelay(int retryAttempts) {
        return usual.calculateRetryDelay(retryAttempts);
    }

    @Override
    public boolean shouldRetryCondition(RequestRetryCondition condition) {
        boolean tryAgain = wanted == null ? usual.shouldRetryCondition(condition) : wanted.test(condition);
        return tryAgain && !asksForMore(condition.getResponse()) && !isOver(condition.getThrowable());
    }

    /** Whether the thread was interrupted, or the deadline of the call has passed. */
    private static boolean isOver(@Nullable Throwable failure) {
        return failure != null && DeadlinePolicy.isReasonOf(failure);
    }

    private static boolean asksForMore(@Nullable HttpResponse response) {
        return response != null && ResponseTimes.longestWait(response).compareTo(LONGEST_WAIT) > 0;
    }
}
