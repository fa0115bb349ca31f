package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Functions that compare values. */
final class ComparisonFunctions {
    /** Texts whose order is the same in every collation. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]*");

    private ComparisonFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("coalesce", ComparisonFunctions::coalesce);
        all.put("equals", call -> {
            call.takes(2, 2);
            return ArmValues.bool(ArmValues.areEqual(call.value(0), call.value(1), call.budget()));
        });
        all.put("greater", call -> compare(call, order -> order > 0));
        all.put("greaterOrEquals", call -> compare(call, order -> order >= 0));
        all.put("less", call -> compare(call, order -> order < 0));
        all.put("lessOrEquals", call -> compare(call, order -> order <= 0));
    }

    /** The first value that is not null; those after it are not evaluated. */
    private static JsonValue coalesce(ArmCall call) {
        call.takesAtLeast(1);
        for (int i = 0; i < call.size(); i++) {
            if (call.value(i) != JsonNull.NULL) {
                return call.value(i);
            }
        }
        return JsonNull.NULL;
    }

    private static JsonValue compare(ArmCall call, IntPredicate wanted) {
        call.takes(2, 2);
        JsonValue one = call.value(0);
        JsonValue other = call.value(1);
        if (one instanceof JsonNumber a && other instanceof JsonNumber b) {
            return ArmValues.bool(wanted.test(ArmValues.compare(a, b)));
        }
        if (one instanceof JsonString a && other instanceof JsonString b) {
            return ArmValues.bool(wanted.test(compareTexts(a.value(), b.value(), call)));
        }
        throw call.failure("takes two whole numbers or two texts");
    }

    /** Compares in dictionary order; of two texts that only differ in letter case, the one in lower case is first. */
    private static int compareTexts(String one, String other, ArmCall call) {
        call.budget().spendText((long) one.length() + other.length());
        if (one.equals(other)) {
            return 0;
        }
        if (!PLAIN.matcher(one).matches() || !PLAIN.matcher(other).matches()) {
            throw call.failure("is evaluated for numbers, and for texts of the letters A to Z and digits");
        }
        int order = one.compareToIgnoreCase(other);
        return order == 0 ? other.compareTo(one) : order;
    }
}
