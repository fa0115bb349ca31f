package io.github.aib4j.model.update;

import io.github.aib4j.model.update.NamedItems.Place;
import io.github.aib4j.model.value.OneLine;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Edits the steps, checks or targets of a template, each of which is found in one of three ways: by its name, by its index,
 * or by a predicate. The last two also find items that have no name.
 *
 * <pre>{@code
 * ImageTemplate shorter = TemplateEditor.of(template)
 *     .customizers(steps -> steps
 *         .remove(0)
 *         .insertBefore(step -> step instanceof WindowsUpdateCustomizer, Customizer.powerShell("proxy", "…")))
 *     .build();
 * }</pre>
 *
 * <p>An index counts from 0, among the items as they stand at that moment. A method that takes a name, an index or a
 * predicate throws a {@link NoSuchElementException} if it finds no item, and an {@link IllegalStateException} if it finds
 * several; both messages list the names that there are. Finding an item by name takes the same time however many items there
 * are; {@link #editAll} and {@link #removeIf} look at each item once. Not thread-safe.
 *
 * @param <T> what is edited
 * @since 0.1.0
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class ItemEditor<T> {
    private final String what;
    private final NamedItems<T> items;

    ItemEditor(String what, Function<T, String> nameOf, List<? extends T> items) {
        this.what = what;
        this.items = new NamedItems<>(nameOf, items);
    }

    /** The number of items that there are now. */
    public int size() {
        return items.size();
    }

    /** The items that there are now, in their order; a copy. */
    public List<T> items() {
        return items.items();
    }

    /** Adds items at the end. */
    @SafeVarargs
    public final ItemEditor<T> add(T... more) {
        return addAll(Arrays.asList(more));
    }

    /** Adds a sequence of items at the end. */
    public ItemEditor<T> addAll(List<? extends T> more) {
        items.addAll(more);
        return this;
    }

    /** Inserts items before the item with this name. */
    @SafeVarargs
    public final ItemEditor<T> insertBefore(String name, T... more) {
        items.insertBefore(find(name), Arrays.asList(more));
        return this;
    }

    /** Inserts items before the item with this index. */
    @SafeVarargs
    public final ItemEditor<T> insertBefore(int index, T... more) {
        items.insertBefore(find(index), Arrays.asList(more));
        return this;
    }

    /** Inserts items before the only item that is as wanted. */
    @SafeVarargs
    public final ItemEditor<T> insertBefore(Predicate<? super T> wanted, T... more) {
        items.insertBefore(find(wanted), Arrays.asList(more));
        return this;
    }

    /** Inserts items after the item with this name. */
    @SafeVarargs
    public final ItemEditor<T> insertAfter(String name, T... more) {
        items.insertAfter(find(name), Arrays.asList(more));
        return this;
    }

    /** Inserts items after the item with this index. */
    @SafeVarargs
    public final ItemEditor<T> insertAfter(int index, T... more) {
        items.insertAfter(find(index), Arrays.asList(more));
        return this;
    }

    /** Inserts items after the only item that is as wanted. */
    @SafeVarargs
    public final ItemEditor<T> insertAfter(Predicate<? super T> wanted, T... more) {
        items.insertAfter(find(wanted), Arrays.asList(more));
        return this;
    }

    /** Replaces the item with this name. */
    public ItemEditor<T> replace(String name, T item) {
        items.replace(find(name), item);
        return this;
    }

    /** Replaces the item with this index. */
    public ItemEditor<T> replace(int index, T item) {
        items.replace(find(index), item);
        return this;
    }

    /** Replaces the only item that is as wanted. */
    public ItemEditor<T> replace(Predicate<? super T> wanted, T item) {
        items.replace(find(wanted), item);
        return this;
    }

    /** Replaces the item with this name by what the function makes of it. */
    public ItemEditor<T> edit(String name, UnaryOperator<T> change) {
        return edit(find(name), change);
    }

    /** Replaces the item with this index by what the function makes of it. */
    public ItemEditor<T> edit(int index, UnaryOperator<T> change) {
        return edit(find(index), change);
    }

    /** Replaces the only item that is as wanted by what the function makes of it. */
    public ItemEditor<T> edit(Predicate<? super T> wanted, UnaryOperator<T> change) {
        return edit(find(wanted), change);
    }

    /** Replaces each item by what the function makes of it. */
    public ItemEditor<T> editAll(UnaryOperator<T> change) {
        items.places(item -> true).forEach(place -> edit(place, change));
        return this;
    }

    /** Removes the item with this name. */
    public ItemEditor<T> remove(String name) {
        items.remove(find(name));
        return this;
    }

    /** Removes the item with this index. */
    public ItemEditor<T> remove(int index) {
        items.remove(find(index));
        return this;
    }

    /** Removes the only item that is as wanted; see {@link #removeIf} for any number of them. */
    public ItemEditor<T> remove(Predicate<? super T> wanted) {
        items.remove(find(wanted));
        return this;
    }

    /** Removes all items that are as wanted; there may be none. */
    public ItemEditor<T> removeIf(Predicate<? super T> wanted) {
        items.places(wanted).forEach(items::remove);
        return this;
    }

    /** Removes all items. */
    public ItemEditor<T> clear() {
        items.clear();
        return this;
    }

    private ItemEditor<T> edit(Place<T> place, UnaryOperator<T> change) {
        items.replace(place, change.apply(items.item(place)));
        return this;
    }

    private Place<T> find(String name) {
        int count = name.isEmpty() ? 0 : items.count(name);
        if (count == 0) {
            throw new NoSuchElementException(
                    "There is no " + what + " '" + OneLine.of(name) + "'; those with a name are: " + names());
        }
        if (count > 1) {
            throw new IllegalStateException(
                    "More than one " + what + " is called '" + OneLine.of(name) + "'; give each its own name");
        }
        return items.named(name);
    }

    private Place<T> find(int index) {
        if (index < 0 || index >= items.size()) {
            throw new NoSuchElementException("There is no " + what + " with the index " + index + "; there are "
                    + items.size() + ", counted from 0, and those with a name are: " + names());
        }
        return items.at(index);
    }

    private Place<T> find(Predicate<? super T> wanted) {
        List<Place<T>> found = items.places(wanted);
        if (found.isEmpty()) {
            throw new NoSuchElementException("No " + what + " is as wanted; those with a name are: " + names());
        }
        if (found.size() > 1) {
            throw new IllegalStateException("The predicate finds " + found.size() + " " + what
                    + "s, not one; narrow it, or give an index. Those with a name are: " + names());
        }
        return found.get(0);
    }

    private String names() {
        return items.names().stream()
                .filter(known -> !known.isEmpty())
                .map(known -> "'" + OneLine.of(known) + "'")
                .collect(Collectors.joining(", "));
    }
}
