package io.github.aib4j.client.implementation.arm;

import com.azure.core.util.Context;
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
public interface Dialog<T> {
    /** Carries it out on this thread. */
    T now(Context context);

    /** Carries it out whenever somebody subscribes. */
    Mono<T> later(Context context);

    /** A dialog without a word. */
    static <T> Dialog<T> of(T value) {
        return from(() -> value);
    }

    /** A dialog that comes to what the supplier gives or throws, at the time when it is carried out. */
    static <T> Dialog<T> from(Supplier<T> value) {
        return new Dialog<>() {
            @Override
            public T now(Context context) {
                return value.get();
            }

            @Override
            public Mono<T> later(Context context) {
                return Mono.fromSupplier(value);
            }
        };
    }

    /** A dialog that is decided on when it is carried out. */
    static <T> Dialog<T> defer(Supplier<Dialog<T>> dialog) {
        return of(true).then(always -> dialog.get());
    }

    /** Waits first. */
    default Dialog<T> after(Duration wait) {
        Dialog<T> next = this;
        return new Dialog<>() {
            @Override
            public T now(Context context) {
                Sleep.sleep(wait);
                return next.now(context);
            }

            @Override
            public Mono<T> later(Context context) {
                return Mono.delay(wait).then(Mono.defer(() -> next.later(context)));
            }
        };
    }

    /** Goes through states, one dialog after the other, until one is the last; however many there are, none is nested. */
    static <S> Dialog<S> loop(S first, Predicate<S> isLast, Function<S, Dialog<S>> step) {
        return new Dialog<>() {
            @Override
            public S now(Context context) {
                S state = first;
                while (!isLast.test(state)) {
                    state = step.apply(state).now(context);
                }
                return state;
            }

            @Override
            public Mono<S> later(Context context) {
                return Mono.just(first)
                        .expand(state -> isLast.test(state)
                                ? Mono.empty()
                                : Mono.defer(() -> step.apply(state).later(context)))
                        .last();
            }
        };
    }

    /** Makes something else of what it comes to. */
    default <R> Dialog<R> map(Function<T, R> change) {
        return then(value -> from(() -> change.apply(value)));
    }

    /** Goes on with another dialog. */
    default <R> Dialog<R> then(Function<T, Dialog<R>> next) {
        Dialog<T> first = this;
        return new Dialog<>() {
            @Override
            public R now(Context context) {
                return next.apply(first.now(context)).now(context);
            }

            @Override
            public Mono<R> later(Context context) {
                return Mono.defer(() -> first.later(context))
                        .flatMap(value -> next.apply(value).later(context));
            }
        };
    }

    /** Goes on with another dialog if this one fails; one that throws the same failure again leaves it as it is. */
    default Dialog<T> orElse(Function<RuntimeException, Dialog<T>> instead) {
        Dialog<T> first = this;
        return new Dialog<>() {
            @Override
            public T now(Context context) {
                try {
                    return first.now(context);
                } catch (RuntimeException e) {
                    return instead.apply(e).now(context);
                }
            }

            @Override
            public Mono<T> later(Context context) {
                return Mono.defer(() -> first.later(context))
                        .onErrorResume(
                                RuntimeException.class, e -> instead.apply(e).later(context));
            }
        };
    }

    /** A dialog that fails. */
    static <T> Dialog<T> failing(RuntimeException failure) {
        return from(() -> {
            throw failure;
        });
    }
}
