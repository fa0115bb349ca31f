package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmBudget;
import io.github.aib4j.model.implementation.arm.ArmEvaluation.Result;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The parameters passed to a nested deployment, evaluated in the outer template. */
final class NestedParameters implements DeploymentParameters.Given {
    private final Map<String, Supplier<Optional<Result>>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<ArmFailure> unknown = Optional.empty();

    private NestedParameters() {}

    /**
     * Evaluates them.
     *
     * @param properties those of the nested deployment
     * @param tree evaluates their values
     */
    static NestedParameters of(JsonObject properties, ArmTree tree, ArmBudget budget) {
        NestedParameters parameters = new NestedParameters();
        ArmMembers.find(properties, "parameters").ifPresent(section -> parameters.addAll(section, tree, budget));
        return parameters;
    }

    private void addAll(JsonValue section, ArmTree tree, ArmBudget budget) {
        try {
            JsonObject object = section instanceof JsonObject plain ? plain : object(tree.strictly(section));
            budget.spend(object.size());
            object.forEach((name, entry) -> values.put(name, value(name, entry, tree)));
        } catch (ArmFailure failure) {
            unknown = Optional.of(failure);
        }
    }

    /** An entry is an object, or an expression that gives one; an empty one gives no value. */
    private static Supplier<Optional<Result>> value(String name, JsonValue entry, ArmTree tree) {
        try {
            Result evaluated = tree.strictly(entry);
            JsonObject object = object(evaluated);
            Optional<JsonValue> value = ArmMembers.find(object, "value");
            boolean isReferred =
                    value.isEmpty() && ArmMembers.find(object, "reference").isPresent();
            return () -> {
                if (isReferred) {
                    throw ArmFailure.inKeyVault(name);
                }
                return value.map(given -> new Result(given, evaluated.secret()));
            };
        } catch (ArmFailure failure) {
            return () -> {
                throw failure.ofNested(name);
            };
        }
    }

    private static JsonObject object(Result evaluated) {
        return evaluated.value() instanceof JsonObject object ? object : JsonObject.empty();
    }

    @Override
    public Optional<Result> value(String name) {
        if (unknown.isPresent()) {
            throw unknown.get();
        }
        Supplier<Optional<Result>> value = values.get(name);
        return value == null ? Optional.empty() : value.get();
    }
}
