package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmNode;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A {@code lambda('a', 'b', EXPRESSION)} that was given to a function. */
final class ArmLambda {
    private final List<String> names;
    private final ArmNode body;
    private final ArmFrame frame;
    private final ArmEvaluation evaluation;

    private ArmLambda(List<String> names, ArmNode body, ArmFrame frame, ArmEvaluation evaluation) {
        this.names = names;
        this.body = body;
        this.frame = frame;
        this.evaluation = evaluation;
    }

    /** Returns an argument as a lambda. */
    static ArmLambda of(String function, ArmNode argument, ArmFrame frame, ArmEvaluation evaluation) {
        if (!(argument instanceof ArmNode.Call call)
                || !call.name().equalsIgnoreCase("lambda")
                || call.arguments().isEmpty()) {
            throw new ArmFailure(function + "() takes a lambda() here");
        }
        List<String> names = new ArrayList<>();
        int last = call.arguments().size() - 1;
        for (ArmNode name : call.arguments().subList(0, last)) {
            if (!(name instanceof ArmNode.Literal literal) || !(literal.value() instanceof JsonString text)) {
                throw new ArmFailure("lambda() takes the names of its variables as texts in quotes");
            }
            names.add(text.value());
        }
        return new ArmLambda(names, call.arguments().get(last), frame, evaluation);
    }

    /** The result for these values; a lambda may leave the last of them unnamed. */
    JsonValue apply(JsonValue... values) {
        if (names.size() > values.length) {
            throw new ArmFailure("a lambda() here has at most " + values.length + " variables, not " + names.size());
        }
        ArmFrame inner = frame;
        for (int i = 0; i < names.size(); i++) {
            inner = inner.binding(names.get(i), values[i]);
        }
        evaluation.enter();
        try {
            return evaluation.evaluate(body, inner);
        } finally {
            evaluation.leave();
        }
    }

    /** The result of a lambda that returns true or false. */
    boolean test(JsonValue... values) {
        if (apply(values) instanceof JsonBoolean answer) {
            return answer.value();
        }
        throw new ArmFailure("the lambda() here has to give true or false");
    }
}
