package io.github.aib4j.model.implementation.table;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member of a type. Its row reads it from values and sets it in builders.
 *
 * @param <T> the type
 * @param <B> its builder
 * @param <V> the type of the member, without {@code Optional}
 */
@SuppressWarnings("unchecked")
public final class Slot<T, B, V> {
    private final Slots all;
    private final int type;
    private final int number;

    Slot(Slots all, int type, int number) {
        this.all = all;
        this.type = type;
        this.number = number;
    }

    /** A member that is not simply an accessor and its setter. */
    public static <T, B, V> Slot<T, B, V> of(Function<T, Optional<V>> get, BiConsumer<B, V> set) {
        return new Slot<>(new Computed<>(get, set), 0, 0);
    }

    /** Creates an empty builder of the type. */
    B newBuilder() {
        return (B) all.newBuilder(type);
    }

    /** Builds a value of the type. */
    T build(B builder) {
        return (T) all.build(type, builder);
    }

    /** The member; null if it is absent. */
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

    private static final class Computed<T, B, V> extends Slots {
        private final Function<T, Optional<V>> get;
        private final BiConsumer<B, V> set;

        private Computed(Function<T, Optional<V>> get, BiConsumer<B, V> set) {
            this.get = get;
            this.set = set;
        }

        @Override
        protected Object newBuilder(int type) {
            throw noSlot(type);
        }

        @Override
        protected Object build(int type, Object builder) {
            throw noSlot(type);
        }

        @Override
        protected @Nullable Object get(Object value, int slot) {
            return get.apply((T) value).orElse(null);
        }

        @Override
        protected void set(Object builder, int slot, Object value) {
            set.accept((B) builder, (V) value);
        }

        @Override
        protected void put(Object builder, int slot, String name, Object value) {
            throw noSlot(slot);
        }
    }
}
