package io.github.aib4j.model.implementation.table;

/**
 * Members of the type that are in an object of the JSON which has no type of its own, such as {@code properties}.
 *
 * @param required whether it is written even if it has no members
 */
record NestedRow<T, B>(VersionedName names, boolean required, ObjectTable<T, B> table) implements Row<T, B> {
    @Override
    public boolean isAbsent(T value) {
        return !required && table.isEmpty(value);
    }

    @Override
    public void read(B builder, ValueReader in) {
        table.readInto(builder, in);
    }

    @Override
    public boolean standIn(B builder, ValueReader in) {
        return table.standIn(builder, in);
    }

    @Override
    public boolean isStandIn(T value, String expression) {
        return table.isStandIn(value, expression);
    }

    @Override
    public void write(T value, WriteContext out) {
        if (!isAbsent(value)) {
            out.member(names, table, value);
        }
    }
}
