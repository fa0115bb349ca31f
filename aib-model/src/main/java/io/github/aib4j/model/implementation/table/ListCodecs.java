package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Codecs of several values. */
final class ListCodecs {
    private static final int USUAL_LENGTH = 4;

    private ListCodecs() {}

    /** An array of such items. */
    record Items<T>(Codec<T> item) implements Codec<List<T>> {
        @Override
        public List<T> read(ValueReader in) {
            in.enterArray();
            List<T> items = new ArrayList<>(USUAL_LENGTH);
            while (in.nextItem()) {
                items.add(item.read(in));
            }
            return items;
        }

        @Override
        public void write(List<T> items, WriteContext out) {
            out.array(item, items);
        }
    }

    /** A list; a single value is read as a list of one, with this remark. */
    record OrOne<T>(Items<T> list, String remark) implements Codec<List<T>> {
        @Override
        public List<T> read(ValueReader in) {
            return in.isArray() ? list.read(in) : one(in);
        }

        private List<T> one(ValueReader in) {
            if (in.isObject()) {
                return oneObject(in);
            }
            if (in.isOpen()) { // the expression may yield the whole list
                throw in.wrongKind("an array");
            }
            T only = list.item().read(in);
            in.remark(Kind.ALIAS, remark);
            return List.of(only);
        }

        private List<T> oneObject(ValueReader in) {
            JsonValue tree = in.tree();
            if (tree.equals(JsonObject.empty())) {
                in.remark(Kind.ALIAS, "an empty object is written as an empty array");
                return List.of();
            }
            T only = in.readTree(tree, list.item()::read);
            in.remark(Kind.ALIAS, remark);
            return List.of(only);
        }

        @Override
        public void write(List<T> items, WriteContext out) {
            list.write(items, out);
        }
    }

    /** Values by name; null means the same as no member. */
    record ByName<K, V>(String wanted, BiFunction<String, ValueReader, K> key, Codec<V> item)
            implements Codec<Map<K, V>> {
        @Override
        public Map<K, V> read(ValueReader in) {
            Map<K, V> values = new LinkedHashMap<>();
            Codecs.forEachName(wanted, in, name -> values.put(key.apply(name, in), item.read(in)));
            return values;
        }

        @Override
        public void write(Map<K, V> values, WriteContext out) {
            out.startObject();
            values.forEach((name, value) -> out.member(name.toString(), item, value));
            out.endObject();
        }
    }

    /** Whole numbers; also a single one, one in quotes, or several in one string separated by commas. */
    static final class ExitCodes implements Codec<List<Integer>> {
        @Override
        public List<Integer> read(ValueReader in) {
            if (in.isOpen()) {
                throw in.wrongKind("an array");
            }
            if (!in.isArray()) {
                in.remark(Kind.ALIAS, "exit codes are written as an array of numbers");
                return in.isText() ? numbers(in.text()) : List.of(in.integer());
            }
            List<Integer> codes = new ArrayList<>(USUAL_LENGTH);
            in.enterArray();
            while (in.nextItem()) {
                if (in.isText() && !in.isOpen()) {
                    in.remark(Kind.ALIAS, "an exit code is written without quotes");
                    codes.addAll(numbers(in.text()));
                } else {
                    codes.add(in.integer());
                }
            }
            return codes;
        }

        private static List<Integer> numbers(String text) {
            List<Integer> numbers = new ArrayList<>();
            for (String number : text.split(",", -1)) {
                try {
                    numbers.add(Integer.valueOf(number.strip()));
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException("'" + text + "' holds no exit codes; write whole numbers", e);
                }
            }
            return numbers;
        }

        @Override
        public void write(List<Integer> codes, WriteContext out) {
            out.array(Codecs.INTEGER, codes);
        }
    }
}
