package io.github.aib4j.model.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array.
 *
 * @param items the values, in order
 * @since 0.1.0
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

    /** Equal if the items are; a loop, so that deep nesting takes little of the stack. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof JsonArray that) || that.items.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).equals(that.items.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (JsonValue item : items) {
            hash = 31 * hash + item.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return "JsonArray[" + items.size() + " items]";
    }
}
