package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A member that has an accessor.
 *
 * @param omitsEmpty whether a list, set or map is absent if it is empty
 * @param first the first purpose of a document that has the member; later ones have it, too
 */
record MemberRow<T, B, V>(
        VersionedName names, boolean required, boolean omitsEmpty, Purpose first, Codec<V> codec, Slot<T, B, V> slot)
        implements Row<T, B> {
    /** The member; null if it is absent. */
    @Nullable
    V get(T value) {
        V present = slot.get(value);
        return present != null && omitsEmpty && isEmpty(present) ? null : present;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> items ? items.isEmpty() : value instanceof Map<?, ?> map && map.isEmpty();
    }

    @Override
    public boolean isAbsent(T value) {
        return get(value) == null;
    }

    @Override
    public void read(B builder, ValueReader in) {
        if (first == Purpose.ANSWER && in.isRemarked()) {
            in.remark(Kind.READ_ONLY, "'" + names.current() + "' " + SET_BY_SERVICE);
        }
        slot.set(builder, codec.read(in));
    }

    @Override
    public boolean standIn(B builder, ValueReader in) {
        V value = codec.standIn(in);
        if (value != null) {
            slot.set(builder, value);
        }
        return value != null;
    }

    @Override
    public boolean isStandIn(T value, String expression) {
        V present = get(value);
        return present != null && codec.isStandIn(present, expression);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(B builder, Object value) {
        slot.set(builder, (V) value);
    }

    @Override
    public void write(T value, WriteContext out) {
        V present = out.purpose().isFrom(first) ? get(value) : null;
        if (present != null) {
            out.member(names, codec, present);
        }
    }

    /** A required list that may be empty if an open expression is kept in its place. */
    record OrOpen<T, B, V>(MemberRow<T, B, V> member) implements Row<T, B> {
        @Override
        public VersionedName names() {
            return member.names();
        }

        @Override
        public boolean required() {
            return true;
        }

        @Override
        public boolean isAbsent(T value) {
            return member.isAbsent(value);
        }

        @Override
        public void read(B builder, ValueReader in) {
            member.read(builder, in);
        }

        @Override
        public boolean standIn(B builder, ValueReader in) {
            return true;
        }

        @Override
        public boolean isStandIn(T value, String expression) {
            return member.get(value) instanceof Collection<?> items && items.isEmpty();
        }

        @Override
        public void write(T value, WriteContext out) {
            member.write(value, out);
        }
    }

    /**
     * A member that only the service sets in early api-versions.
     *
     * @param hasToBeSent whether a value has to be sent even there, which is refused
     */
    record SentSince<T, B, V>(MemberRow<T, B, V> row, Predicate<V> hasToBeSent) implements Row<T, B> {
        @Override
        public VersionedName names() {
            return row.names();
        }

        @Override
        public boolean required() {
            return false;
        }

        @Override
        public boolean isAbsent(T value) {
            return row.isAbsent(value);
        }

        @Override
        public void read(B builder, ValueReader in) {
            ServiceApiVersion version = in.version();
            if (version != null && names().asSent().in(version) == null) {
                in.remark(
                        Kind.READ_ONLY, "'" + names().current() + "' " + SET_BY_SERVICE + " in api-version " + version);
            }
            row.read(builder, in);
        }

        @Override
        public void write(T value, WriteContext out) {
            V present = row.get(value);
            if (present != null && (out.has(names()) || hasToBeSent.test(present))) {
                row.write(value, out);
            }
        }
    }
}
