package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type: names by api-version, codecs, accessors and setters.
 *
 * @param <T> the type
 * @param <B> its builder
 */
public final class TableRows<T, B> {
    private static final Set<Purpose> ALL = EnumSet.allOf(Purpose.class);
    private static final Set<Purpose> NOT_SENT = EnumSet.of(Purpose.FILE, Purpose.ANSWER);
    private static final Set<Purpose> REPORTED = EnumSet.of(Purpose.ANSWER);

    private static final Note NO_NOTE = new Note(Kind.VALUE, "");

    /** Reads no value that stands before its type is known. */
    private static final Codec<Object> NO_CODEC = Codecs.of(
            in -> {
                throw new IllegalStateException("the type is not known yet");
            },
            (value, out) -> {});

    private static final String SET_BY_SERVICE = "is set by the service alone and is not sent";

    final Supplier<B> newBuilder;
    final Function<B, T> build;
    final Function<T, Map<String, JsonValue>> unknown;
    final Keeper<B> keep;
    final List<Row<T, B>> list = new ArrayList<>();

    /** What each name means. */
    final Map<String, Entry<T, B>> entries = new HashMap<>();

    @Nullable
    BiConsumer<B, Set<String>> setOpen;

    @Nullable
    Function<T, Set<String>> open;

    @Nullable
    BiFunction<T, ServiceApiVersion, T> adapt;

    private final Map<Long, String> remarksIfAbsent = new HashMap<>();
    private long requiredRows;

    private TableRows(
            Supplier<B> newBuilder, Function<B, T> build, Function<T, Map<String, JsonValue>> unknown, Keeper<B> keep) {
        this.newBuilder = newBuilder;
        this.build = build;
        this.unknown = unknown;
        this.keep = keep;
    }

    private TableRows<T, B> add(Row<T, B> row) {
        long rowBit = bit(list.size());
        row.names().all().forEach(name -> entries.put(name, new Entry<>(bit(entries.size()), rowBit, row, NO_NOTE)));
        requiredRows |= row.required() ? rowBit : 0;
        list.add(row);
        return this;
    }

    private TableRows<T, B> addNote(String name, Note note) {
        entries.put(name, new Entry<>(bit(entries.size()), 0, null, note));
        return this;
    }

    private static long bit(int index) {
        if (index >= Long.SIZE) {
            throw new IllegalStateException("a table has at most 64 rows and names");
        }
        return 1L << index;
    }

