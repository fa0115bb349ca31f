package io.github.aib4j.model.implementation.table;

import java.util.Collection;

/** A required list that may be empty if an open expression is kept in its place. */
record OpenableRow<T, B, V>(MemberRow<T, B, V> member) implements Row<T, B> {
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
