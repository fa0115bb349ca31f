package io.github.aib4j.model.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: members by name, in the order in which they came.
 *
 * <p>Immutable and thread-safe. Two are equal if they have equal members, in whatever order.
 */
public final class JsonObject implements JsonValue {
    /** Up to here a look along the names is as quick as a hash table, and takes no memory. */
    private static final int SMALL = 16;

    /** How many members most objects have at the most. */
    private static final int USUAL = 4;

    private static final JsonObject EMPTY = new JsonObject(new String[0], new JsonValue[0]);

    private final String[] names;
    private final JsonValue[] values;
    private @Nullable Map<String, JsonValue> map;

    private JsonObject(String[] names, JsonValue[] values) {
        this.names = names;
        this.values = values;
    }

    /** An object with these members, in the order in which the map gives them. */
    public JsonObject(Map<String, JsonValue> members) {
        this(members.keySet().toArray(String[]::new), members.values().toArray(JsonValue[]::new));
    }

    /** An object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    /** A builder without members. */
    public static Builder builder() {
        return new Builder();
    }

    /** The members by name, in order; not modifiable. */
    public Map<String, JsonValue> members() {
        Map<String, JsonValue> known = map;
        if (known == null) {
            Map<String, JsonValue> made = new LinkedHashMap<>();
            forEach(made::put);
            known = Collections.unmodifiableMap(made);
            map = known;
        }
        return known;
    }

    /** Gives each member to the action, in order. */
    public void forEach(BiConsumer<? super String, ? super JsonValue> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** How many members it has. */
    public int size() {
        return names.length;
    }

    /** The member of that name, if there is one; a member that is {@code null} in the text is {@link JsonNull}. */
    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(find(name));
    }

    /** The text of a member that is a text. */
    public Optional<String> text(String name) {
        return find(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The member of that name if it is an object. */
    public Optional<JsonObject> object(String name) {
        return find(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The member of that name if it is an array. */
    public Optional<JsonArray> array(String name) {
        return find(name) instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** A copy with one member added at the end, or replaced where it stands. */
    public JsonObject with(String name, JsonValue value) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(members());
        changed.put(name, value);
        return new JsonObject(changed);
    }

    /** A copy without the members of these names. */
    public JsonObject without(String... unwanted) {
        Set<String> left = new HashSet<>(Arrays.asList(unwanted));
        Builder kept = builder();
        forEach((name, value) -> {
            if (!left.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept.build();
    }

    /** A copy without the members that are {@code null} in the text, which says the same as no member at all. */
    public JsonObject withoutNulls() {
        Builder given = builder();
        forEach((name, value) -> {
            if (value != JsonNull.NULL) {
                given.put(name, value);
            }
        });
        return given.build();
    }

    @Override
    public String kind() {
        return "an object";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof JsonObject that) || that.names.length != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!values[i].equals(that.find(names[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < names.length; i++) {
            hash += names[i].hashCode() ^ values[i].hashCode();
        }
        return hash;
    }

    /** The names of the members, without their values. */
    @Override
    public String toString() {
        return "JsonObject" + Arrays.toString(names);
    }

    private @Nullable JsonValue find(String name) {
        if (names.length > SMALL) {
            return members().get(name);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /** Collects members. Not thread-safe. */
    public static final class Builder {
        private String[] names = new String[USUAL];
        private JsonValue[] values = new JsonValue[USUAL];
        private int size;
        private @Nullable Map<String, Integer> places;

        private Builder() {}

        /** Whether there is a member of that name already. */
        public boolean has(String name) {
            return place(name) >= 0;
        }

        /** Adds a member at the end, or replaces it where it stands. */
        public Builder put(String name, JsonValue value) {
            int place = place(name);
            if (place >= 0) {
                values[place] = value;
                return this;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            if (places != null) {
                places.put(name, size);
            }
            names[size] = name;
            values[size++] = value;
            return this;
        }

        /** The object. */
        public JsonObject build() {
            return size == 0 ? EMPTY : new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }

        private int place(String name) {
            if (size > SMALL) {
                return places().getOrDefault(name, -1);
            }
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        private Map<String, Integer> places() {
            Map<String, Integer> known = places;
            if (known == null) {
                known = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    known.put(names[i], i);
                }
                places = known;
            }
            return known;
        }
    }
}
