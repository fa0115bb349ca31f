package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The definitions of a section of a deployment template, found by name ignoring case. Immutable. */
final class Named {
    static final Named NONE = new Named(JsonObject.empty(), List.of());

    private final JsonObject members;

    /** Definitions that contain their names. */
    private final List<JsonValue> items;

    private final Map<String, Definition> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Named(JsonObject members, List<JsonValue> items) {
        this.members = members;
        this.items = items;
        members.forEach((name, value) -> byName.putIfAbsent(name, new Definition(byName.size(), name, value, false)));
        items.forEach(item -> nameOf(item)
                .ifPresent(name -> byName.putIfAbsent(name, new Definition(byName.size(), name, item, true))));
    }

    /** A section of members; the items of {@code copy} are definitions too. */
    static Named of(JsonObject section) {
        return new Named(
                section.without("copy"),
                section.array("copy").map(JsonArray::items).orElse(List.of()));
    }

    /** A section of items. */
    static Named of(List<JsonValue> items) {
        return new Named(JsonObject.empty(), items);
    }

    private static Optional<String> nameOf(JsonValue item) {
        return item instanceof JsonObject object
                ? object.text("name").or(() -> object.text("namespace"))
                : Optional.empty();
    }

    /**
     * A definition.
     *
     * @param place its place among all of them
     * @param isItem whether it is an item, which contains its name
     */
    record Definition(int place, String name, JsonValue value, boolean isItem) {}

    JsonObject members() {
        return members;
    }

    Optional<Definition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Iterable<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Named that && that.members.equals(members) && that.items.equals(items);
    }

    @Override
    public int hashCode() {
        return members.size() + items.size();
    }
}
