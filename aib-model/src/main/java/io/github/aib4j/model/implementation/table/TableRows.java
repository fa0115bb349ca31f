package io.github.aib4j.model.implementation.table;

import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type: names by api-version, codecs, and the slots for the values.
 *
 * @param <T> the type
 * @param <B> its builder
 */
public final class TableRows<T, B> {
    /** All rows; an array, because getting an item of a list needs a type check. */
    @SuppressWarnings("unchecked")
    Row<T, B>[] all = (Row<T, B>[]) new Row<?, ?>[0];

    /** The rows by name. */
    private final Map<String, Entry<T, B>> entries = new HashMap<>();

    private final Entry<T, B> begin = Entry.begin();

    /** Any member, by which the type is known. */
    private final Slot<T, B, ?> any;

    /** The slot for members without a row; null if they are kept elsewhere. */
    private final @Nullable Slot<T, B, Map<String, JsonValue>> unknown;

    private @Nullable Slot<T, B, Set<String>> open;
    private @Nullable BiFunction<T, ServiceApiVersion, T> adapt;
    private final Map<Long, String> remarksIfAbsent = new HashMap<>();
    private long requiredRows;

    private TableRows(Slot<T, B, ?> any, @Nullable Slot<T, B, Map<String, JsonValue>> unknown) {
        this.any = any;
        this.unknown = unknown;
    }

    /** Rows of a type that keeps unknown members in this slot. */
    public static <T, B> TableRows<T, B> of(Slot<T, B, Map<String, JsonValue>> unknown) {
        return new TableRows<>(unknown, unknown);
    }

    /** Rows of the type that has this member, whose unknown members are kept elsewhere. */
    public static <T, B> TableRows<T, B> keepingNothing(Slot<T, B, ?> any) {
        return new TableRows<>(any, null);
    }

    /** A required member. */
    public <V> TableRows<T, B> required(VersionedName names, Codec<V> codec, Slot<T, B, V> slot) {
        return add(new MemberRow<>(names, true, false, Purpose.REQUEST, codec, slot));
    }

    /** A required list that may be empty if an open expression is kept in its place. */
    public <V> TableRows<T, B> requiredOrOpen(VersionedName names, Codec<V> codec, Slot<T, B, V> slot) {
        return add(new MemberRow.OrOpen<>(new MemberRow<>(names, true, false, Purpose.REQUEST, codec, slot)));
    }

    /** An optional member. */
    public <V> TableRows<T, B> optional(VersionedName names, Codec<V> codec, Slot<T, B, V> slot) {
        return add(optional(names, Purpose.REQUEST, codec, slot));
    }

    /** A list, set or map; an empty one is omitted. */
    public <V> TableRows<T, B> list(VersionedName names, Codec<V> codec, Slot<T, B, V> slot) {
        return add(new MemberRow<>(names, false, true, Purpose.REQUEST, codec, slot));
    }

    /** Texts by name; an empty map is omitted. */
    public TableRows<T, B> texts(VersionedName names, Slot<T, B, Map<String, String>> slot) {
        return add(new TextsRow<>(names, slot));
    }

    /** The expressions that are left in a whole resource. */
    public TableRows<T, B> open(Slot<T, B, Set<String>> slot) {
        open = slot;
        return this;
    }

    /** Members of the same type in a nested object, which is always present. */
    public TableRows<T, B> nested(String name, ObjectTable<T, B> table) {
        return add(new NestedRow<>(named(name), true, table));
    }

    /** Members of the same type in a nested object, which is absent if all of them are. */
    public TableRows<T, B> nestedIfPresent(String name, ObjectTable<T, B> table) {
        return add(new NestedRow<>(named(name), false, table));
    }

    /** Members of the same type in a nested object, which is always written, and may be missing when it is read. */
    public TableRows<T, B> nestedOrMissing(String name, ObjectTable<T, B> table) {
        nested(name, table);
        requiredRows &= ~bit(all.length - 1);
        return this;
    }

    /** Moves members to their place in the api-version before a value is written. */
    public TableRows<T, B> adapted(BiFunction<T, ServiceApiVersion, T> change) {
        adapt = change;
        return this;
    }

    /** The value as it is in that api-version. */
    T adapted(T value, ServiceApiVersion version) {
        return adapt == null ? value : adapt.apply(value, version);
    }

    /** A member with the same value in every object of the type. */
    public TableRows<T, B> fixed(String name, String text) {
        return add(new FixedRow<>(named(name), Purpose.REQUEST, text));
    }

    /** The type of a resource, which requests omit; another type is refused. */
    public TableRows<T, B> type(String text) {
        return add(new FixedRow.ResourceType<>(new FixedRow<>(named("type"), Purpose.FILE, text)));
    }

    /** The region of a resource; if it is missing, there is a remark. */
    public TableRows<T, B> location(Slot<T, B, String> slot) {
        remarksIfAbsent.put(bit(all.length), "'location' is missing (G22); give the region");
        return optional(named("location"), Codecs.NAME, slot);
    }

    /**
     * A member that only the service sets in early api-versions. Requests omit it there, unless it has a value that
     * must be sent, which is refused.
     */
    public <V> TableRows<T, B> sentSince(
            VersionedName names, Codec<V> codec, Slot<T, B, V> slot, Predicate<V> hasToBeSent) {
        return add(new MemberRow.SentSince<>(optional(names, Purpose.REQUEST, codec, slot), hasToBeSent));
    }

