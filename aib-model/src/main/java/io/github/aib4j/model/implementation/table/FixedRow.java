package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.json.ReadRemark.Kind;

/**
 * A member with the same value in every object of the type.
 *
 * @param first the first purpose of a document that has it
 */
record FixedRow<T, B>(VersionedName names, Purpose first, String text, Tokens.KnownTexts texts) implements Row<T, B> {
    FixedRow(VersionedName names, Purpose first, String text) {
        this(names, first, text, new Tokens.KnownTexts(1));
        texts.set(0, text);
    }

    boolean isMet(ValueReader in) {
        return in.find(texts) == 0;
    }

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

    /** The type of a resource. Another type is refused; another letter case or a short form is not. */
    record ResourceType<T, B>(FixedRow<T, B> fixed) implements Row<T, B> {
        @Override
        public VersionedName names() {
            return fixed.names();
        }

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
            if (!fixed.isMet(in)) {
                String type = in.text();
                checkShort(type, in);
                fixed.checkText(type, in);
            }
        }

        private void checkShort(String type, ValueReader in) {
            String official = "/" + LetterCase.lower(fixed.text());
            if (!official.endsWith("/" + LetterCase.lower(type))) {
                throw in.refused("this is a '" + type + "'; a '" + fixed.text() + "' belongs here");
            }
        }

        @Override
        public void write(T value, WriteContext out) {
            fixed.write(value, out);
        }
    }
}
