package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions for objects. */
final class ObjectFunctions {
    private ObjectFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("createObject", ObjectFunctions::createObject);
        all.put("items", ObjectFunctions::items);
        all.put("objectKeys", ObjectFunctions::objectKeys);
        all.put("shallowMerge", ObjectFunctions::shallowMerge);
        all.put("tryGet", ObjectFunctions::tryGet);
        all.put("null", call -> {
            call.takes(0, 0);
            return JsonNull.NULL;
        });
        all.put("json", call -> {
            call.takes(1, 1);
            return json(call, call.text(0));
        });
    }

    /** The value of a JSON text. */
    static JsonValue json(ArmCall call, String text) {
        call.budget().spendText(text.length());
        try {
            return JsonTrees.parse(JsonSource.of(text), "text", ReadLimits.defaults());
        } catch (JsonReadException e) {
            throw call.failure("takes a text in JSON");
        }
    }

    private static JsonValue createObject(ArmCall call) {
        if (call.size() % 2 == 1) {
            throw call.failure("takes names and values in turn, and a value is missing");
        }
        JsonObject.Builder members = JsonObject.builder();
        for (int i = 0; i < call.size(); i += 2) {
            members.put(call.text(i), call.value(i + 1));
        }
        call.budget().spend(call.size());
        return members.build();
    }

    /** The items in alphabetical order of the keys, as documented. */
    private static JsonValue items(ArmCall call) {
        call.takes(1, 1);
        return ArmValues.array(
                sorted(call).entrySet().stream()
                        .map(member -> JsonObject.builder()
                                .put("key", new JsonString(member.getKey()))
                                .put("value", member.getValue())
                                .build())
                        .toList(),
                call.budget());
    }

    private static JsonValue objectKeys(ArmCall call) {
        call.takes(1, 1);
        return ArmValues.array(
                sorted(call).keySet().stream().map(JsonString::new).toList(), call.budget());
    }

    private static Map<String, JsonValue> sorted(ArmCall call) {
        Map<String, JsonValue> sorted = new TreeMap<>(
                String.CASE_INSENSITIVE_ORDER.thenComparing((String one, String other) -> one.compareTo(other)));
        sorted.putAll(call.object(0).members());
        call.budget().spend(sorted.size());
        return sorted;
    }

    /** Merges objects. Later ones win; nested objects are merged, too, while arrays are replaced. */
    static JsonValue union(ArmCall call) {
        JsonObject union = call.object(0);
        for (int i = 1; i < call.size(); i++) {
            union = merged(union, call.object(i), call);
        }
        return union;
    }

    private static JsonObject merged(JsonObject one, JsonObject other, ArmCall call) {
        call.budget().spendText((long) one.size() + other.size());
        call.evaluation().enter();
        try {
            Map<String, JsonValue> members = new LinkedHashMap<>(one.members());
            other.forEach((name, value) -> members.merge(
                    name,
                    value,
                    (before, after) -> before instanceof JsonObject a && after instanceof JsonObject b
                            ? merged(a, b, call)
                            : after));
            return new JsonObject(members);
        } finally {
            call.evaluation().leave();
        }
    }

    private static JsonValue shallowMerge(ArmCall call) {
        call.takes(1, 1);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (JsonValue item : call.array(0)) {
            if (!(item instanceof JsonObject object)) {
                throw call.failure("takes an array of objects, and " + item.kind() + " is in it");
            }
            call.budget().spend(object.size());
            members.putAll(object.members());
        }
        return new JsonObject(members);
    }

    static JsonValue intersection(ArmCall call) {
        Map<String, JsonValue> common = new LinkedHashMap<>(call.object(0).members());
        for (int i = 1; i < call.size(); i++) {
            JsonObject other = call.object(i);
            call.budget().spend(common.size());
            common.entrySet()
                    .removeIf(member -> other.get(member.getKey())
                            .filter(value -> ArmValues.areEqual(value, member.getValue(), call.budget()))
                            .isEmpty());
        }
        return new JsonObject(common);
    }

    /** The value at the end of the keys; null if there is none. */
    private static JsonValue tryGet(ArmCall call) {
        call.takesAtLeast(2);
        Optional<JsonValue> at = Optional.of(call.value(0));
        for (int i = 1; i < call.size() && at.isPresent(); i++) {
            JsonValue key = call.value(i);
            at = next(at.get(), key, call);
        }
        return at.orElse(JsonNull.NULL);
    }

    private static Optional<JsonValue> next(JsonValue value, JsonValue key, ArmCall call) {
        if (value == JsonNull.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonObject object && key instanceof JsonString name) {
            return ArmValues.member(object, name.value(), call.budget());
        }
        if (value instanceof JsonArray array && key instanceof JsonNumber index) {
            return ArmValues.item(array, index);
        }
        throw call.failure("finds no item of " + value.kind() + " by " + key.kind());
    }
}
