package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmBudget;
import io.github.aib4j.model.implementation.arm.ArmCopy;
import io.github.aib4j.model.implementation.arm.ArmEvaluation;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmModules;
import io.github.aib4j.model.implementation.arm.ArmScope;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates a whole template: parameters, resources of any type, outputs. */
public final class DeploymentPlanner {
    private final JsonObject template;
    private final ReadContext at;
    private final DeploymentScope scope;
    private final ArmBudget budget;

    DeploymentPlanner(JsonObject template, ReadContext at, DeploymentScope scope, ArmBudget budget) {
        this.template = template;
        this.at = at;
        this.scope = scope;
        this.budget = budget;
        DeploymentSections.checkNames(template, at);
    }

    /**
     * Evaluates a template.
     *
     * @param at the document; names it in exceptions
     * @throws JsonReadException if the template is not one, or expands beyond the limits
     */
    public static PlannedDeployment plan(
            JsonObject template, ReadContext at, DeploymentScope scope, ReadLimits limits) {
        DeploymentPlanner planner = new DeploymentPlanner(template, at, scope, new ArmBudget(limits));
        try {
            DeploymentParameters parameters = planner.parameters(DeploymentParameters.Given.of(scope));
            return planner.plan(planner.tree(parameters), planner.tree(parameters));
        } catch (ArmFailure failure) {
            throw at.member("resources").refused("the document exceeds a limit: " + failure.reason());
        }
    }

    DeploymentParameters parameters(DeploymentParameters.Given given) {
        return new DeploymentParameters(
                ArmMembers.object(template, "parameters"), ArmMembers.object(template, "definitions"), given);
    }

    /** The tree that evaluates this template's own expressions. */
    ArmTree tree(DeploymentParameters parameters) {
        JsonArray functions = ArmMembers.array(template, "functions").orElse(new JsonArray(List.of()));
        ArmEvaluation.Sections sections =
                new ArmEvaluation.Sections(parameters, ArmMembers.object(template, "variables"), functions);
        return new ArmTree(
                new ArmEvaluation(sections, ArmScope.of(scope), ArmModules.NONE, budget), ArmTree.Keeper.NONE);
    }

    /**
     * Evaluates the template.
     *
     * @param tree for resources and outputs; in a nested template, it may be that of the outer one
     * @param own for the parameters
     */
    PlannedDeployment plan(ArmTree tree, ArmTree own) {
        return new PlannedDeployment(template, parameters(own), resources(tree), () -> outputs(tree));
    }

    private List<PlannedDeployment.Value> parameters(ArmTree own) {
        List<PlannedDeployment.Value> values = new ArrayList<>();
        ArmMembers.object(template, "parameters").forEach((name, declaration) -> {
            JsonValue asked = new JsonString("[parameters('" + name.replace("'", "''") + "')]");
            values.add(value(name, declaration, asked, own));
        });
        return values;
    }

    private PlannedDeployment.Value value(String name, JsonValue declaration, JsonValue asked, ArmTree tree) {
        String type = declaration instanceof JsonObject object ? type(object, 0) : "object";
        try {
            return new PlannedDeployment.Value(
                    name, type, Optional.of(tree.strictly(asked).value()), "");
        } catch (ArmFailure open) {
            return new PlannedDeployment.Value(name, type, Optional.empty(), open.reason());
        }
    }

    /** The declared type, or that of the definition that it refers to. */
    private String type(JsonObject declaration, int depth) {
        Optional<String> type = ArmMembers.text(declaration, "type");
        Optional<String> reference = ArmMembers.text(declaration, "$ref");
        if (type.isPresent() || reference.isEmpty() || depth > 10) {
            return type.orElse("object");
        }
        String name = reference.get().substring(reference.get().lastIndexOf('/') + 1);
        return type(ArmMembers.object(ArmMembers.object(template, "definitions"), name), depth + 1);
    }

    private List<PlannedResource> resources(ArmTree tree) {
        ResourcePlanner resources = new ResourcePlanner(scope, at, budget);
        Optional<JsonValue> section = ArmMembers.find(template, "resources");
        if (section.isPresent() && section.get() instanceof JsonArray array) {
            array.items().forEach(item -> resources.add(item, Optional.empty(), tree));
        } else if (section.isPresent() && section.get() instanceof JsonObject object) {
            object.forEach((name, item) -> resources.add(item, Optional.of(name), tree));
        } else if (section.isPresent()) {
            throw at.member("resources").wrongKind("an array or an object of resources", section.get());
        }
        return resources.all();
    }

    private List<PlannedDeployment.Value> outputs(ArmTree tree) {
        List<PlannedDeployment.Value> values = new ArrayList<>();
        for (Map.Entry<String, JsonValue> output :
                ArmMembers.object(template, "outputs").members().entrySet()) {
            if (output.getValue() instanceof JsonObject declaration && !ResourcePlanner.isLeftOut(declaration, tree)) {
                values.add(output(output.getKey(), declaration, tree));
            }
        }
        return values;
    }

    private PlannedDeployment.Value output(String name, JsonObject declaration, ArmTree tree) {
        Optional<JsonValue> loop = ArmMembers.find(declaration, ArmCopy.MEMBER);
        if (loop.isEmpty()) {
            JsonValue asked = ArmMembers.find(declaration, "value").orElse(new JsonString(""));
            return value(name, declaration, asked, tree);
        }
        try {
            return looped(name, loop.get(), tree);
        } catch (ArmFailure open) {
            return new PlannedDeployment.Value(name, "array", Optional.empty(), open.reason());
        }
    }

    private static PlannedDeployment.Value looped(String name, JsonValue loop, ArmTree tree) {
        List<JsonValue> items = new ArrayList<>();
        JsonValue input = loop instanceof JsonObject object
                ? ArmMembers.find(object, "input").orElse(new JsonString(""))
                : new JsonString("");
        ArmCopy.of(loop)
                .ifPresent(copy -> tree.rounds(copy)
                        .forEach(round -> items.add(round.strictly(input).value())));
        return new PlannedDeployment.Value(name, "array", Optional.of(new JsonArray(items)), "");
    }
}
