package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of one type, a row each: what it is called in which api-version, how its value looks, where it comes from
 * and where it goes.
 *
 * <p>Rows are written in their order; what the type keeps as unknown follows. A table whose rows lie in a nested object
 * of the JSON but in no type of their own (such as {@code properties}) is a row of the table around it.
 *
 * @param <T> the type
 * @param <B> its builder
 */
final class ObjectTable<T, B> implements Codec<T> {
    private final Supplier<B> newBuilder;
    private final Function<B, T> build;
    private final Function<T, Map<String, JsonValue>> unknown;
    private final Keeper<B> keep;
    private final List<Row<T, B>> rows;
    private final Map<String, Row<T, B>> rowByName = new HashMap<>();
    private final Set<String> readOnly;

    private ObjectTable(Rows<T, B> rows) {
        this.newBuilder = rows.newBuilder;
        this.build = rows.build;
        this.unknown = rows.unknown;
        this.keep = rows.keep;
        this.rows = List.copyOf(rows.rows);
        this.readOnly = Set.copyOf(rows.readOnly);
        this.rows.forEach(row -> row.names().all().forEach(name -> rowByName.put(name, row)));
    }

    /** A table of a type that keeps what it does not know. */
    static <T, B> Rows<T, B> of(
            Supplier<B> newBuilder, Function<B, T> build, Function<T, Map<String, JsonValue>> unknown, Keeper<B> keep) {
        return new Rows<>(newBuilder, build, unknown, keep);
    }

    @Override
    public T read(JsonValue json, Reading at) {
        if (!(json instanceof JsonObject object)) {
            throw at.wrongKind("an object", json);
        }
        B builder = newBuilder.get();
        readInto(builder, object, at);
        return build.apply(builder);
    }

    /** Reads the members into a builder. */
    void readInto(B builder, JsonObject object, Reading at) {
        Set<String> met = new HashSet<>();
        object.members().forEach((name, value) -> {
            Row<T, B> row = rowByName.get(name);
            if (value == JsonNull.NULL) {
                return; // says the same as no member at all
            }
            if (readOnly.contains(name)) {
                at.member(name).remark("'" + name + "' is set by the service alone and is not sent");
            } else if (row == null) {
                at.member(name).remark("'" + name + "' is not known here; it is kept as it is");
                keep.accept(builder, name, value);
            } else {
                met.add(row.names().current());
                readMember(row, builder, name, value, at.member(name));
            }
        });
        for (Row<T, B> row : rows) {
            if (row.required() && !met.contains(row.names().current())) {
                throw new RefusedValue(at, "'" + row.names().current() + "' is missing; it has to be given here");
            }
        }
    }

    /** A value that no builder takes is kept as it came, if the document can do without it. */
    private void readMember(Row<T, B> row, B builder, String name, JsonValue value, Reading at) {
        try {
            row.read(builder, value, at);
        } catch (IllegalArgumentException | IllegalStateException e) {
            RefusedValue refused = RefusedValue.of(e, at);
            if (row.required()) {
                throw refused;
            }
            refused.remark("it is kept as it is");
            keep.accept(builder, name, value);
        }
    }

    @Override
    public void write(T value, Writing out) {
        out.startObject();
        writeMembers(value, out);
        out.endObject();
    }

    /** Writes the members without the braces. */
    void writeMembers(T value, Writing out) {
        rows.forEach(row -> row.write(value, out));
        unknown.apply(value).forEach((name, json) -> out.member(name, () -> out.raw(json)));
    }

    /** Takes a member that has no row. */
    interface Keeper<B> {
        void accept(B builder, String name, JsonValue value);
    }

    private interface Row<T, B> {
        VersionedName names();

        boolean required();

        void read(B builder, JsonValue json, Reading at);

        void write(T value, Writing out);
    }

    private record Member<T, B, V>(
            VersionedName names, boolean required, Codec<V> codec, Function<T, @Nullable V> get, BiConsumer<B, V> set)
            implements Row<T, B> {
        @Override
        public void read(B builder, JsonValue json, Reading at) {
            set.accept(builder, codec.read(json, at));
        }

        @Override
        public void write(T value, Writing out) {
            V present = get.apply(value);
            if (present == null) {
                return;
            }
            out.member(out.nameOf(names), () -> codec.write(present, out));
        }
    }

    private record Nested<T, B>(VersionedName names, ObjectTable<T, B> table) implements Row<T, B> {
        @Override
        public boolean required() {
            return true;
        }

        @Override
        public void read(B builder, JsonValue json, Reading at) {
            if (!(json instanceof JsonObject object)) {
                throw at.wrongKind("an object", json);
            }
            table.readInto(builder, object, at);
        }

        @Override
        public void write(T value, Writing out) {
            out.member(names.current(), () -> table.write(value, out));
        }
    }

    /** Collects the rows of a table. */
    static final class Rows<T, B> {
        private final Supplier<B> newBuilder;
        private final Function<B, T> build;
        private final Function<T, Map<String, JsonValue>> unknown;
        private final Keeper<B> keep;
        private final List<Row<T, B>> rows = new ArrayList<>();
        private final Set<String> readOnly = new HashSet<>();

        private Rows(
                Supplier<B> newBuilder,
                Function<B, T> build,
                Function<T, Map<String, JsonValue>> unknown,
                Keeper<B> keep) {
            this.newBuilder = newBuilder;
            this.build = build;
            this.unknown = unknown;
            this.keep = keep;
        }

        /** A member that is always there. */
        <V> Rows<T, B> required(VersionedName names, Codec<V> codec, Function<T, V> get, BiConsumer<B, V> set) {
            rows.add(new Member<>(names, true, codec, get, set));
            return this;
        }

        /** A member that may be absent. */
        <V> Rows<T, B> optional(
                VersionedName names, Codec<V> codec, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
            rows.add(new Member<>(names, false, codec, value -> get.apply(value).orElse(null), set));
            return this;
        }

        /** A list; an empty one is left out. */
        <V> Rows<T, B> list(VersionedName names, Codec<V> item, Function<T, List<V>> get, BiConsumer<B, List<V>> set) {
            rows.add(new Member<>(names, false, Codecs.listOf(item), value -> orNull(get.apply(value)), set));
            return this;
        }

        /** A list that has to be given. */
        <V> Rows<T, B> requiredList(
                VersionedName names, Codec<V> item, Function<T, List<V>> get, BiConsumer<B, List<V>> set) {
            return required(names, Codecs.listOf(item), get, set);
        }

        /** Texts by name; an empty map is left out. */
        Rows<T, B> texts(
                VersionedName names, Function<T, Map<String, String>> get, BiConsumer<B, Map<String, String>> set) {
            rows.add(new Member<>(
                    names, false, Codecs.TEXTS, value -> get.apply(value).isEmpty() ? null : get.apply(value), set));
            return this;
        }

        /** Members of the same type that lie in an object of their own. */
        Rows<T, B> nested(String name, ObjectTable<T, B> table) {
            rows.add(new Nested<>(VersionedName.named(name), table));
            return this;
        }

        /** Members that only the service sets. */
        Rows<T, B> readOnly(String... names) {
            readOnly.addAll(List.of(names));
            return this;
        }

        ObjectTable<T, B> table() {
            return new ObjectTable<>(this);
        }

        private static <V> @Nullable List<V> orNull(List<V> list) {
            return list.isEmpty() ? null : list;
        }
    }
}
