package io.github.aib4j.client;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.util.Context;
import com.azure.core.util.IterableStream;
import com.azure.core.util.polling.AsyncPollResponse;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.PollerFlux;
import com.azure.core.util.polling.SyncPoller;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/** An asynchronous client seen as a synchronous one, so that one test can be about both. */
final class AsyncAsSync {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private AsyncAsSync() {}

    /** Calls the method with the same name and parameters, except for the context, and waits for its result. */
    static <S> S of(Class<S> sync, Class<?> async, Object client) {
        return sync.cast(Proxy.newProxyInstance(sync.getClassLoader(), new Class<?>[] {sync}, (proxy, method, args) -> {
            int[] kept = IntStream.range(0, method.getParameterCount())
                    .filter(i -> method.getParameterTypes()[i] != Context.class)
                    .toArray();
            Class<?>[] types = IntStream.of(kept)
                    .mapToObj(i -> method.getParameterTypes()[i])
                    .toArray(Class<?>[]::new);
            Object[] given = IntStream.of(kept).mapToObj(i -> args[i]).toArray();
            return waitedFor(call(async.getMethod(method.getName(), types), client, given));
        }));
    }

    private static Object call(Method method, Object client, Object[] args) throws Throwable {
        try {
            return method.invoke(client, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object waitedFor(Object later) {
        if (later instanceof PollerFlux<?, ?> poller) {
            return new Poller<>(poller);
        }
        if (later instanceof Flux<?> items && !(later instanceof PagedFlux<?>)) {
            return new IterableStream<>(items);
        }
        return later instanceof PagedFlux<?> pages ? pages(pages) : ((Mono<?>) later).block(PATIENCE);
    }

    private static <T> T now(Mono<T> later) {
        return later.blockOptional(PATIENCE).orElseThrow();
    }

    /** Pages as the flux gives them. */
    private static <T> PagedIterable<T> pages(PagedFlux<T> flux) {
        return new PagedIterable<>(
                () -> now(flux.byPage().next()), next -> now(flux.byPage(next).next()));
    }

    /** Takes one response after the other; as the synchronous pollers do, it begins at once, and polls once with that. */
    private static final class Poller<T, U> implements SyncPoller<T, U> {
        /** Signals, because a flux that runs ahead and fails must not hide earlier items. */
        private final Iterator<Signal<AsyncPollResponse<T, U>>> signals;

        private AsyncPollResponse<T, U> last;
        private boolean isFresh = true;

        Poller(PollerFlux<T, U> flux) {
            this.signals = flux.materialize().toIterable(1).iterator();
            this.last = next().orElseThrow();
        }

        @Override
        public PollResponse<T> poll() {
            if (isFresh) {
                isFresh = false;
            } else if (signals.hasNext()) {
                last = next().orElse(last);
            }
            return new PollResponse<>(last.getStatus(), last.getValue());
        }

        private Optional<AsyncPollResponse<T, U>> next() {
            Signal<AsyncPollResponse<T, U>> signal = signals.next();
            Throwable failure = signal.getThrowable();
            if (failure != null) {
                throw Exceptions.propagate(failure);
            }
            return Optional.ofNullable(signal.get());
        }

        @Override
        public PollResponse<T> waitForCompletion() {
            return waitUntil(status -> false);
        }

        @Override
        public PollResponse<T> waitForCompletion(Duration timeout) {
            throw new UnsupportedOperationException("not of an asynchronous client");
        }

        @Override
        public PollResponse<T> waitUntil(LongRunningOperationStatus statusToWaitFor) {
            return waitUntil(statusToWaitFor::equals);
        }

        @Override
        public PollResponse<T> waitUntil(Duration timeout, LongRunningOperationStatus statusToWaitFor) {
            throw new UnsupportedOperationException("not of an asynchronous client");
        }

        @Override
        public U getFinalResult() {
            waitForCompletion();
            return now(last.getFinalResult());
        }

        @Override
        public U getFinalResult(Duration timeout) {
            throw new UnsupportedOperationException("not of an asynchronous client");
        }

        @Override
        public void cancelOperation() {
            last.cancelOperation().block(PATIENCE);
        }

        private PollResponse<T> waitUntil(Predicate<LongRunningOperationStatus> reached) {
            while (!last.getStatus().isComplete() && !reached.test(last.getStatus())) {
                poll();
            }
            return new PollResponse<>(last.getStatus(), last.getValue());
        }
    }
}
