package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;

/** Functions for true and false. */
final class LogicalFunctions {
    private LogicalFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("and", call -> ArmValues.bool(!any(call, false)));
        all.put("bool", LogicalFunctions::bool);
        all.put("fail", LogicalFunctions::fail);
        all.put("false", call -> constant(call, ArmValues.FALSE));
        all.put("if", LogicalFunctions::choose);
        all.put("not", call -> {
            call.takes(1, 1);
            return ArmValues.bool(!call.bool(0));
        });
        all.put("or", call -> ArmValues.bool(any(call, true)));
        all.put("true", call -> constant(call, ArmValues.TRUE));
    }

    /** Whether an argument has that value; the arguments after the first such one are not evaluated. */
    private static boolean any(ArmCall call, boolean wanted) {
        call.takesAtLeast(1);
        for (int i = 0; i < call.size(); i++) {
            if (call.bool(i) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Evaluates only the branch that is taken. */
    private static JsonValue choose(ArmCall call) {
        call.takes(3, 3);
        return call.value(call.bool(0) ? 1 : 2);
    }

    /** Ends the deployment with a message. It is only quoted if it is literal, because it may contain a secret. */
    private static JsonValue fail(ArmCall call) {
        call.takes(1, 1);
        String message = call.text(0);
        throw call.failure("ends the deployment" + (call.isLiteral(0) ? ": " + ArmFailure.quoted(message) : ""));
    }

    private static JsonValue bool(ArmCall call) {
        call.takes(1, 1);
        JsonValue value = call.value(0);
        if (value instanceof JsonBoolean) {
            return value;
        }
        if (value instanceof JsonNumber number && ArmValues.isWhole(number)) {
            return ArmValues.bool(Long.parseLong(number.digits()) != 0);
        }
        String text = value instanceof JsonString string ? string.value() : "";
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw call.failure("takes 'true', 'false' or a whole number");
        }
        return ArmValues.bool(text.equalsIgnoreCase("true"));
    }

    private static JsonValue constant(ArmCall call, JsonValue value) {
        call.takes(0, 0);
        return value;
    }
}
