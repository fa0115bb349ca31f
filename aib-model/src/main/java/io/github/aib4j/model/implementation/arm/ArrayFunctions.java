package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions for arrays; some take texts and objects too. */
final class ArrayFunctions {
    private static final int LONGEST_RANGE = 10_000;

    private ArrayFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("array", ArrayFunctions::array);
        all.put("concat", ArrayFunctions::concat);
        all.put("contains", ArrayFunctions::contains);
        all.put("createArray", call -> ArmValues.array(call.values(), call.budget()));
        all.put("empty", ArrayFunctions::empty);
        all.put("first", call -> end(call, true));
        all.put("last", call -> end(call, false));
        all.put("flatten", ArrayFunctions::flatten);
        all.put("indexFromEnd", call -> fromEnd(call).orElseThrow(() -> call.failure("finds no item there")));
        all.put(
                "tryIndexFromEnd",
                call -> isNull(call) ? JsonNull.NULL : fromEnd(call).orElse(JsonNull.NULL));
        all.put("indexOf", call -> index(call, true));
        all.put("lastIndexOf", call -> index(call, false));
        all.put("intersection", ArrayFunctions::intersection);
        all.put("length", ArrayFunctions::length);
        all.put("range", ArrayFunctions::range);
        all.put("skip", call -> part(call, true));
        all.put("take", call -> part(call, false));
        all.put("union", ArrayFunctions::union);
    }

    private static boolean isNull(ArmCall call) {
        call.takes(2, 2);
        return call.value(0) == JsonNull.NULL;
    }

    private static JsonValue array(ArmCall call) {
        call.takes(1, 1);
        JsonValue value = call.value(0);
        return value instanceof JsonArray ? value : new JsonArray(List.of(value));
    }

    private static JsonValue concat(ArmCall call) {
        List<JsonValue> arguments = call.values();
        long arrays = arguments.stream().filter(JsonArray.class::isInstance).count();
        if (arguments.isEmpty() || (arrays > 0 && arrays < arguments.size())) {
            throw call.failure("takes texts alone or arrays alone");
        }
        return arrays > 0 ? joined(arguments, call.budget()) : StringFunctions.concat(arguments, call.budget());
    }

    private static JsonValue flatten(ArmCall call) {
        call.takes(1, 1);
        if (!call.array(0).stream().allMatch(JsonArray.class::isInstance)) {
            throw call.failure("takes an array of arrays");
        }
        return joined(call.array(0), call.budget());
    }

    private static JsonValue joined(List<JsonValue> arrays, ArmBudget budget) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonValue array : arrays) {
            List<JsonValue> more = ((JsonArray) array).items();
            budget.spendText((long) items.size() + more.size());
            items.addAll(more);
        }
        return new JsonArray(items);
    }

    private static JsonValue contains(ArmCall call) {
        call.takes(2, 2);
        JsonValue container = call.value(0);
        JsonValue wanted = call.value(1);
        if (container instanceof JsonArray array) {
            call.budget().spend(array.items().size() * ArmValues.size(wanted, call.budget()));
            return ArmValues.bool(array.items().stream().anyMatch(item -> ArmValues.areEqual(item, wanted)));
        }
        String text = ArmValues.textOf(wanted, call.budget());
        if (container instanceof JsonObject object) {
            return ArmValues.bool(ArmValues.member(object, text, call.budget()).isPresent());
        }
        call.budget().spend(call.text(0).length());
        return ArmValues.bool(call.text(0).contains(text));
    }

    /** Null counts as empty, which compiled Bicep relies on. */
    private static JsonValue empty(ArmCall call) {
        call.takes(1, 1);
        JsonValue value = call.value(0);
        return ArmValues.bool(value == JsonNull.NULL || size(call) == 0);
    }

    private static JsonValue length(ArmCall call) {
        call.takes(1, 1);
        return JsonNumber.of(size(call));
    }

    private static int size(ArmCall call) {
        JsonValue value = call.value(0);
        if (value instanceof JsonArray array) {
            return array.items().size();
        }
        return value instanceof JsonObject object ? object.size() : text(call).length();
    }

    /** The text that a function takes instead of an array. */
    private static String text(ArmCall call) {
        if (call.value(0) instanceof JsonString string) {
            return string.value();
        }
        throw call.wrongKind("an array, an object or a text", 0);
    }

    private static JsonValue end(ArmCall call, boolean isFirst) {
        call.takes(1, 1);
        if (call.value(0) instanceof JsonArray array) {
            int size = array.items().size();
            return size == 0 ? JsonNull.NULL : array.items().get(isFirst ? 0 : size - 1);
        }
        String text = text(call);
        int end = text.length();
        return ArmValues.text(end == 0 ? "" : isFirst ? text.substring(0, 1) : text.substring(end - 1));
    }

    /** The item at an index that is counted backwards from 1. */
    private static Optional<JsonValue> fromEnd(ArmCall call) {
        call.takes(2, 2);
        JsonArray array = new JsonArray(call.array(0));
        return ArmValues.item(array, array.items().size() - call.integer(1));
    }

    /** Ignores letter case in texts, but not in arrays. */
    private static JsonValue index(ArmCall call, boolean isFirst) {
        call.takes(2, 2);
        if (call.value(0) instanceof JsonArray array) {
            List<JsonValue> items = array.items();
            call.budget().spend(items.size() * ArmValues.size(call.value(1), call.budget()));
            return JsonNumber.of(isFirst ? items.indexOf(call.value(1)) : items.lastIndexOf(call.value(1)));
        }
        String text = LetterCase.lower(text(call));
        String wanted = LetterCase.lower(call.text(1));
        call.budget().spendText(text.length());
        return JsonNumber.of(isFirst ? text.indexOf(wanted) : text.lastIndexOf(wanted));
    }

    private static JsonValue range(ArmCall call) {
        call.takes(2, 2);
        long start = call.integer(0);
        long count = call.integer(1);
        if (count < 0 || count > LONGEST_RANGE || start + count > Integer.MAX_VALUE) {
            throw call.failure("takes a start and a count of 0 to " + LONGEST_RANGE + ", up to " + Integer.MAX_VALUE);
        }
        call.budget().spend(count);
        List<JsonValue> numbers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            numbers.add(JsonNumber.of(start + i));
        }
        return new JsonArray(numbers);
    }

    private static JsonValue part(ArmCall call, boolean isRest) {
        call.takes(2, 2);
        if (call.value(0) instanceof JsonArray array) {
            int at = bounded(call.integer(1), array.items().size());
            List<JsonValue> items = array.items();
            return ArmValues.array(isRest ? items.subList(at, items.size()) : items.subList(0, at), call.budget());
        }
        String text = text(call);
        int at = bounded(call.integer(1), text.length());
        call.budget().spend(text.length());
        return ArmValues.text(isRest ? text.substring(at) : text.substring(0, at));
    }

    private static int bounded(long count, int size) {
        return (int) Math.max(0, Math.min(count, size));
    }

    private static JsonValue union(ArmCall call) {
        call.takesAtLeast(1);
        if (call.value(0) instanceof JsonObject) {
            return ObjectFunctions.union(call);
        }
        Map<String, JsonValue> items = new LinkedHashMap<>();
        for (int i = 0; i < call.size(); i++) {
            call.array(i).forEach(item -> items.putIfAbsent(ArmValues.key(item, call.budget()), item));
        }
        return ArmValues.array(List.copyOf(items.values()), call.budget());
    }

    private static JsonValue intersection(ArmCall call) {
        call.takesAtLeast(1);
        if (call.value(0) instanceof JsonObject) {
            return ObjectFunctions.intersection(call);
        }
        Map<String, JsonValue> common = keyed(call, 0);
        for (int i = 1; i < call.size(); i++) {
            common.keySet().retainAll(keyed(call, i).keySet());
        }
        Set<String> left = new HashSet<>(common.keySet());
        return ArmValues.array(
                call.array(0).stream()
                        .filter(item -> left.remove(ArmValues.key(item, call.budget())))
                        .toList(),
                call.budget());
    }

    private static Map<String, JsonValue> keyed(ArmCall call, int index) {
        Map<String, JsonValue> keyed = new HashMap<>();
        call.array(index).forEach(item -> keyed.put(ArmValues.key(item, call.budget()), item));
        return keyed;
    }
}
