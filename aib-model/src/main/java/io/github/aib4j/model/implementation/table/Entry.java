package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.io.SerializedString;
import io.github.aib4j.model.json.ReadRemark.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A name in a table, with its row and the name that followed it most recently.
 *
 * <p>Members are mostly in the same order, and a parser that is asked for a certain name only compares bytes. So the
 * next name is mostly found without creating its text, and without a hash lookup. Any thread may set the next name,
 * which is just a guess.
 */
final class Entry<T, B> {
    private static final Note NO_NOTE = new Note(Kind.VALUE, "");

    final String name;

    /** The bit that stands for the name. */
    final long nameBit;

    /** The bit that stands for the row. */
    final long rowBit;

    final @Nullable Row<T, B> row;
    final Note note;

    /** The name as encoded in a document. */
    final SerializedString encoded;

    /** The entry that followed most recently; null at first. */
    @Nullable
    Entry<T, B> next;

    private Entry(String name, long nameBit, long rowBit, @Nullable Row<T, B> row, Note note) {
        this.name = name;
        this.encoded = new SerializedString(name);
        this.nameBit = nameBit;
        this.rowBit = rowBit;
        this.row = row;
        this.note = note;
    }

    static <T, B> Entry<T, B> of(String name, long nameBit, Row<T, B> row, long rowBit) {
        return new Entry<>(name, nameBit, rowBit, row, NO_NOTE);
    }

    static <T, B> Entry<T, B> of(String name, long nameBit, Note note) {
        return new Entry<>(name, nameBit, 0, null, note);
    }

    /** The entry before the first name of an object. */
    static <T, B> Entry<T, B> begin() {
        return new Entry<>("", 0, 0, null, NO_NOTE);
    }

    /** The remark about a member that has no row. */
    record Note(Kind kind, String text) {}
}
