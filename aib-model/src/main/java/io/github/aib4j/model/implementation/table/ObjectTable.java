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
        readRest(builder, 0, 0, OtherNames.Type.NONE, in);
        return rows().built(builder, in);
    }

    /** Reads the members into a builder. */
    public void readInto(B builder, ValueReader in) {
        in.enterObject("an object");
        readRest(builder, 0, 0, OtherNames.Type.NONE, in);
    }

    /**
     * Reads the remaining members of an object, and checks that none is missing.
     *
     * @param namesBefore the bits of the names that were read before
     * @param rowsBefore the bits of the rows that were read before
     */
    void readRest(B builder, long namesBefore, long rowsBefore, OtherNames.Type type, ValueReader in) {
        TableRows<T, B> rows = rows();
        JsonStreamContext object = in.around();
        OtherNames others = null;
        long namesMet = namesBefore;
        long rowsMet = rowsBefore;
        Entry<T, B> last = rows.begin();
        while (true) {
            Entry<T, B> entry = rows.next(last, in);
            if (entry != null) {
                in.checkOnce(entry.name, (namesMet & entry.nameBit) != 0);
                namesMet |= entry.nameBit;
                in.nextValue();
                if (!in.isNull()) { // null means the same as no member
                    readKnown(entry, builder, rowsMet, object, in);
                    rowsMet |= entry.rowBit;
                }
                last = entry;
            } else {
                String name = in.name();
                if (name == null) {
                    break;
                }
                others = others == null ? new OtherNames(type) : others;
                others.add(name, in);
                in.nextValue();
                rowsMet |= readOther(name, builder, others, rowsMet, in);
            }
        }
        rows.checkComplete(rowsMet, in);
    }

    private void readKnown(Entry<T, B> entry, B builder, long rowsBefore, JsonStreamContext object, ValueReader in) {
        Row<T, B> row = entry.row;
        if (row == null) {
            readNoted(entry, in);
            return;
        }
        if ((rowsBefore & entry.rowBit) != 0) {
            throw in.refusedValue("'" + entry.name + "' says again what another member here says; keep one");
        }
        in.judge(entry.name, row.names());
        readValue(row, builder, entry.name, object, in);
    }

    private void readNoted(Entry<T, B> entry, ValueReader in) {
        if (!in.readBeside(entry.name)) {
            in.remark(entry.note.kind(), "'" + entry.name + "' " + entry.note.text());
            in.tree();
        }
    }

    /** Reads a member without a row. Returns the bits of the rows that it provides, if it is a copy loop. */
    private long readOther(String name, B builder, OtherNames others, long rowsBefore, ValueReader in) {
        if (in.isNull() || others.isType(name)) {
            in.tree();
            return 0;
        }
        if (in.readBeside(name)) {
            return 0;
        }
        int remarks = in.countRemarks();
        if (in.isRemarked() && !in.isOpen(name) && !in.isKeptBeside(name)) {
            in.remark(Kind.UNKNOWN, "'" + name + "' is not known here; it is kept as it is" + suggestion(name));
        }
        JsonValue value = in.tree();
        long loops = name.equals(LOOPS) ? rowsOfLoops(value) & ~rowsBefore : 0;
        if (loops != 0) {
            in.dropRemarksFrom(remarks);
        }
        rows().keep(builder, name, value);
        return loops;
    }

    /**
     * The rows of the members that copy loops make; even if the number of iterations is not known, they are not
     * missing.
     */
    private long rowsOfLoops(JsonValue value) {
        long rows = 0;
        for (JsonValue loop : value instanceof JsonArray array ? array.items() : List.<JsonValue>of()) {
            Entry<T, B> entry = loop instanceof JsonObject object
                    ? rows().entry(object.text("name").orElse(""))
                    : null;
            rows |= entry == null ? 0 : entry.rowBit;
        }
        return rows;
    }

    private String suggestion(String name) {
        List<String> names =
                Arrays.stream(rows().all).map(row -> row.names().current()).toList();
        return NearestName.of(name, names)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** A value that no builder accepts is kept unchanged, if the document is valid without it. */
    private void readValue(Row<T, B> row, B builder, String name, JsonStreamContext place, ValueReader in) {
        try {
            if (row instanceof MemberRow<T, B, ?> member) {
                member.read(builder, in);
            } else {
                row.read(builder, in);
            }
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
     * Keeps a value with an expression that only a deployment evaluates, if its type cannot hold one. A required member
     * also needs a stand-in; without one, the enclosing value is kept.
     */
    private void keepOpen(
            RefusedValue refused, Row<T, B> row, B builder, String name, JsonStreamContext place, ValueReader in) {
        if (row.required() && !(isAt(place, in) && in.isOpen() && row.standIn(builder, in))) {
            throw refused;
        }
        rows().keep(builder, name, isAt(place, in) ? in.tree() : in.treeAgain(place));
    }

    /** Whether the reader is still at a plain value. */
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
        readValue(entry.row, builder, name, in.place(), in);
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
            if (row instanceof MemberRow<T, B, ?> member && isAllKnown) { // the usual case, which can be inlined
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
