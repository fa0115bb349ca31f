package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmBudget;
import io.github.aib4j.model.implementation.arm.ArmEvaluation.Result;
import io.github.aib4j.model.implementation.arm.ArmFailure;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The parameters that a nested deployment is handed, evaluated where it stands. */
final class NestedParameters implements DeploymentParameters.Given {
    private final Map<String, Supplier<Result>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<ArmFailure> unknown = Optional.empty();

    private NestedParameters() {}

    /**
     * Evaluates them.
     *
     * @param properties those of the nested deployment
     * @param tree evaluates what stands there
     */
    static NestedParameters of(JsonObject properties, ArmTree tree, ArmBudget budget) {
        NestedParameters parameters = new NestedParameters();
        ArmMembers.find(properties, "parameters").ifPresent(section -> parameters.addAll(section, tree, budget));
        return parameters;
    }

    private void addAll(JsonValue section, ArmTree tree, ArmBudget budget) {
        if (section instanceof JsonObject object) {
            budget.spend(object.size());
            object.forEach((name, entry) -> values.put(name, value(name, entry, tree)));
            return;
        }
        try {
            if (tree.strictly(section).value() instanceof JsonObject object) {
                object.forEach((name, entry) -> values.put(name, literal(name, entry)));
            }
        } catch (ArmFailure failure) {
            unknown = Optional.of(failure);
        }
    }

    private static Supplier<Result> value(String name, JsonValue entry, ArmTree tree) {
        Optional<JsonValue> value =
                entry instanceof JsonObject object ? ArmMembers.find(object, "value") : Optional.empty();
        if (value.isEmpty()) {
            return literal(name, entry);
        }
        try {
            Result result = tree.strictly(value.get());
            return () -> result;
        } catch (ArmFailure failure) {
            return () -> {
                throw failure.ofNested(name);
            };
        }
    }

    private static Supplier<Result> literal(String name, JsonValue entry) {
        Optional<JsonValue> value =
                entry instanceof JsonObject object ? ArmMembers.find(object, "value") : Optional.empty();
        return () -> new Result(value.orElseThrow(() -> ArmFailure.inKeyVault(name)), false);
    }

    @Override
    public Optional<Result> value(String name) {
        if (unknown.isPresent()) {
            throw unknown.get();
        }
        return Optional.ofNullable(values.get(name)).map(Supplier::get);
    }
}
