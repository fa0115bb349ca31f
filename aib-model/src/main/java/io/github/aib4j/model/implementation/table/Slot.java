package io.github.aib4j.model.implementation.table;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member of a type, which its row gets from values and sets in builders.
 *
 * @param <T> the type
 * @param <B> its builder
 * @param <V> the type of the member, without {@code Optional}
 */
public final class Slot<T, B, V> {
    final Slots<T, B> all;
    private final int number;

    Slot(Slots<T, B> all, int number) {
        this.all = all;
        this.number = number;
    }

    /** A member that is not simply an accessor and its setter. */
    public static <T, B, V> Slot<T, B, V> of(Function<T, Optional<V>> get, BiConsumer<B, V> set) {
        return new Slot<>(new Computed<>(get, set), 0);
    }

    /** The member; null if it is absent. */
    @SuppressWarnings("unchecked")
    @Nullable
    V get(T value) {
        return (V) all.get(value, number);
    }

    void set(B builder, V value) {
        all.set(builder, number, value);
    }

    /** Adds an entry to a map. */
    void put(B builder, String name, Object value) {
        all.put(builder, number, name, value);
    }

    private static final class Computed<T, B, V> extends Slots<T, B> {
        private final Function<T, Optional<V>> get;
        private final BiConsumer<B, V> set;

        private Computed(Function<T, Optional<V>> get, BiConsumer<B, V> set) {
            this.get = get;
            this.set = set;
        }

        @Override
        protected B newBuilder() {
            throw new IllegalStateException("a computed member has no builder");
        }

        @Override
        protected T build(B builder) {
            throw new IllegalStateException("a computed member has no builder");
        }

        @Override
        protected @Nullable Object get(T value, int slot) {
            return get.apply(value).orElse(null);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected void set(B builder, int slot, Object value) {
            set.accept(builder, (V) value);
        }
    }
}
