package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type, with one row each: the names by api-version, the codec, the accessor and the setter.
 *
 * <p>Rows are written in order, followed by the unknown members. If rows are in a nested object of the JSON that has no
 * type of its own (such as {@code properties}), their table is a row of the enclosing table.
 *
 * @param <T> the type
 * @param <B> its builder
 */
public final class ObjectTable<T, B> implements Codec<T> {
    private final Supplier<TableRows<T, B>> definition;
    private volatile @Nullable TableRows<T, B> defined;

    /** Creates a table whose rows are created on first use, because most programs need few of the tables. */
    public ObjectTable(Supplier<TableRows<T, B>> definition) {
        this.definition = definition;
    }

    private TableRows<T, B> rows() {
        TableRows<T, B> known = defined;
        if (known == null) {
            known = definition.get();
            defined = known;
        }
        return known;
    }

    @Override
    public T read(JsonValue json, ReadContext at) {
        if (!(json instanceof JsonObject object)) {
            throw at.wrongKind("an object", json);
        }
        return readBut("", object, at);
    }

    /** Reads an object except for this member, which was read before. */
    T readBut(String seen, JsonObject object, ReadContext at) {
        B builder = rows().newBuilder.get();
        readInto(builder, seen, object, at);
        return rows().build.apply(builder);
    }

    /** Reads the members into a builder. */
    public void readInto(B builder, JsonObject object, ReadContext at) {
        readInto(builder, "", object, at);
    }

    private void readInto(B builder, String seen, JsonObject object, ReadContext at) {
        BitSet met = new BitSet();
        object.forEach((name, value) -> {
            if (value != JsonNull.NULL && !name.equals(seen)) { // null means the same as no member
                readMember(name, value, builder, met, at.member(name));
            }
        });
        for (int i = 0; i < rows().list.size(); i++) {
            TableRows.Row<T, B> row = rows().list.get(i);
            if (row.required() && !met.get(i)) {
                throw new RefusedValue(at, "'" + row.names().current() + "' is missing; it has to be given here");
            }
        }
        rows().remarksIfAbsent.forEach((index, remark) -> {
            if (!met.get(index)) {
                at.remark(remark);
            }
        });
    }

    private void readMember(String name, JsonValue value, B builder, BitSet met, ReadContext at) {
        Integer index = rows().indexByName.get(name);
        TableRows.Note note = rows().notes.get(name);
        if (note != null) {
            at.remark(note.kind(), "'" + name + "' " + note.text());
        } else if (index == null) {
            at.remark(Kind.UNKNOWN, "'" + name + "' is not known here; it is kept as it is" + suggestion(name));
            rows().keep.accept(builder, name, value);
        } else if (met.get(index)) {
            throw new RefusedValue(at, "'" + name + "' says again what another member here says; keep one");
        } else {
            met.set(index);
            TableRows.Row<T, B> row = rows().list.get(index);
            remarkOnName(name, row.names(), at);
            readValue(row, builder, name, value, at);
        }
    }

    private String suggestion(String name) {
        List<String> names =
                rows().list.stream().map(row -> row.names().current()).toList();
        return NearestName.of(name, names)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /**
     * Checks whether this is the name in the document's api-version, or the current name if the document has no
     * version.
     */
    public static void remarkOnName(String name, VersionedName names, ReadContext at) {
        ServiceApiVersion version = at.version();
        String official = version == null ? names.current() : names.in(version).orElse(null);
        if (official == null) {
            at.remark(
                    Kind.OTHER_VERSION, "'" + name + "' is not in api-version " + version + " (" + names.span() + ")");
        } else if (!official.equals(name)) {
            at.remark(Kind.ALIAS, "'" + name + "' is written '" + official + "'");
        }
        if (version != null) {
            names.remarkIn(version).ifPresent(text -> at.remark(Kind.UNCERTAIN, "'" + name + "' " + text));
        }
    }

    /** A value that no builder accepts is kept unchanged, if the document is valid without it. */
    private void readValue(TableRows.Row<T, B> row, B builder, String name, JsonValue value, ReadContext at) {
        try {
            row.read(builder, value, at);
        } catch (IllegalArgumentException | IllegalStateException e) {
            RefusedValue refused = RefusedValue.of(e, at);
            if (row.required()) {
                throw refused;
            }
            refused.remark("it is kept as it is");
            rows().keep.accept(builder, name, value);
        }
    }

    @Override
    public void write(T value, WriteContext out) {
        out.startObject();
        writeMembers(value, out);
        out.endObject();
    }

    /** Writes the members without the braces. */
    public void writeMembers(T value, WriteContext out) {
        rows().list.forEach(row -> row.write(value, out));
        writeKept(rows().unknown.apply(value), out);
    }

    /**
     * Writes members that were kept unchanged. If a row exists, so that only the value was not accepted, the member
     * gets its name in this api-version, unless that would duplicate a member.
     */
    void writeKept(Map<String, JsonValue> members, WriteContext out) {
        members.forEach((name, json) -> {
            Integer index = rows().indexByName.get(name);
            TableRows.Row<T, B> row = index == null ? null : rows().list.get(index);
            String official = row == null ? name : out.nameOf(row.names());
            if (!rows().notes.containsKey(name)) {
                out.member(row != null && isSaidTwice(row, members) ? name : official, Codecs.RAW, json);
            }
        });
    }

    private static boolean isSaidTwice(TableRows.Row<?, ?> row, Map<String, JsonValue> members) {
        return row.names().all().stream().filter(members::containsKey).count() > 1;
    }

    /** Whether the value has nothing to write. */
    boolean isEmpty(T value) {
        return rows().list.stream().allMatch(row -> row.isAbsent(value))
                && rows().unknown.apply(value).isEmpty();
    }
}
