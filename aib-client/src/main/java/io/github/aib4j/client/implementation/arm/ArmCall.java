package io.github.aib4j.client.implementation.arm;

import com.azure.core.util.Context;
import io.github.aib4j.client.implementation.http.Deadline;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Requests and the handling of their responses, written once and run either on the calling thread or by Reactor.
 *
 * <p>A call is a value: nothing is sent before it is run, and each run sends everything again.
 *
 * @param <T> the type of the result
 */
public interface ArmCall<T> {
    /** Runs this call on the calling thread. */
    T runSync(Context context);

    /** Runs this call for each subscriber. */
    Mono<T> runAsync(Context context);

    /** Returns a call that sends nothing and results in this value. */
    static <T> ArmCall<T> of(T value) {
        return from(() -> value);
    }

    /** Returns a call that sends nothing. It evaluates the supplier when it is run. */
    static <T> ArmCall<T> from(Supplier<T> value) {
        return new ArmCall<>() {
            @Override
            public T runSync(Context context) {
                return value.get();
            }

            @Override
            public Mono<T> runAsync(Context context) {
                return Mono.fromSupplier(value);
            }
        };
    }

    /** Returns a call that is created when it is run. */
    static <T> ArmCall<T> defer(Supplier<ArmCall<T>> factory) {
        return of(true).then(always -> factory.get());
    }

    /** Returns a call that is created when it runs, with the remaining time. */
    static <T> ArmCall<T> timed(Function<Deadline, ArmCall<T>> factory) {
        return new ArmCall<>() {
            @Override
            public T runSync(Context context) {
                return factory.apply(Deadline.of(context)).runSync(context);
            }

            @Override
            public Mono<T> runAsync(Context context) {
                return Mono.defer(() -> factory.apply(Deadline.of(context)).runAsync(context));
            }
        };
    }

    /** Waits before this call, but not past the deadline. */
    default ArmCall<T> after(Duration wait) {
        ArmCall<T> next = this;
        return new ArmCall<>() {
            @Override
            public T runSync(Context context) {
                Deadline.of(context).pause(wait);
                return next.runSync(context);
            }

            @Override
            public Mono<T> runAsync(Context context) {
                return Deadline.of(context).pauseLater(wait).then(Mono.defer(() -> next.runAsync(context)));
            }
        };
    }

    /**
     * Runs one call for each state until a state is the last one. However many calls there are, the stack does not
     * grow.
     */
    static <S> ArmCall<S> loop(S first, Predicate<S> isLast, Function<S, ArmCall<S>> step) {
        return new ArmCall<>() {
            @Override
            public S runSync(Context context) {
                S state = first;
                while (!isLast.test(state)) {
                    state = step.apply(state).runSync(context);
                }
                return state;
            }

            @Override
            public Mono<S> runAsync(Context context) {
                return Mono.just(first)
                        .expand(state -> isLast.test(state)
                                ? Mono.empty()
                                : Mono.defer(() -> step.apply(state).runAsync(context)))
                        .last();
            }
        };
    }

    /** Converts the result. */
    default <R> ArmCall<R> map(Function<T, R> change) {
        return then(value -> from(() -> change.apply(value)));
    }

    /** Runs another call after this one. */
    default <R> ArmCall<R> then(Function<T, ArmCall<R>> next) {
        ArmCall<T> first = this;
        return new ArmCall<>() {
            @Override
            public R runSync(Context context) {
                return next.apply(first.runSync(context)).runSync(context);
            }

            @Override
            public Mono<R> runAsync(Context context) {
                return Mono.defer(() -> first.runAsync(context))
                        .flatMap(value -> next.apply(value).runAsync(context));
            }
        };
    }

    /** Runs another call if this one fails. If that call throws the same failure again, the failure does not change. */
    default ArmCall<T> orElse(Function<RuntimeException, ArmCall<T>> instead) {
        ArmCall<T> first = this;
        return new ArmCall<>() {
            @Override
            public T runSync(Context context) {
                try {
                    return first.runSync(context);
                } catch (RuntimeException e) {
                    return instead.apply(e).runSync(context);
                }
            }

            @Override
            public Mono<T> runAsync(Context context) {
                return Mono.defer(() -> first.runAsync(context))
                        .onErrorResume(
                                RuntimeException.class, e -> instead.apply(e).runAsync(context));
            }
        };
    }

    /** Returns a call that fails. */
    static <T> ArmCall<T> failing(RuntimeException failure) {
        return from(() -> {
            throw failure;
        });
    }
}
