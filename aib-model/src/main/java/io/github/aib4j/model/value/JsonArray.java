package io.github.aib4j.model.value;

import java.util.List;

/**
 * A JSON array.
 *
 * @param items the values, in order
 */
public record JsonArray(List<JsonValue> items) implements JsonValue {
    /** Copies the items. */
    public JsonArray {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "an array";
    }

    @Override
    public String toString() {
        return "JsonArray[" + items.size() + " items]";
    }
}
