package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions that take lambdas. They pass the index of an item to the lambda wherever Bicep does. */
final class LambdaFunctions {
    private LambdaFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("filter", LambdaFunctions::filter);
        all.put("groupBy", LambdaFunctions::groupBy);
        all.put("map", LambdaFunctions::map);
        all.put("mapValues", LambdaFunctions::mapValues);
        all.put("reduce", LambdaFunctions::reduce);
        all.put("sort", LambdaFunctions::sort);
        all.put("toObject", LambdaFunctions::toObject);
        all.put("lambda", call -> {
            throw call.failure("stands only where a function takes one");
        });
        all.put("lambdaVariables", LambdaFunctions::lambdaVariable);
    }

    private static JsonValue lambdaVariable(ArmCall call) {
        call.takes(1, 1);
        String name = call.text(0);
        return call.frame()
                .bound(name)
                .orElseThrow(() -> call.failure(
                        "finds no variable" + (call.isLiteral(0) ? " " + ArmFailure.quoted(name) : " of that name")));
    }

    private static JsonValue filter(ArmCall call) {
        call.takes(2, 2);
        ArmLambda lambda = call.lambda(1);
        List<JsonValue> kept = new ArrayList<>();
        long index = 0;
        for (JsonValue item : call.array(0)) {
            if (lambda.test(item, JsonNumber.of(index++))) {
                kept.add(item);
            }
        }
        return new JsonArray(kept);
    }

    private static JsonValue map(ArmCall call) {
        call.takes(2, 2);
        ArmLambda lambda = call.lambda(1);
        List<JsonValue> mapped = new ArrayList<>();
        for (JsonValue item : call.array(0)) {
            mapped.add(lambda.apply(item, JsonNumber.of(mapped.size())));
        }
        return new JsonArray(mapped);
    }

    private static JsonValue mapValues(ArmCall call) {
        call.takes(2, 2);
        ArmLambda lambda = call.lambda(1);
        JsonObject.Builder mapped = JsonObject.builder();
        call.object(0).forEach((name, value) -> mapped.put(name, lambda.apply(value)));
        return mapped.build();
    }

    private static JsonValue reduce(ArmCall call) {
        call.takes(3, 3);
        ArmLambda lambda = call.lambda(2);
        JsonValue result = call.value(1);
        long index = 0;
        for (JsonValue item : call.array(0)) {
            result = lambda.apply(result, item, JsonNumber.of(index++));
        }
        return result;
    }

    /** The lambda returns whether its first argument sorts before its second. */
    private static JsonValue sort(ArmCall call) {
        call.takes(2, 2);
        ArmLambda isBefore = call.lambda(1);
        List<JsonValue> sorted = new ArrayList<>(call.array(0));
        try {
            sorted.sort((one, other) -> isBefore.test(one, other) ? -1 : isBefore.test(other, one) ? 1 : 0);
        } catch (IllegalArgumentException e) {
            throw call.failure("takes a lambda() that says an order, and this one contradicts itself");
        }
        return new JsonArray(sorted);
    }

    private static JsonValue toObject(ArmCall call) {
        call.takes(2, 3);
        ArmLambda key = call.lambda(1);
        JsonObject.Builder members = JsonObject.builder();
        for (JsonValue item : call.array(0)) {
            members.put(
                    name(key.apply(item), call), call.has(2) ? call.lambda(2).apply(item) : item);
        }
        return members.build();
    }

    private static JsonValue groupBy(ArmCall call) {
        call.takes(2, 2);
        ArmLambda key = call.lambda(1);
        Map<String, List<JsonValue>> groups = new LinkedHashMap<>();
        for (JsonValue item : call.array(0)) {
            groups.computeIfAbsent(name(key.apply(item), call), name -> new ArrayList<>())
                    .add(item);
        }
        JsonObject.Builder members = JsonObject.builder();
        groups.forEach((name, items) -> members.put(name, new JsonArray(items)));
        return members.build();
    }

    private static String name(JsonValue key, ArmCall call) {
        if (key instanceof JsonString text) {
            return text.value();
        }
        throw call.failure("takes a lambda() that gives a text as the name, not " + key.kind());
    }
}