    /** The name of a resource, which is in the address of a request and not in its body. */
    public TableRows<T, B> name(Slot<T, B, String> slot) {
        return add(optional(named("name"), Purpose.FILE, Codecs.TEXT, slot));
    }

    /** A member that only the service sets. It is kept, and only written in responses. */
    public <V> TableRows<T, B> reported(VersionedName names, Codec<V> codec, Slot<T, B, V> slot) {
        return add(optional(names, Purpose.ANSWER, codec, slot));
    }

    /** A list that only the service sets; an empty one is omitted. */
    public <V> TableRows<T, B> reportedList(VersionedName names, Codec<List<V>> codec, Slot<T, B, List<V>> slot) {
        return add(new MemberRow<>(names, false, true, Purpose.ANSWER, codec, slot));
    }

    /** Members that only the service sets. */
    public TableRows<T, B> readOnly(String... names) {
        for (String name : names) {
            addNote(name, new Entry.Note(Kind.READ_ONLY, Row.SET_BY_SERVICE));
        }
        return this;
    }

    /** A member that occurs in documents but has no meaning. */
    public TableRows<T, B> ignored(String name) {
        return addNote(name, new Entry.Note(Kind.IGNORED, "means nothing; it is left out"));
    }

    private static <T, B, V> MemberRow<T, B, V> optional(
            VersionedName names, Purpose first, Codec<V> codec, Slot<T, B, V> slot) {
        return new MemberRow<>(names, false, false, first, codec, slot);
    }

    private TableRows<T, B> add(Row<T, B> row) {
        long rowBit = bit(all.length);
        row.names().all().forEach(name -> entries.put(name, Entry.of(name, bit(entries.size()), row, rowBit)));
        requiredRows |= row.required() ? rowBit : 0;
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = row;
        return this;
    }

    private TableRows<T, B> addNote(String name, Entry.Note note) {
        entries.put(name, Entry.of(name, bit(entries.size()), note));
        return this;
    }

    private static long bit(int index) {
        if (index >= Long.SIZE) {
            throw new IllegalStateException("a table has at most 64 rows and names");
        }
        return 1L << index;
    }

    // Use by the engine

    B newBuilder() {
        return any.newBuilder();
    }

    /** The value itself, without the expressions that only whole documents have. */
    T build(B builder) {
        return any.build(builder);
    }

    /** The value that was read, with the expressions of its document. */
    T built(B builder, ValueReader in) {
        if (open != null && !in.openExpressions().isEmpty()) {
            open.set(builder, in.openExpressions());
        }
        return any.build(builder);
    }

    /** The members that have no row, or that their row did not accept. */
    Map<String, JsonValue> unknown(T value) {
        Map<String, JsonValue> members = unknown == null ? null : unknown.get(value);
        return members == null ? Map.of() : members;
    }

    /** Keeps a member without a row. */
    void keep(B builder, String name, JsonValue value) {
        if (unknown != null) {
            unknown.put(builder, name, value);
        }
    }

    /** The texts that are expressions, if this is the table of a whole resource. */
    Set<String> open(T value) {
        Set<String> texts = open == null ? null : open.get(value);
        return texts == null ? Set.of() : texts;
    }

    /** The entry of a name; null if it is not known here. */
    @Nullable
    Entry<T, B> entry(String name) {
        return entries.get(name);
    }

    /** The entry before the first name of an object. */
    Entry<T, B> begin() {
        return begin;
    }

    /**
     * Moves to the next name of an object.
     *
     * @return its entry; null if it is not known here, and at the end of the object, where there is no name
     */
    @Nullable
    Entry<T, B> next(Entry<T, B> last, ValueReader in) {
        Entry<T, B> expected = last.next;
        if (expected != null && in.nextNameIs(expected.encoded)) {
            return expected;
        }
        String name = expected == null ? in.nextName() : in.name();
        Entry<T, B> entry = name == null ? null : entries.get(name);
        if (entry != null) {
            last.next = entry;
        }
        return entry;
    }

    /** Checks that no required row is missing, by the bits of the rows that were read. */
    void checkComplete(long rows, ValueReader in) {
        if ((rows & requiredRows) != requiredRows) {
            throw in.refusedValue("'" + missing(rows) + "' is missing; it has to be given here");
        }
        if (!remarksIfAbsent.isEmpty()) {
            remarksIfAbsent.forEach((rowBit, remark) -> {
                if ((rows & rowBit) == 0) {
                    in.remark(remark);
                }
            });
        }
    }

    private String missing(long rows) {
        return all[Long.numberOfTrailingZeros(requiredRows & ~rows)].names().current();
    }

    /** Adds the codecs by name; a name with different codecs gets none. */
    void addCodecs(Map<String, Codec<?>> codecs) {
        entries.forEach((name, entry) -> {
            Codec<?> codec = entry.row == null ? null : entry.row.codec();
            if (codec == null || codecs.getOrDefault(name, codec) != codec) {
                codecs.put(name, new NoCodec());
            } else {
                codecs.put(name, codec);
            }
        });
    }

    /** Stands for a name with different codecs, whose value cannot be read before the type is known. */
    private static final class NoCodec implements Codec<Object> {
        @Override
        public Object read(ValueReader in) {
            throw new IllegalStateException("the type is not known yet");
        }

        @Override
        public void write(Object value, WriteContext out) {
            throw new IllegalStateException("nothing was read");
        }
    }
}
