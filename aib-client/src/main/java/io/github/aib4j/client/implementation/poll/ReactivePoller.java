package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.FluxUtil;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.PollerFlux;
import com.azure.core.util.polling.PollingContext;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.http.Deadline;
import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * azure-core's {@link PollerFlux} on top of our polling. Each subscriber's state between two polls is in its own {@link
 * PollingContext}; no thread waits.
 */
final class ReactivePoller<T, U> {
    private static final String URL = "url";
    private static final String SOURCE = "source";
    private static final String INTERVAL = "interval";
    private static final String FAILURES = "failures";
    private static final String BEGUN = "begun";
    private static final String PAUSE = "pause";

    /** Means "at once", because azure-core replaces zero by its own interval. */
    private static final Duration SHORTEST = Duration.ofNanos(1);

    private final LongRunningOperation<T, U> operation;
    private final PollOptions options;

    /** Cached, because azure-core starts over for each {@code getSyncPoller}; a failure is not cached. */
    private final Mono<Beginning<T>> beginning;

    private ReactivePoller(LongRunningOperation<T, U> operation, PollOptions options) {
        this.operation = operation;
        this.options = options;
        this.beginning = Mono.defer(this::beginNow).cacheInvalidateIf(begun -> false);
    }

    /** Returns a flux that starts the operation when it is first subscribed to, or made a poller. */
    static <T, U> PollerFlux<T, U> of(LongRunningOperation<T, U> operation, PollOptions options) {
        ReactivePoller<T, U> poller = new ReactivePoller<>(operation, options);
        Duration interval = options.firstInterval().isZero() ? SHORTEST : options.firstInterval();
        return PollerFlux.create(interval, poller::begin, poller::poll, poller::cancel, poller::result);
    }

    private Mono<PollResponse<T>> begin(PollingContext<T> watch) {
        return beginning.map(begun -> {
            watch.setData(BEGUN, begun.time().toString());
            return keep(watch, begun.state(), PollSchedule.start(options));
        });
    }

    private Mono<Beginning<T>> beginNow() {
        Deadline deadline = Expiry.start(options);
        return run(operation.begin(), deadline).map(state -> new Beginning<>(deadline.begun(), state));
    }

    private static <R> Mono<R> run(ArmCall<R> call, Deadline deadline) {
        return FluxUtil.withContext(context -> call.runAsync(deadline.in(context)));
    }

    /**
     * Polls once. azure-core requests the poll first and waits afterwards, so the deadline must be checked after the
     * wait.
     */
    private Mono<PollResponse<T>> poll(PollingContext<T> watch) {
        return Mono.defer(() -> pollNow(watch));
    }

    private Mono<PollResponse<T>> pollNow(PollingContext<T> watch) {
        PollState<T> last = lastState(watch);
        PollSchedule schedule = pace(watch);
        if (last.isOver()) {
            return Mono.just(keep(watch, last, schedule));
        }
        Duration pause = Duration.parse(watch.getData(PAUSE));
        return run(operation.poll(last).after(pause), deadline(watch))
                .map(state -> keep(watch, state, schedule.afterAnswer()))
                .onErrorResume(RuntimeException.class, e -> failed(watch, last, schedule, e));
    }

    private Mono<PollResponse<T>> failed(
            PollingContext<T> watch, PollState<T> last, PollSchedule schedule, RuntimeException e) {
        RuntimeException told = Expiry.lastSeen(e, operation.task(), last.progress());
        return Mono.fromSupplier(() -> keep(watch, last.after(e), schedule.afterFailure(told, operation.task())));
    }

    private Mono<T> cancel(PollingContext<T> watch, PollResponse<T> begun) {
        return Mono.defer(() -> run(operation.cancel(), Expiry.start(options)))
                .map(done -> watch.getLatestResponse().getValue());
    }

    private Mono<U> result(PollingContext<T> watch) {
        return Mono.defer(() -> run(operation.lastingResult(lastState(watch), options), forResult(watch)));
    }

    /**
     * The deadline for reading the result. That of the wait no longer applies once the end was seen in time: reading
     * the result later is a new call.
     */
    private Deadline forResult(PollingContext<T> watch) {
        Deadline deadline = deadline(watch);
        return deadline.isExpired() ? Expiry.start(options) : deadline;
    }

    /**
     * Keeps the state for the next poll, and says when that is due. azure-core waits until then, unless the deadline
     * uses a clock that others may advance: then the poll itself waits.
     */
    private PollResponse<T> keep(PollingContext<T> watch, PollState<T> state, PollSchedule schedule) {
        watch.setData(URL, state.url())
                .setData(SOURCE, state.source().name())
                .setData(INTERVAL, schedule.interval().toString())
                .setData(FAILURES, Integer.toString(schedule.failures()));
        Deadline deadline = deadline(watch);
        Duration pause = deadline.cut(schedule.untilNext(state));
        watch.setData(PAUSE, (deadline.isMoved() ? pause : Duration.ZERO).toString());
        Duration wait = deadline.isMoved() ? Duration.ZERO : pause;
        return new PollResponse<>(state.status(), state.progress(), wait.isZero() ? SHORTEST : wait);
    }

    private PollState<T> lastState(PollingContext<T> watch) {
        PollResponse<T> last = watch.getLatestResponse();
        LongRunningOperationStatus status = last.getStatus();
        return new PollState<>(
                status,
                last.getValue(),
                watch.getData(URL),
                StatusSource.valueOf(watch.getData(SOURCE)),
                Optional.empty());
    }

    private PollSchedule pace(PollingContext<T> watch) {
        return new PollSchedule(
                options, Duration.parse(watch.getData(INTERVAL)), Integer.parseInt(watch.getData(FAILURES)));
    }

    private Deadline deadline(PollingContext<T> watch) {
        return Expiry.since(Instant.parse(watch.getData(BEGUN)), options);
    }

    /** The first state, and the start of the deadline. */
    private record Beginning<T>(Instant time, PollState<T> state) {}
}
