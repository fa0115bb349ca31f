package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String LOOPS = "copy";

    private final Supplier<TableRows<T, B>> definition;
    private volatile @Nullable TableRows<T, B> defined;

    /** Creates a table whose rows are created on first use, because most programs need few of the tables. */
    public ObjectTable(Supplier<TableRows<T, B>> definition) {
        this.definition = definition;
    }

    TableRows<T, B> rows() {
        TableRows<T, B> known = defined;
        if (known == null) {
            known = definition.get();
            defined = known;
        }
        return known;
    }

    @Override
    public T read(ValueReader in) {
        in.enterObject("an object");
        B builder = rows().newBuilder();
        readRest(builder, in.progress(), in);
        return rows().built(builder, in);
    }

    /** Reads the members into a builder. */
    public void readInto(B builder, ValueReader in) {
        in.enterObject("an object");
        readRest(builder, in.progress(), in);
    }

    /** Reads the remaining members of an object, and checks that none is missing. */
    void readRest(B builder, Progress progress, ValueReader in) {
        TableRows<T, B> rows = rows();
        Entry<T, B> before = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            Entry<T, B> entry = rows.entry(before, name);
            if (entry == null) {
                progress.addOther(name, in);
                in.nextValue();
                readOther(name, builder, progress, in);
            } else {
                in.checkOnce(name, progress.hasName(entry));
                in.nextValue();
                readKnown(entry, builder, progress, in);
                before = entry;
            }
        }
        rows.checkComplete(progress.rows(), in);
    }

    private void readKnown(Entry<T, B> entry, B builder, Progress progress, ValueReader in) {
        progress.addName(entry);
        if (in.isNull()) { // the same as no member
            return;
        }
        Row<T, B> row = entry.row;
        if (row == null) {
            readNoted(entry, in);
            return;
        }
        if (!progress.addRow(entry)) {
            throw in.refusedValue("'" + entry.name + "' says again what another member here says; keep one");
        }
        in.judge(entry.name, row.names());
        readValue(row, builder, entry.name, in);
    }

    private void readNoted(Entry<T, B> entry, ValueReader in) {
        if (!in.readBeside(entry.name)) {
            in.remark(entry.note.kind(), "'" + entry.name + "' " + entry.note.text());
            in.tree();
        }
    }

    private void readOther(String name, B builder, Progress progress, ValueReader in) {
        if (in.isNull() || progress.isType(name)) {
            in.tree();
        } else if (!in.readBeside(name)) {
            int remarks = in.countRemarks();
            if (in.isRemarked() && !in.isOpen(name) && !in.isKeptBeside(name)) {
                in.remark(Kind.UNKNOWN, "'" + name + "' is not known here; it is kept as it is" + suggestion(name));
            }
            JsonValue value = in.tree();
            if (name.equals(LOOPS) && addLoops(value, progress)) {
                in.dropRemarksFrom(remarks);
            }
            rows().keep(builder, name, value);
        }
    }

    /** Members that a copy loop of an unknown number of rounds makes are not missing. */
    private boolean addLoops(JsonValue value, Progress progress) {
        boolean isKnown = false;
        for (JsonValue loop : value instanceof JsonArray array ? array.items() : List.<JsonValue>of()) {
            Entry<T, B> entry = loop instanceof JsonObject object
                    ? rows().entry(object.text("name").orElse(""))
                    : null;
            isKnown |= entry != null && entry.row != null && progress.addRow(entry);
        }
        return isKnown;
    }

    private String suggestion(String name) {
        List<String> names =
                Arrays.stream(rows().all).map(row -> row.names().current()).toList();
        return NearestName.of(name, names)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** A value that no builder accepts is kept unchanged, if the document is valid without it. */
    private void readValue(Row<T, B> row, B builder, String name, ValueReader in) {
        JsonStreamContext place = in.place();
        try {
            row.read(builder, in);
        } catch (RefusedValue.Open e) {
            keepOpen(e, row, builder, name, place, in);
        } catch (IllegalArgumentException | IllegalStateException e) {
            if (isAt(place, in) && in.openExpression() != null) {
                keepOpen(in.refusal(e, place), row, builder, name, place, in);
                return;
            }
            RefusedValue refused = in.refusal(e, place);
            if (row.required()) {
                throw refused;
            }
            refused.remark("it is kept as it is");
            rows().keep(builder, name, in.treeAgain(place));
        }
    }

    /**
     * Keeps a value with an expression that only a deployment evaluates, where the type has no room for one. A required
     * member needs a stand-in as well; if there is none, what holds this object keeps it.
     */
    private void keepOpen(
            RefusedValue refused, Row<T, B> row, B builder, String name, JsonStreamContext place, ValueReader in) {
        if (row.required() && !(isAt(place, in) && in.isOpen() && row.standIn(builder, in))) {
            throw refused;
        }
        rows().keep(builder, name, isAt(place, in) ? in.tree() : in.treeAgain(place));
    }

    /** Whether the reader still stands at a plain value. */
    private static boolean isAt(JsonStreamContext place, ValueReader in) {
        return in.isText() && in.place() == place;
    }

    /** Gives the required members stand-ins for the object, which is an open expression. */
    boolean standIn(B builder, ValueReader in) {
        for (Row<T, B> row : rows().all) {
            if (row.required() && !row.standIn(builder, in)) {
                return false;
            }
        }
        return true;
    }

    /** A value whose required members all are stand-ins for the object, which is an open expression; null if there is none. */
    @Override
    public @Nullable T standIn(ValueReader in) {
        B builder = rows().newBuilder();
        return standIn(builder, in) ? rows().build(builder) : null;
    }

    /** Reads the current value if there is a row for it. */
    public boolean readMember(B builder, String name, ValueReader in) {
        Entry<T, B> entry = rows().entry(name);
        if (entry == null || entry.row == null) {
            return false;
        }
        readValue(entry.row, builder, name, in);
        return true;
    }

    @Override
    public void write(T value, WriteContext out) {
        out.startObject();
        writeMembers(value, out);
        out.endObject();
    }

    /** Writes the members without the braces. */
    public void writeMembers(T value, WriteContext out) {
        TableRows<T, B> rows = rows();
        Objects.requireNonNull(value, "The value to write is null");
        writeRows(rows.adapted(value, out.version()), rows, out);
    }

    private void writeRows(T value, TableRows<T, B> rows, WriteContext out) {
        out.knowOpen(rows.open(value));
        Map<String, JsonValue> unknown = rows.unknown(value);
        boolean isAllKnown = unknown.isEmpty();
        for (Row<T, B> row : rows.all) {
            if (row instanceof MemberRow<T, B, ?> member && isAllKnown) { // most are, and can be compiled in place
                member.write(value, out);
            } else if (isAllKnown || !isStandIn(row, value, unknown)) {
                row.write(value, out);
            }
        }
        if (!isAllKnown) {
            unknown.keySet().forEach(name -> checkIsGivenOnce(name, value, out));
            writeKept(unknown, out);
        }
    }

    /** A member that has an accessor is written for it, or as a value that was kept unchanged, but not for both. */
    private void checkIsGivenOnce(String name, T value, WriteContext out) {
        Entry<T, B> entry = rows().entry(name);
        Row<T, B> row = entry == null ? null : entry.row;
        if (row != null && !row.isAbsent(value) && !isStandIn(row, value, rows().unknown(value))) {
            throw out.givenTwice(name);
        }
    }

    /** Whether the value of a row only stands for the open expression that was kept. */
    private static <T> boolean isStandIn(Row<T, ?> row, T value, Map<String, JsonValue> unknown) {
        return row.required()
                && unknown.get(row.names().current()) instanceof JsonString kept
                && ArmExpression.isExpression(kept.value())
                && row.isStandIn(value, kept.value());
    }

    /** Whether all members of the value are stand-ins for this expression. */
    @Override
    public boolean isStandIn(T value, String expression) {
        return rows().unknown(value).isEmpty()
                && Arrays.stream(rows().all)
                        .allMatch(row -> row.required()
                                ? row.isStandIn(value, expression)
                                : row.isConstant() || row.isAbsent(value));
    }

    /**
     * Writes members that were kept unchanged. If a row exists, so that only the value was not accepted, the member
     * gets its name in this api-version, unless that would duplicate a member.
     */
    void writeKept(Map<String, JsonValue> members, WriteContext out) {
        members.forEach((name, json) -> {
            Entry<T, B> entry = rows().entry(name);
            if (entry == null) {
                out.member(name, Codecs.RAW, json);
            } else if (entry.row != null) {
                String official = out.nameOf(entry.row.names());
                out.member(isSaidTwice(entry.row, members) ? name : official, Codecs.KEPT, json);
            }
        });
    }

    private static boolean isSaidTwice(Row<?, ?> row, Map<String, JsonValue> members) {
        return row.names().all().stream().filter(members::containsKey).count() > 1;
    }

    /** Whether the value has nothing to write. */
    boolean isEmpty(T value) {
        return Arrays.stream(rows().all).allMatch(row -> row.isAbsent(value))
                && rows().unknown(value).isEmpty();
    }
}
