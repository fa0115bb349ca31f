package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.ArmEvaluation;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmScope;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Traverses the resources of one template, and of the templates nested in it. */
final class TemplateWalk {
    private final JsonObject template;
    private final ArmPath path;
    private final ArmScope scope;
    private final ResourceGathering gathering;
    private final ResourceTree resources;
    private final NestedDeployments nested;

    TemplateWalk(JsonObject template, ArmPath path, ArmScope scope, ResourceGathering gathering) {
        this.template = template;
        this.path = path;
        this.scope = scope;
        this.gathering = gathering;
        this.resources = new ResourceTree(gathering);
        this.nested = new NestedDeployments(template, path, scope, gathering);
        DeploymentSections.checkNames(template, gathering.place(path));
    }

    /** The parameters, with their given values. */
    DeploymentParameters parameters(DeploymentParameters.Given given) {
        return new DeploymentParameters(section("parameters"), section("definitions"), given);
    }

    /** The tree that evaluates this template's own expressions. */
    ArmTree tree(DeploymentParameters parameters) {
        JsonArray functions = ArmMembers.array(template, "functions").orElse(new JsonArray(List.of()));
        ArmEvaluation.Sections sections = new ArmEvaluation.Sections(parameters, section("variables"), functions);
        return new ArmTree(new ArmEvaluation(sections, scope, nested, gathering.budget()), ArmTree.Keeper.NONE);
    }

    private JsonObject section(String name) {
        Optional<Map.Entry<String, JsonValue>> section = ArmMembers.entry(template, name);
        if (section.isEmpty()) {
            return JsonObject.empty();
        }
        JsonValue value = section.get().getValue();
        if (value instanceof JsonObject object) {
            gathering.budget().spend(object.size());
            return object;
        }
        gathering.note(
                path.member(section.get().getKey()),
                "an object belongs here, not " + value.kind() + "; it is passed over");
        return JsonObject.empty();
    }

    /** Sets the tree that evaluates the resources, before the first output of a nested deployment is requested. */
    void evaluateBy(ArmTree tree) {
        nested.evaluateBy(tree);
    }

    /** Finds the resources, evaluated by a tree. */
    void walk(ArmTree tree) {
        evaluateBy(tree);
        Optional<Map.Entry<String, JsonValue>> section = ArmMembers.entry(template, "resources");
        if (section.isEmpty()) {
            return;
        }
        ArmPath place = path.member(section.get().getKey());
        if (section.get().getValue() instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                walk(array.items().get(i), place.item(i), tree);
            }
        } else if (section.get().getValue() instanceof JsonObject object) {
            object.forEach((name, resource) -> walk(resource, place.member(name), tree));
        } else {
            throw gathering
                    .place(place)
                    .wrongKind(
                            "an array or an object of resources", section.get().getValue());
        }
    }

    private void walk(JsonValue value, ArmPath at, ArmTree tree) {
        gathering.budget().spend(1);
        if (!(value instanceof JsonObject resource)) {
            gathering.note(at, "a resource, which is an object, belongs here, not " + value.kind());
            return;
        }
        String type = LetterCase.lower(ResourceTree.text(resource, "type", tree).orElse(""));
        boolean isNested = type.equals(WantedTypes.DEPLOYMENT);
        boolean isOfInterest =
                isNested ? mayHaveSome(resource) : gathering.types().has(type);
        if (!isOfInterest || isExisting(resource)) {
            gathering.addOther();
            return;
        }
        List<ArmTree> rounds = isNested ? nested.rounds(resource, at, tree) : resources.rounds(resource, at, tree);
        for (int i = 0; i < rounds.size(); i++) {
            ArmTree round = rounds.get(i);
            if (resources.isLeftOut(resource, at, round)) {
                gathering.addOther();
            } else if (isNested) {
                gathering.addOther();
                walkNested(resource, at, tree, i);
            } else {
                gathering.add(ResourceTree.once(resource, tree, round), at, round);
            }
        }
    }

    /** Whether a nested template may have wanted resources; otherwise it is skipped. */
    private boolean mayHaveSome(JsonObject deployment) {
        return !(ArmMembers.find(ArmMembers.object(deployment, "properties"), "template")
                                .orElse(JsonObject.empty())
                        instanceof JsonObject inner)
                || ArmMembers.find(inner, "resources").isEmpty()
                || gathering.types().mayBeIn(inner);
    }

    /** Whether a resource with a symbolic name already exists and is only referred to. */
    private static boolean isExisting(JsonObject resource) {
        return ArmMembers.find(resource, "existing")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
    }

    private void walkNested(JsonObject resource, ArmPath at, ArmTree tree, int round) {
        Optional<NestedDeployment> deployment = nested.of(resource, at, tree, round);
        if (deployment.isPresent()) {
            deployment.get().walk();
            return;
        }
        JsonObject properties = ArmMembers.object(resource, "properties");
        Optional<Map.Entry<String, JsonValue>> link = ArmMembers.entry(properties, "templateLink");
        if (link.isPresent()) {
            gathering.note(
                    at.member("properties").member(link.get().getKey()),
                    "the template of this deployment is a file elsewhere (templateLink); it is not read");
        } else {
            gathering.note(at, "the template of this nested deployment is not here; it is not read");
        }
    }
}