    /** Checks what was met, as a set of row bits. */
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
        return list.get(Long.numberOfTrailingZeros(requiredRows & ~rows))
                .names()
                .current();
    }

    /** Adds the codecs by name; where another one is there already, there is none for the name. */
    void addCodecs(Map<String, Codec<?>> codecs) {
        entries.forEach((name, entry) -> {
            Codec<?> codec = entry.row() == null ? null : entry.row().codec();
            if (codec == null || codecs.getOrDefault(name, codec) != codec) {
                codecs.put(name, NO_CODEC);
            } else {
                codecs.put(name, codec);
            }
        });
    }

    /** Rows of a type that keeps unknown members. */
    public static <T, B> TableRows<T, B> of(
            Supplier<B> newBuilder, Function<B, T> build, Function<T, Map<String, JsonValue>> unknown, Keeper<B> keep) {
        return new TableRows<>(newBuilder, build, unknown, keep);
    }

    /** A required member. */
    public <V> TableRows<T, B> required(VersionedName names, Codec<V> codec, Function<T, V> get, BiConsumer<B, V> set) {
        return add(new Member<>(names, true, ALL, codec, get, set));
    }

    /** A required member that may be absent if an open expression is kept in its place. */
    public <V> TableRows<T, B> requiredOrOpen(
            VersionedName names, Codec<V> codec, Function<T, V> get, BiConsumer<B, V> set) {
        return add(new RequiredOrOpen<>(new Member<>(names, true, ALL, codec, get, set)));
    }

    /** An optional member. */
    public <V> TableRows<T, B> optional(
            VersionedName names, Codec<V> codec, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
        return add(
                new Member<>(names, false, ALL, codec, value -> get.apply(value).orElse(null), set));
    }

    /** A list; an empty one is omitted. */
    public <V> TableRows<T, B> list(
            VersionedName names, Codec<List<V>> codec, Function<T, List<V>> get, BiConsumer<B, List<V>> set) {
        return add(new Member<>(names, false, ALL, codec, value -> orNull(get.apply(value)), set));
    }

    /** Strings by name; an empty map is omitted. */
    public TableRows<T, B> texts(VersionedName names, Function<T, Map<String, String>> get, TextSetter<B> set) {
        return add(new Texts<>(names, get, set));
    }

    /** The expressions that are left in a whole resource. */
    public TableRows<T, B> open(Function<T, Set<String>> get, BiConsumer<B, Set<String>> set) {
        open = get;
        setOpen = set;
        return this;
    }

    /** The value that was read. */
    T built(B builder, ValueReader in) {
        if (setOpen != null && !in.openExpressions().isEmpty()) {
            setOpen.accept(builder, in.openExpressions());
        }
        return build.apply(builder);
    }

    /** Members of the same type in a nested object, which is always present. */
    public TableRows<T, B> nested(String name, ObjectTable<T, B> table) {
        return add(new Nested<>(VersionedName.named(name), true, table));
    }

    /** Members of the same type in a nested object, which is absent if all of them are. */
    public TableRows<T, B> nestedIfPresent(String name, ObjectTable<T, B> table) {
        return add(new Nested<>(VersionedName.named(name), false, table));
    }

    /** Members of the same type in a nested object, which is always written, and may be missing when it is read. */
    public TableRows<T, B> nestedOrMissing(String name, ObjectTable<T, B> table) {
        nested(name, table);
        requiredRows &= ~bit(list.size() - 1);
        return this;
    }

    /** Before a value is written, what it has elsewhere in that api-version is moved there. */
    public TableRows<T, B> adapted(BiFunction<T, ServiceApiVersion, T> change) {
        adapt = change;
        return this;
    }

    /** A member with the same value in every object of the type. */
    public TableRows<T, B> fixed(String name, String text) {
        return add(new Fixed<>(VersionedName.named(name), ALL, text));
    }

    /** The type of a resource, which requests omit; another type is refused. */
    public TableRows<T, B> type(String text) {
        return add(new ResourceType<>(new Fixed<>(VersionedName.named("type"), NOT_SENT, text)));
    }

    /** The region of a resource; if it is missing, there is a remark. */
    public TableRows<T, B> location(Function<T, Optional<String>> get, BiConsumer<B, String> set) {
        remarksIfAbsent.put(bit(list.size()), "'location' is missing (G22); give the region");
        return optional(VersionedName.named("location"), Codecs.NAME, get, set);
    }

    /**
     * A member that only the service sets in early api-versions. Requests omit it there, unless it has a value that
     * must be sent, which is refused.
     */
    public <V> TableRows<T, B> sentSince(
            VersionedName names,
            Codec<V> codec,
            Function<T, Optional<V>> get,
            BiConsumer<B, V> set,
            Predicate<V> hasToBeSent) {
        Row<T, B> row =
                new Member<>(names, false, ALL, codec, value -> get.apply(value).orElse(null), set);
        return add(new SentSince<>(
                row, value -> get.apply(value).filter(hasToBeSent).isPresent()));
    }

    /** The name of a resource, which is in the address of a request and not in its body. */
    public TableRows<T, B> name(Function<T, Optional<String>> get, BiConsumer<B, String> set) {
        return add(new Member<>(
                VersionedName.named("name"),
                false,
                NOT_SENT,
                Codecs.TEXT,
                value -> get.apply(value).orElse(null),
                set));
    }

    /** A member that only the service sets. It is kept, and only written in responses. */
    public <V> TableRows<T, B> reported(
            VersionedName names, Codec<V> codec, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
        return add(new Member<>(
                names, false, REPORTED, codec, value -> get.apply(value).orElse(null), set));
    }

    /** A list that only the service sets; an empty one is omitted. */
    public <V> TableRows<T, B> reportedList(
            VersionedName names, Codec<List<V>> codec, Function<T, List<V>> get, BiConsumer<B, List<V>> set) {
        return add(new Member<>(names, false, REPORTED, codec, value -> orNull(get.apply(value)), set));
    }

    /** Members that only the service sets. */
    public TableRows<T, B> readOnly(String... names) {
        for (String name : names) {
            addNote(name, new Note(Kind.READ_ONLY, SET_BY_SERVICE));
        }
        return this;
    }

    /** A member without a meaning that occurs nevertheless. */
    public TableRows<T, B> ignored(String name) {
        return addNote(name, new Note(Kind.IGNORED, "means nothing; it is left out"));
    }

    private static <V> @Nullable List<V> orNull(List<V> list) {
        return list.isEmpty() ? null : list;
    }

    /** Accepts members that have no row. */
    public interface Keeper<B> {
        void accept(B builder, String name, JsonValue value);
    }

    /** Sets one of several texts. */
    public interface TextSetter<B> {
        void set(B builder, String name, String text);
    }

    /** The remark about a member that has no row. */
    record Note(Kind kind, String text) {}

    /** A name: the bit that stands for it, and its row with the bit of that; or what to remark. */
    record Entry<T, B>(long nameBit, long rowBit, @Nullable Row<T, B> row, Note note) {}

    interface Row<T, B> {
        VersionedName names();

        boolean required();

        boolean isAbsent(T value);

        void read(B builder, ValueReader in);

        void write(T value, WriteContext out);

        /** What reads the value, if it can be read before the builder is known. */
        default @Nullable Codec<?> codec() {
            return null;
        }

        /**
         * Sets what stands for an open expression, at which the reader is, so that the value can be built; the expression
         * itself is kept beside it.
         *
         * @return false if there is no such value
         */
        default boolean standIn(B builder, ValueReader in) {
            return false;
        }

        /** Whether the value is what stands for this expression. */
        default boolean isStandIn(T value, String expression) {
            return false;
        }

        /** Whether it has the same value in every object of the type. */
        default boolean isConstant() {
            return false;
        }

        /** Takes a value that its codec read. */
        default void set(B builder, Object value) {
            throw new IllegalStateException(names().current() + " has no codec");
        }
    }

    private record Member<T, B, V>(
            VersionedName names,
            boolean required,
            Set<Purpose> purposes,
            Codec<V> codec,
            Function<T, @Nullable V> get,
            BiConsumer<B, V> setter)
            implements Row<T, B> {
        @Override
        public boolean isAbsent(T value) {
            return get.apply(value) == null;
        }

        @Override
        public void read(B builder, ValueReader in) {
            if (purposes == REPORTED) {
                in.remark(Kind.READ_ONLY, "'" + names.current() + "' " + SET_BY_SERVICE);
            }
            setter.accept(builder, codec.read(in));
        }

        @Override
        public boolean standIn(B builder, ValueReader in) {
            V value = codec.standIn(in);
            if (value != null) {
                setter.accept(builder, value);
            }
            return value != null;
        }

        @Override
        public boolean isStandIn(T value, String expression) {
            V present = get.apply(value);
            return present != null && codec.isStandIn(present, expression);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void set(B builder, Object value) {
            setter.accept(builder, (V) value);
        }

        @Override
        public void write(T value, WriteContext out) {
            V present = get.apply(value);
            if (present != null && (purposes == ALL || purposes.contains(out.purpose()))) {
                out.member(names, codec, present);
            }
        }
    }

    /** A required member that may be absent if an open expression is kept in its place. */
    private record RequiredOrOpen<T, B, V>(Member<T, B, V> member) implements Row<T, B> {
        @Override
        public VersionedName names() {
            return member.names();
        }

        @Override
        public boolean required() {
            return true;
        }

        @Override
        public boolean isAbsent(T value) {
            return member.isAbsent(value);
        }

        @Override
        public void read(B builder, ValueReader in) {
            member.read(builder, in);
        }

        @Override
        public boolean standIn(B builder, ValueReader in) {
            return true;
        }

        @Override
        public boolean isStandIn(T value, String expression) {
            return member.get().apply(value) instanceof List<?> list && list.isEmpty();
        }

        @Override
        public void write(T value, WriteContext out) {
            member.write(value, out);
        }
    }

    private record Texts<T, B>(VersionedName names, Function<T, Map<String, String>> get, TextSetter<B> setter)
            implements Row<T, B> {
        @Override
        public boolean required() {
            return false;
        }

        @Override
        public boolean isAbsent(T value) {
            return get.apply(value).isEmpty();
        }

        @Override
        public void read(B builder, ValueReader in) {
            Codecs.forEachName("an object of texts", in, name -> setter.set(builder, name, Codecs.textOrPlain(in)));
        }

        @Override
        public Codec<?> codec() {
            return Codecs.TEXTS;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void set(B builder, Object value) {
            ((Map<String, String>) value).forEach((name, text) -> setter.set(builder, name, text));
        }

        @Override
        public void write(T value, WriteContext out) {
            if (!isAbsent(value)) {
                out.member(names, Codecs.TEXTS, get.apply(value));
            }
        }
    }

    private record Nested<T, B>(VersionedName names, boolean required, ObjectTable<T, B> table) implements Row<T, B> {
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

    /** A member with the same value in every object of the type. */
    private record Fixed<T, B>(VersionedName names, Set<Purpose> purposes, String text) implements Row<T, B> {
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
            if (!in.text().equals(text)) {
                in.remark(Kind.ALIAS, "this is written '" + text + "'");
            }
        }

        @Override
        public void write(T value, WriteContext out) {
            if (purposes.contains(out.purpose())) {
                out.member(names, Codecs.TEXT, text);
            }
        }
    }

    /** The type of a resource. Another type is refused; another letter case or a short form is not. */
    private record ResourceType<T, B>(Fixed<T, B> fixed) implements Row<T, B> {
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
                fixed.read(builder, in);
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

    /** A member that only the service sets in early api-versions. */
    private record SentSince<T, B>(Row<T, B> row, Predicate<T> hasToBeSent) implements Row<T, B> {
        @Override
        public VersionedName names() {
            return row.names();
        }

        @Override
        public boolean required() {
            return false;
        }

        @Override
        public boolean isAbsent(T value) {
            return row.isAbsent(value);
        }

        @Override
        public void read(B builder, ValueReader in) {
            ServiceApiVersion version = in.version();
            if (version != null && names().asSent().in(version) == null) {
                in.remark(
                        Kind.READ_ONLY, "'" + names().current() + "' " + SET_BY_SERVICE + " in api-version " + version);
            }
            row.read(builder, in);
        }

        @Override
        public void write(T value, WriteContext out) {
            if (out.has(names()) || hasToBeSent.test(value)) {
                row.write(value, out);
            }
        }
    }
}
