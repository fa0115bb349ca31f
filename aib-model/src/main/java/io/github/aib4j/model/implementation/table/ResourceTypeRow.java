package io.github.aib4j.model.implementation.table;

import java.util.Locale;

/** The type of a resource. Another type is refused; another letter case or a short form is not. */
record ResourceTypeRow<T, B>(FixedRow<T, B> fixed) implements Row<T, B> {
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
        String type = in.text();
        if (!type.equals(fixed.text())) {
            checkShort(type, in);
            fixed.checkText(type, in);
        }
    }

    private void checkShort(String type, ValueReader in) {
        String official = "/" + fixed.text().toLowerCase(Locale.ROOT);
        if (!official.endsWith("/" + type.toLowerCase(Locale.ROOT))) {
            throw in.refused("this is a '" + type + "'; a '" + fixed.text() + "' belongs here");
        }
    }

    @Override
    public void write(T value, WriteContext out) {
        fixed.write(value, out);
    }
}
