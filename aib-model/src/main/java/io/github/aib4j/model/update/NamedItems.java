package io.github.aib4j.model.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items in an order, each of which is found by its name without a look at the others. Not thread-safe. */
final class NamedItems<T> {
    private final Function<T, String> nameOf;
    private final Map<String, Holders<T>> byName = new HashMap<>();

    /** Stands before the first and after the last. */
    private final Place<T> ends = new Place<>();

    NamedItems(Function<T, String> nameOf, List<? extends T> items) {
        this.nameOf = nameOf;
        addAll(items);
    }

    /** How many items have that name. */
    int count(String name) {
        Holders<T> holders = byName.get(name);
        return holders == null ? 0 : holders.count;
    }

    /** The items in their order. */
    List<T> items() {
        List<T> items = new ArrayList<>();
        for (Place<T> at = ends.next; at.item != null; at = at.next) {
            items.add(at.item);
        }
        return items;
    }

    /** The names of the items in their order; that of an item without one is empty. */
    List<String> names() {
        return items().stream().map(nameOf).toList();
    }

    void addAll(List<? extends T> items) {
        items.forEach(item -> insert(item, ends.previous));
    }

    void clear() {
        byName.clear();
        ends.next = ends;
        ends.previous = ends;
    }

    /** The only item of that name. */
    T get(String name) {
        return item(only(name));
    }

    void insertBefore(String name, T[] items) {
        insertAll(items, only(name).previous);
    }

    void insertAfter(String name, T[] items) {
        insertAll(items, only(name));
    }

    /** Puts another item in the place of the only one of that name. */
    void replace(String name, T item) {
        Place<T> place = only(name);
        byName.remove(name);
        place.item = item;
        holders(item).add(place);
    }

    /** Takes the only item of that name out. */
    void remove(String name) {
        Place<T> place = only(name);
        byName.remove(name);
        place.previous.next = place.next;
        place.next.previous = place.previous;
    }

    private void insertAll(T[] items, Place<T> before) {
        Place<T> last = before;
        for (T item : Arrays.asList(items)) {
            last = insert(item, last);
        }
    }

    private Place<T> insert(T item, Place<T> before) {
        Place<T> place = new Place<>();
        place.item = item;
        place.previous = before;
        place.next = before.next;
        before.next.previous = place;
        before.next = place;
        holders(item).add(place);
        return place;
    }

    private Holders<T> holders(T item) {
        return byName.computeIfAbsent(nameOf.apply(item), name -> new Holders<>());
    }

    private Place<T> only(String name) {
        Holders<T> holders = byName.get(name);
        if (holders == null || holders.first == null || holders.count != 1) {
            throw new IllegalStateException(name);
        }
        return holders.first;
    }

    private T item(Place<T> place) {
        if (place.item == null) {
            throw new IllegalStateException("The ends have no item");
        }
        return place.item;
    }

    /** The items of one name: as long as there is one alone, it can be found. */
    private static final class Holders<T> {
        private @Nullable Place<T> first;
        private int count;

        void add(Place<T> place) {
            first = first == null ? place : first;
            count++;
        }
    }

    private static final class Place<T> {
        private @Nullable T item;
        private Place<T> previous = this;
        private Place<T> next = this;
    }
}
