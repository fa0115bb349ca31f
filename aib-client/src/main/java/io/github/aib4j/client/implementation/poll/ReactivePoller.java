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
 * azure-core's {@link PollerFlux} on top of our polling. Each subscriber's state between two polls is in its own {@link
 * PollingContext}; no thread waits.
 */
final class ReactivePoller<T, U> {
    private static final String URL = "url";
    private static final String INTERVAL = "interval";
    private static final String FAILURES = "failures";
    private static final String BEGUN = "begun";

    /** Means "at once", because azure-core replaces zero by its own interval. */
    private static final Duration SHORTEST = Duration.ofNanos(1);

    private final LongRunningOperation<T, U> operation;
    private final PollOptions options;

    private ReactivePoller(LongRunningOperation<T, U> operation, PollOptions options) {
        this.operation = operation;
        this.options = options;
    }

    /** Returns a flux that starts the operation when it is first subscribed to. */
    static <T, U> PollerFlux<T, U> of(LongRunningOperation<T, U> operation, PollOptions options) {
        ReactivePoller<T, U> poller = new ReactivePoller<>(operation, options);
        Duration interval = options.firstInterval().isZero() ? SHORTEST : options.firstInterval();
        return PollerFlux.create(interval, poller::begin, poller::poll, poller::cancel, poller::result);
    }

    private Mono<PollResponse<T>> begin(PollingContext<T> watch) {
        return FluxUtil.withContext(context -> operation.begin().runAsync(context))
                .map(state -> keep(watch, state, PollSchedule.start(options)));
    }

    /** azure-core requests the poll first and waits afterwards, so the deadline must be checked after the wait. */
    private Mono<PollResponse<T>> poll(PollingContext<T> watch) {
        return Mono.defer(() -> pollNow(watch));
    }

    private Mono<PollResponse<T>> pollNow(PollingContext<T> watch) {
        PollState<T> last = standing(watch);
        PollSchedule schedule = pace(watch);
        if (schedule.isExpired()) {
            return Mono.error(schedule.expired(operation.task(), last.progress()));
        }
        if (last.isOver()) {
            return Mono.just(keep(watch, last, schedule));
        }
        return FluxUtil.withContext(context -> operation.poll(last).runAsync(context))
                .map(state -> keep(watch, state, schedule.afterAnswer()))
                .onErrorResume(RuntimeException.class, e -> failed(watch, last, schedule, e));
    }

    private Mono<PollResponse<T>> failed(
            PollingContext<T> watch, PollState<T> last, PollSchedule schedule, RuntimeException e) {
        return Mono.fromSupplier(() -> keep(watch, last.after(e), schedule.afterFailure(e, operation.task())));
    }

    private Mono<T> cancel(PollingContext<T> watch, PollResponse<T> begun) {
        return FluxUtil.withContext(context -> operation.cancel().runAsync(context))
                .map(done -> watch.getLatestResponse().getValue());
    }

    private Mono<U> result(PollingContext<T> watch) {
        return FluxUtil.withContext(
                context -> operation.lastingResult(standing(watch), pace(watch)).runAsync(context));
    }

    /** Keeps what the next poll needs, and says when it is due. */
    private PollResponse<T> keep(PollingContext<T> watch, PollState<T> state, PollSchedule schedule) {
        watch.setData(URL, state.url())
                .setData(INTERVAL, schedule.interval().toString())
                .setData(FAILURES, Integer.toString(schedule.failures()))
                .setData(BEGUN, Long.toString(schedule.begun()));
        Duration bounded = schedule.bounded(schedule.untilNext(state.retryAfter()));
        return new PollResponse<>(
                state.status(), state.progress(), bounded.compareTo(SHORTEST) < 0 ? SHORTEST : bounded);
    }

    private PollState<T> standing(PollingContext<T> watch) {
        PollResponse<T> last = watch.getLatestResponse();
        LongRunningOperationStatus status = last.getStatus();
        return new PollState<>(status, last.getValue(), watch.getData(URL), Optional.empty());
    }

    private PollSchedule pace(PollingContext<T> watch) {
        return new PollSchedule(
                options,
                Duration.parse(watch.getData(INTERVAL)),
                Integer.parseInt(watch.getData(FAILURES)),
                Long.parseLong(watch.getData(BEGUN)));
    }
}
