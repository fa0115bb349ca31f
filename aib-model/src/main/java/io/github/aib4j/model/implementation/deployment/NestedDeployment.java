package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.ArmEvaluation.Result;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmModules;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.json.ParameterType;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A nested deployment in one iteration of its loop: its resources and outputs, each evaluated once. */
final class NestedDeployment implements ArmModules.Module {
    private final TemplateWalk walk;
    private final ArmTree tree;
    private final JsonObject outputs;
    private final Map<String, Supplier<Result>> known = new HashMap<>();

    /**
     * A nested deployment.
     *
     * @param tree evaluates the content of its template
     */
    NestedDeployment(TemplateWalk walk, ArmTree tree, JsonObject template) {
        this.walk = walk;
        this.tree = tree;
        this.outputs = ArmMembers.object(template, "outputs");
        walk.evaluateBy(tree);
    }

    void walk() {
        walk.walk(tree);
    }

    @Override
    public Result output(String name) {
        String key = LetterCase.lower(name);
        if (!known.containsKey(key)) {
            known.put(key, () -> {
                throw ArmFailure.ofItself("output", name);
            });
            known.put(key, evaluated(name));
        }
        return known.getOrDefault(key, () -> evaluated(name).get()).get();
    }

    private Supplier<Result> evaluated(String name) {
        try {
            Result result = value(name);
            return () -> result;
        } catch (ArmFailure failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private Result value(String name) {
        JsonObject output = ArmMembers.object(outputs, name);
        JsonValue value = ArmMembers.find(output, "value").orElse(output);
        Optional<JsonValue> loop = ArmMembers.find(output, "copy");
        if (value == output && loop.isEmpty()) {
            throw ArmFailure.ofMissing("output", name);
        }
        boolean isSecure = ArmMembers.text(output, "type")
                .flatMap(ParameterType::find)
                .filter(ParameterType::isSecure)
                .isPresent();
        Result result = loop.isPresent() ? tree.strictLoop(loop.get()) : tree.strictly(value);
        return new Result(result.value(), result.secret() || isSecure);
    }
}
