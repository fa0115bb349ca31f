package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.deployment.ResourceMerge.Place;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The items of a changed list. An item that equals one that was read is written as in the file, wherever it is now.
 * Other items are matched with the ones that are gone: by name, or otherwise in order.
 */
final class ItemMerge {
    private static final int NEW = -1;

    private final ResourceMerge merge;
    private final List<JsonValue> file;
    private final List<JsonValue> before;
    private final Place at;

    ItemMerge(ResourceMerge merge, List<JsonValue> file, List<JsonValue> before, Place at) {
        this.merge = merge;
        this.file = file;
        this.before = before;
        this.at = at;
    }

    JsonArray merge(List<JsonValue> after) {
        Pairs pairs = new Pairs(after);
        pairs.pair(Optional::of);
        pairs.addCopies();
        pairs.pair(ItemMerge::name);
        pairs.pairInOrder();
        List<JsonValue> items = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            int own = pairs.own[i];
            items.add(
                    own == NEW
                            ? merge.added(after.get(i), at.item(file.size(), i))
                            : merge.merge(file.get(own), before.get(own), after.get(i), at.item(own, i)));
        }
        return new JsonArray(items);
    }

    private static Optional<String> name(JsonValue item) {
        return item instanceof JsonObject object
                ? object.text("runOutputName").or(() -> object.text("name"))
                : Optional.empty();
    }

    /** The original index of each changed item. */
    private final class Pairs {
        private final List<JsonValue> after;
        private final int[] own;
        private final boolean[] isUsed = new boolean[before.size()];

        private Pairs(List<JsonValue> after) {
            this.after = after;
            this.own = new int[after.size()];
            Arrays.fill(own, NEW);
        }

        private void set(int changed, int read) {
            own[changed] = read;
            isUsed[read] = true;
        }

        /** Pairs items with equal keys, in order. */
        private <K> void pair(Function<JsonValue, Optional<K>> key) {
            Map<K, Deque<Integer>> places = new HashMap<>();
            gone().forEach(i -> key.apply(before.get(i))
                    .ifPresent(found -> places.computeIfAbsent(found, none -> new ArrayDeque<>())
                            .add(i)));
            fresh().forEach(i ->
                    key.apply(after.get(i)).map(places::get).map(Deque::poll).ifPresent(place -> set(i, place)));
        }

        /** A further item that equals an original one is written like it. */
        private void addCopies() {
            Map<JsonValue, Integer> places = new HashMap<>();
            for (int i = 0; i < before.size(); i++) {
                places.putIfAbsent(before.get(i), i);
            }
            fresh().forEach(i -> own[i] = places.getOrDefault(after.get(i), NEW));
        }

        /** The remaining items are paired in order, if there are equally many. */
        private void pairInOrder() {
            List<Integer> gone = gone();
            List<Integer> fresh = fresh();
            if (gone.size() == fresh.size()) {
                IntStream.range(0, gone.size()).forEach(i -> set(fresh.get(i), gone.get(i)));
            } else if (!fresh.isEmpty()) {
                gone.stream()
                        .filter(i -> before.get(i) instanceof JsonObject || before.get(i) instanceof JsonArray)
                        .filter(i -> !ResourceMerge.isLiteral(file.get(i)))
                        .findFirst()
                        .ifPresent(i -> {
                            throw merge.refused(
                                    at.item(i, i),
                                    "which item of the list became which cannot be told, and this one has expressions;"
                                            + " give the items names, or change fewer of them at a time");
                        });
            }
        }

        private List<Integer> gone() {
            return IntStream.range(0, isUsed.length)
                    .filter(i -> !isUsed[i])
                    .boxed()
                    .toList();
        }

        private List<Integer> fresh() {
            return IntStream.range(0, own.length)
                    .filter(i -> own[i] == NEW)
                    .boxed()
                    .toList();
        }
    }
}
