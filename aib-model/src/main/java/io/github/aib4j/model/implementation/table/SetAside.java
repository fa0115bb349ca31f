package io.github.aib4j.model.implementation.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members that were read before the type of their object was known. The type decides what they mean.
 *
 * <p>An inner object adds its members after those of the outer one, and removes them at its end.
 */
final class SetAside {
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    int count() {
        return names.size();
    }

    /** Adds a member; the value is null if the document says so. */
    void add(String name, @Nullable Object value) {
        names.add(name);
        values.add(value);
    }

    String name(int index) {
        return names.get(index);
    }

    @Nullable
    Object value(int index) {
        return values.get(index);
    }

    void dropFrom(int count) {
        for (int i = names.size() - 1; i >= count; i--) {
            names.remove(i);
            values.remove(i);
        }
    }
}
