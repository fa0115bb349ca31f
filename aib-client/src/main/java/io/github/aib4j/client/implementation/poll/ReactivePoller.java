package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.FluxUtil;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.PollerFlux;
import com.azure.core.util.polling.PollingContext;
import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * azure-core's {@link PollerFlux}, with our way to ask behind it. What a subscriber needs between two polls is kept in
 * its own {@link PollingContext}; no thread waits for anything.
 */
final class ReactivePoller<T, U> {
    private static final String URL = "url";
    private static final String INTERVAL = "interval";
    private static final String FAILURES = "failures";
    private static final String BEGUN = "begun";

    /** For "at once"; azure-core takes zero for its own interval. */
    private static final Duration SHORTEST = Duration.ofNanos(1);

    private final LongRunning<T, U> operation;
    private final PollOptions options;

    private ReactivePoller(LongRunning<T, U> operation, PollOptions options) {
        this.operation = operation;
        this.options = options;
    }

    /** A flux that begins the operation when it is subscribed to first. */
    static <T, U> PollerFlux<T, U> of(LongRunning<T, U> operation, PollOptions options) {
        ReactivePoller<T, U> poller = new ReactivePoller<>(operation, options);
        Duration interval = options.firstInterval().isZero() ? SHORTEST : options.firstInterval();
        return PollerFlux.create(interval, poller::begin, poller::poll, poller::cancel, poller::result);
    }

    private Mono<PollResponse<T>> begin(PollingContext<T> watch) {
        return FluxUtil.withContext(context -> operation.begin().later(context))
                .map(standing -> keep(watch, standing, Pace.begin(options)));
    }

    /** azure-core asks for the poll first and waits then; whether the deadline is over is to be seen after the wait. */
    private Mono<PollResponse<T>> poll(PollingContext<T> watch) {
        return Mono.defer(() -> pollNow(watch));
    }

    private Mono<PollResponse<T>> pollNow(PollingContext<T> watch) {
        Standing<T> last = standing(watch);
        Pace pace = pace(watch);
        if (pace.isExpired()) {
            return Mono.error(pace.expired(operation.task(), last.progress()));
        }
        if (last.isOver()) {
            return Mono.just(keep(watch, last, pace));
        }
        return FluxUtil.withContext(context -> operation.poll(last).later(context))
                .map(standing -> keep(watch, standing, pace.answered()))
                .onErrorResume(RuntimeException.class, e -> failed(watch, last, pace, e));
    }

    private Mono<PollResponse<T>> failed(PollingContext<T> watch, Standing<T> last, Pace pace, RuntimeException e) {
        return Mono.fromSupplier(() -> keep(watch, last.after(e), pace.failed(e, operation.task())));
    }

    private Mono<T> cancel(PollingContext<T> watch, PollResponse<T> begun) {
        return FluxUtil.withContext(context -> operation.cancel().later(context))
                .map(done -> watch.getLatestResponse().getValue());
    }

    private Mono<U> result(PollingContext<T> watch) {
        return FluxUtil.withContext(
                context -> operation.lastingResult(standing(watch), pace(watch)).later(context));
    }

    /** Keeps what the next poll needs, and tells when it is due. */
    private PollResponse<T> keep(PollingContext<T> watch, Standing<T> standing, Pace pace) {
        watch.setData(URL, standing.url())
                .setData(INTERVAL, pace.interval().toString())
                .setData(FAILURES, Integer.toString(pace.failures()))
                .setData(BEGUN, Long.toString(pace.begun()));
        Duration bounded = pace.bounded(pace.untilNext(standing.retryAfter()));
        return new PollResponse<>(
                standing.status(), standing.progress(), bounded.compareTo(SHORTEST) < 0 ? SHORTEST : bounded);
    }

    private Standing<T> standing(PollingContext<T> watch) {
        PollResponse<T> last = watch.getLatestResponse();
        LongRunningOperationStatus status = last.getStatus();
        return new Standing<>(status, last.getValue(), watch.getData(URL), Optional.empty());
    }

    private Pace pace(PollingContext<T> watch) {
        return new Pace(
                options,
                Duration.parse(watch.getData(INTERVAL)),
                Integer.parseInt(watch.getData(FAILURES)),
                Long.parseLong(watch.getData(BEGUN)));
    }
}
