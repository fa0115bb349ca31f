package io.github.aib4j.model.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Items in order, each of which is found by its name without a search. Not thread-safe. */
final class NamedItems<T> {
    private final Function<T, String> nameOf;
    private final Map<String, Set<Place<T>>> byName = new HashMap<>();
    private int size;

    /** The sentinel before the first and after the last item. */
    private final Place<T> ends = new Place<>();

    NamedItems(Function<T, String> nameOf, List<? extends T> items) {
        this.nameOf = nameOf;
        addAll(items);
    }

    int size() {
        return size;
    }

    /** How many items have that name. */
    int count(String name) {
        return byName.getOrDefault(name, Set.of()).size();
    }

    /** The items in their order. */
    List<T> items() {
        List<T> items = new ArrayList<>(size);
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
        insertBefore(ends, items);
    }

    void clear() {
        byName.clear();
        size = 0;
        ends.next = ends;
        ends.previous = ends;
    }

    /** The only item of that name. */
    T get(String name) {
        return item(named(name));
    }

    /** The place of the only item of that name. */
    Place<T> named(String name) {
        if (count(name) != 1) {
            throw new IllegalStateException(name);
        }
        return byName.getOrDefault(name, Set.of()).iterator().next();
    }

    /** The place of the item with this index, which must exist; found by counting from the nearer end. */
    Place<T> at(int index) {
        Place<T> place = ends;
        if (index < size / 2) {
            for (int i = 0; i <= index; i++) {
                place = place.next;
            }
        } else {
            for (int i = size; i > index; i--) {
                place = place.previous;
            }
        }
        return place;
    }

    /** The places of all items that match, in order. */
    List<Place<T>> places(Predicate<? super T> wanted) {
        List<Place<T>> places = new ArrayList<>();
        for (Place<T> at = ends.next; at.item != null; at = at.next) {
            if (wanted.test(at.item)) {
                places.add(at);
            }
        }
        return places;
    }

    void insertBefore(Place<T> next, List<? extends T> items) {
        for (T item : items) {
            insert(item, next);
        }
    }

    void insertAfter(Place<T> previous, List<? extends T> items) {
        insertBefore(previous.next, items);
    }

    /** Replaces the only item of that name. */
    void replace(String name, T item) {
        replace(named(name), item);
    }

    void replace(Place<T> place, T item) {
        forget(place);
        place.item = item;
        remember(place, item);
    }

    void remove(Place<T> place) {
        forget(place);
        place.previous.next = place.next;
        place.next.previous = place.previous;
        size--;
    }

    T item(Place<T> place) {
        if (place.item == null) {
            throw new IllegalStateException("The ends have no item");
        }
        return place.item;
    }

    private void insert(T item, Place<T> next) {
        Place<T> place = new Place<>();
        place.item = item;
        place.next = next;
        place.previous = next.previous;
        next.previous.next = place;
        next.previous = place;
        size++;
        remember(place, item);
    }

    private void remember(Place<T> place, T item) {
        byName.computeIfAbsent(nameOf.apply(item), name -> new LinkedHashSet<>())
                .add(place);
    }

    private void forget(Place<T> place) {
        byName.getOrDefault(nameOf.apply(item(place)), Set.of()).remove(place);
    }

    /** The place of an item. */
    static final class Place<T> {
        private @Nullable T item;
        private Place<T> previous = this;
        private Place<T> next = this;
    }
}
