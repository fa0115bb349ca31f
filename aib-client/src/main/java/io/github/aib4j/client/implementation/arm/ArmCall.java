package io.github.aib4j.client.implementation.arm;

import com.azure.core.util.Context;
import io.github.aib4j.client.implementation.http.Deadline;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Requests, and what to make of their answers: written once, carried out on the caller's own thread or by Reactor.
 *
 * <p>A dialog is a value: nothing is sent before it is carried out, and each time it is, everything is sent anew.
 *
 * @param <T> what it comes to
 */
public interface ArmCall<T> {
    /** Carries it out on this thread. */
    T runSync(Context context);

    /** Carries it out whenever somebody subscribes. */
    Mono<T> runAsync(Context context);

    /** A dialog without a word. */
    static <T> ArmCall<T> of(T value) {
        return from(() -> value);
    }

    /** A dialog that comes to what the supplier gives or throws, at the time when it is carried out. */
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

    /** A dialog that is decided on when it is carried out. */
    static <T> ArmCall<T> defer(Supplier<ArmCall<T>> dialog) {
        return of(true).then(always -> dialog.get());
    }

    /** A dialog that is decided on when it is carried out, and knows how much time it has. */
    static <T> ArmCall<T> timed(Function<Deadline, ArmCall<T>> dialog) {
        return new ArmCall<>() {
            @Override
            public T runSync(Context context) {
                return dialog.apply(Deadline.of(context)).runSync(context);
            }

            @Override
            public Mono<T> runAsync(Context context) {
                return Mono.defer(() -> dialog.apply(Deadline.of(context)).runAsync(context));
            }
        };
    }

    /** Waits first, but not past the deadline of the call. */
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

    /** Goes through states, one dialog after the other, until one is the last; however many there are, none is nested. */
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

    /** Makes something else of what it comes to. */
    default <R> ArmCall<R> map(Function<T, R> change) {
        return then(value -> from(() -> change.apply(value)));
    }

    /** Goes on with another dialog. */
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

    /** Goes on with another dialog if this one fails; one that throws the same failure again leaves it as it is. */
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

    /** A dialog that fails. */
    static <T> ArmCall<T> failing(RuntimeException failure) {
        return from(() -> {
            throw failure;
        });
    }
}
