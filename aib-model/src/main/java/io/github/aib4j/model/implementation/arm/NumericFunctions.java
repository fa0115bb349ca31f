package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.regex.Pattern;

/** Functions for numbers, and {@code copyIndex()}. */
final class NumericFunctions {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

    private NumericFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("add", call -> calculate(call, Math::addExact));
        all.put("sub", call -> calculate(call, Math::subtractExact));
        all.put("mul", call -> calculate(call, Math::multiplyExact));
        all.put("div", call -> calculate(call, (one, other) -> one / other));
        all.put("mod", call -> calculate(call, (one, other) -> one % other));
        all.put("int", NumericFunctions::integer);
        all.put("float", NumericFunctions::number);
        all.put("max", call -> extreme(call, Comparator.naturalOrder()));
        all.put("min", call -> extreme(call, Comparator.reverseOrder()));
        all.put("copyIndex", NumericFunctions::copyIndex);
    }

    private static JsonValue calculate(ArmCall call, LongBinaryOperator operator) {
        call.takes(2, 2);
        try {
            return JsonNumber.of(operator.applyAsLong(call.integer(0), call.integer(1)));
        } catch (ArithmeticException e) {
            throw call.failure("has no result that is a whole number of 64 bits");
        }
    }

    private static JsonValue integer(ArmCall call) {
        call.takes(1, 1);
        JsonValue value = call.value(0);
        String digits = value instanceof JsonNumber number
                ? number.digits()
                : value instanceof JsonString text ? text.value() : "";
        if (!ArmValues.isWhole(digits)) {
            throw call.failure("takes a whole number, or a text that is one");
        }
        return JsonNumber.of(Long.parseLong(digits));
    }

    private static JsonValue number(ArmCall call) {
        call.takes(1, 1);
        JsonValue value = call.value(0);
        if (value instanceof JsonNumber) {
            return value;
        }
        if (value instanceof JsonString text && NUMBER.matcher(text.value()).matches()) {
            return new JsonNumber(text.value());
        }
        throw call.failure("takes a number, or a text that is one");
    }

    private static JsonValue extreme(ArmCall call, Comparator<Long> order) {
        call.takesAtLeast(1);
        List<JsonValue> values =
                call.size() == 1 && call.value(0) instanceof JsonArray array ? array.items() : call.values();
        call.budget().spend(values.size());
        return values.stream()
                .map(value -> value instanceof JsonNumber number && ArmValues.isWhole(number)
                        ? Long.parseLong(number.digits())
                        : wrongKind(call))
                .max(order)
                .map(JsonNumber::of)
                .orElseThrow(() -> call.failure("takes at least one number"));
    }

    private static Long wrongKind(ArmCall call) {
        throw call.failure("takes whole numbers, or one array of them");
    }

    /** {@code copyIndex()}, {@code copyIndex(offset)}, {@code copyIndex('loop')} or {@code copyIndex('loop', offset)}. */
    private static JsonValue copyIndex(ArmCall call) {
        call.takes(0, 2);
        boolean isNamed = call.has(0) && call.value(0) instanceof JsonString;
        Optional<Long> round =
                isNamed ? call.frame().round(call.text(0)) : call.frame().round();
        int offset = isNamed ? 1 : 0;
        long index = round.orElseThrow(() -> call.failure("stands outside the copy loop that it counts"));
        return JsonNumber.of(index + (call.has(offset) ? call.integer(offset) : 0));
    }
}
