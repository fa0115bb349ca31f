package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.json.ReadRemark.Kind;

/**
 * A member with the same value in every object of the type.
 *
 * @param first the first purpose of a document that has it
 */
record FixedRow<T, B>(VersionedName names, Purpose first, String text) implements Row<T, B> {
    @Override
    public boolean required() {
        return false;
    }

    @Override
    public boolean isAbsent(T value) {
        return false;
    }

    @Override
    public boolean isConstant() {
        return true;
    }

    @Override
    public void read(B builder, ValueReader in) {
        checkText(in.text(), in);
    }

    void checkText(String met, ValueReader in) {
        if (!met.equals(text)) {
            in.remark(Kind.ALIAS, "this is written '" + text + "'");
        }
    }

    @Override
    public void write(T value, WriteContext out) {
        if (out.purpose().isFrom(first)) {
            out.member(names, Codecs.TEXT, text);
        }
    }
}
