package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmNode;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a function. Each argument is evaluated once, when it is requested. */
final class ArmCall {
    private final ArmNode.Call node;
    private final ArmFrame frame;
    private final ArmEvaluation evaluation;
    private final @Nullable JsonValue[] known;

    ArmCall(ArmNode.Call node, ArmFrame frame, ArmEvaluation evaluation) {
        this.node = node;
        this.frame = frame;
        this.evaluation = evaluation;
        this.known = new JsonValue[node.arguments().size()];
    }

    /** The name of the function as it is written. */
    String name() {
        return node.name();
    }

    ArmFrame frame() {
        return frame;
    }

    ArmEvaluation evaluation() {
        return evaluation;
    }

    ArmBudget budget() {
        return evaluation.budget();
    }

    int size() {
        return known.length;
    }

    boolean has(int index) {
        return index < known.length;
    }

    /** Refuses a call with more or fewer arguments. */
    void takes(int least, int most) {
        if (known.length < least || known.length > most) {
            throw failure("takes " + (most == 0 ? "no argument" : count(least, most)) + ", not " + known.length);
        }
    }

    void takesAtLeast(int least) {
        if (known.length < least) {
            throw failure(
                    "takes at least " + least + (least == 1 ? " argument" : " arguments") + ", not " + known.length);
        }
    }

    private static String count(int least, int most) {
        String counted = most == 1 ? "one argument" : most + " arguments";
        return least == most ? counted : least + " to " + counted;
    }

    /** Whether an argument is written as a literal, so that a message may quote it. */
    boolean isLiteral(int index) {
        return node.arguments().get(index) instanceof ArmNode.Literal;
    }

    JsonValue value(int index) {
        JsonValue value = known[index];
        if (value == null) {
            value = evaluation.evaluate(node.arguments().get(index), frame);
            known[index] = value;
        }
        return value;
    }

    /** All arguments. */
    List<JsonValue> values() {
        List<JsonValue> values = new ArrayList<>(known.length);
        for (int i = 0; i < known.length; i++) {
            values.add(value(i));
        }
        return values;
    }

    ArmLambda lambda(int index) {
        return ArmLambda.of(node.name(), node.arguments().get(index), frame, evaluation);
    }

    String text(int index) {
        if (value(index) instanceof JsonString string) {
            return string.value();
        }
        throw wrongKind("a text", index);
    }

    long integer(int index) {
        if (value(index) instanceof JsonNumber number && ArmValues.isWhole(number)) {
            return Long.parseLong(number.digits());
        }
        throw wrongKind("a whole number", index);
    }

    boolean bool(int index) {
        if (value(index) instanceof JsonBoolean bool) {
            return bool.value();
        }
        throw wrongKind("true or false", index);
    }

    List<JsonValue> array(int index) {
        if (value(index) instanceof JsonArray array) {
            return array.items();
        }
        throw wrongKind("an array", index);
    }

    JsonObject object(int index) {
        if (value(index) instanceof JsonObject object) {
            return object;
        }
        throw wrongKind("an object", index);
    }

    /** The failure of an argument whose kind the function does not accept. */
    ArmFailure wrongKind(String wanted, int index) {
        return failure("takes " + wanted + (known.length == 1 ? "" : " as argument " + (index + 1)) + ", not "
                + value(index).kind());
    }

    ArmFailure failure(String reason) {
        return new ArmFailure(node.name() + "() " + reason);
    }
}
