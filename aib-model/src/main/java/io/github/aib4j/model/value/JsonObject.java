package io.github.aib4j.model.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: members by name, in their original order.
 *
 * <p>Immutable and thread-safe. Two objects are equal if they have equal members in any order.
 *
 * @since 0.1.0
 */
public final class JsonObject implements JsonValue {
    /** Up to this size, a linear search is as quick as a hash table and needs no memory. */
    private static final int SMALL = 16;

    /** The size that most objects do not exceed. */
    private static final int USUAL = 4;

    private static final String[] NO_NAMES = {};
    private static final JsonValue[] NO_VALUES = {};
    private static final JsonObject EMPTY = new JsonObject(NO_NAMES, NO_VALUES);

    private final String[] names;
    private final JsonValue[] values;
    private @Nullable Map<String, JsonValue> map;

    private JsonObject(String[] names, JsonValue[] values) {
        this.names = names;
        this.values = values;
    }

    /** Creates an object with these members, in the order of the map. */
    public JsonObject(Map<String, JsonValue> members) {
        this(members.keySet().toArray(String[]::new), members.values().toArray(JsonValue[]::new));
    }

    /** Returns an object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with these members. */
    public Builder toBuilder() {
        Builder started = builder();
        forEach(started::put);
        return started;
    }

    /** The members by name, in order; unmodifiable. */
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

    /** Passes each member to the action, in order. */
    public void forEach(BiConsumer<? super String, ? super JsonValue> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** The number of members. */
    public int size() {
        return names.length;
    }

    /** Returns the member with this name, if there is one. An explicit {@code null} is {@link JsonNull}. */
    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(find(name));
    }

    /** Returns the text of the member with this name, if it is a string. */
    public Optional<String> text(String name) {
        return find(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** Returns the member with this name, if it is an object. */
    public Optional<JsonObject> object(String name) {
        return find(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** Returns the member with this name, if it is an array. */
    public Optional<JsonArray> array(String name) {
        return find(name) instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** Returns a copy in which this member is replaced, or added at the end. */
    public JsonObject with(String name, JsonValue value) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(members());
        changed.put(name, value);
        return new JsonObject(changed);
    }

    /** Returns a copy without the members with these names. */
    public JsonObject without(String... unwanted) {
        Set<String> left = new HashSet<>(Arrays.asList(Objects.requireNonNull(unwanted, "unwanted")));
        Builder kept = builder();
        forEach((name, value) -> {
            if (!left.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept.build();
    }

    /** Returns a copy without explicit {@code null} members, which mean the same as absent ones. */
    public JsonObject withoutNulls() {
        if (!Arrays.asList(values).contains(JsonNull.NULL)) {
            return this;
        }
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

    /** Builds a {@link JsonObject}. Not thread-safe. */
    public static final class Builder {
        private String[] names = NO_NAMES;
        private JsonValue[] values = NO_VALUES;
        private int size;
        private @Nullable Map<String, Integer> places;

        private Builder() {}

        /** Whether there already is a member with this name. */
        public boolean has(String name) {
            return place(name) >= 0;
        }

        /** Replaces the member with this name, or adds it at the end. */
        public Builder put(String name, JsonValue value) {
            int place = place(name);
            if (place >= 0) {
                values[place] = value;
                return this;
            }
            if (size == names.length) {
                int room = size == 0 ? USUAL : size * 2;
                names = Arrays.copyOf(names, room);
                values = Arrays.copyOf(values, room);
            }
            if (places != null) {
                places.put(name, size);
            }
            names[size] = name;
            values[size++] = value;
            return this;
        }

        /** Returns the object. */
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
