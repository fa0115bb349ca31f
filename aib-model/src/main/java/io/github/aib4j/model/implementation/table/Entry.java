package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A name in a table, with its row and the name that followed it the last time.
 *
 * <p>Members mostly come in the same order, and the parser gives the same object for the same name. So the next name is
 * mostly found without a lookup in a hash table. Any thread may have set the next name, and it may be out of date.
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

    /** The name as the parser gave it. */
    private @Nullable String met;

    private @Nullable Entry<T, B> next;

    private Entry(String name, long nameBit, long rowBit, @Nullable Row<T, B> row, Note note) {
        this.name = name;
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

    /** Before the first name of an object. */
    static <T, B> Entry<T, B> begin() {
        return new Entry<>("", 0, 0, null, NO_NOTE);
    }

    /** The entry that followed last time, if its name is the same object; an equal text is looked up instead. */
    @Nullable
    @SuppressWarnings("ReferenceEquality")
    Entry<T, B> nextIf(String following) {
        Entry<T, B> known = next;
        return known != null && known.met == following ? known : null;
    }

    /** Remembers the entry that follows now. */
    void follow(Entry<T, B> entry, String following) {
        entry.met = following;
        next = entry;
    }

    /** The remark about a member that has no row. */
    record Note(Kind kind, String text) {}
}
