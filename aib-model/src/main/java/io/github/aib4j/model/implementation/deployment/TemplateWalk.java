package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmEvaluation;
import io.github.aib4j.model.implementation.arm.ArmFailure;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmPath;
import io.github.aib4j.model.implementation.arm.ArmScope;
import io.github.aib4j.model.implementation.arm.ArmSections;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Goes through the resources of one template, and of those nested in it. */
final class TemplateWalk {
    private static final String DEPLOYMENT = "microsoft.resources/deployments";

    private final JsonObject template;
    private final ArmPath path;
    private final ArmScope scope;
    private final ResourceGathering gathering;
    private final ResourceTree resources;

    TemplateWalk(JsonObject template, ArmPath path, ArmScope scope, ResourceGathering gathering) {
        this.template = template;
        this.path = path;
        this.scope = scope;
        this.gathering = gathering;
        this.resources = new ResourceTree(gathering);
    }

    /** The parameters, with what is given for them. */
    DeploymentParameters parameters(DeploymentParameters.Given given) {
        return new DeploymentParameters(section("parameters"), section("definitions"), given);
    }

    /** What evaluates this template's own expressions. */
    ArmTree tree(DeploymentParameters parameters) {
        JsonArray functions = ArmMembers.array(template, "functions").orElse(new JsonArray(List.of()));
        ArmSections sections = new ArmSections(parameters, section("variables"), functions);
        return new ArmTree(new ArmEvaluation(sections, scope, gathering.budget()), ArmTree.Keeper.NONE);
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

    /** Finds the resources, evaluated by a tree. */
    void walk(ArmTree tree) {
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
        String type = text(resource, "type", tree).orElse("").toLowerCase(Locale.ROOT);
        boolean isNested = type.equals(DEPLOYMENT);
        if ((!isNested && !gathering.isWanted(type)) || isExisting(resource)) {
            gathering.addOther();
            return;
        }
        for (ArmTree round : resources.rounds(resource, at, tree)) {
            if (resources.isLeftOut(resource, at, round)) {
                gathering.addOther();
            } else if (isNested) {
                gathering.addOther();
                walkNested(resource, at, round);
            } else {
                gathering.add(ResourceTree.once(resource, tree, round), at, round);
            }
        }
    }

    /** A resource by symbolic name may be one that is there already and is only referred to. */
    private static boolean isExisting(JsonObject resource) {
        return ArmMembers.find(resource, "existing")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
    }

    /** The text of a member; as it is written if it has no value here. */
    private static Optional<String> text(JsonObject resource, String name, ArmTree tree) {
        return ArmMembers.text(resource, name)
                .map(written -> known(new JsonString(written), tree).orElse(written));
    }

    private static Optional<String> known(JsonValue value, ArmTree tree) {
        try {
            return tree.strictly(value).value() instanceof JsonString text
                    ? Optional.of(text.value())
                    : Optional.empty();
        } catch (ArmFailure unknown) {
            return Optional.empty();
        }
    }

    private void walkNested(JsonObject resource, ArmPath at, ArmTree tree) {
        JsonObject properties = ArmMembers.object(resource, "properties");
        ArmPath place = at.member(nameOf(resource, "properties"));
        Optional<JsonValue> nested = ArmMembers.find(properties, "template");
        if (nested.isEmpty() || !(nested.get() instanceof JsonObject inner)) {
            boolean isLinked = ArmMembers.find(properties, "templateLink").isPresent();
            gathering.note(
                    isLinked ? place.member(nameOf(properties, "templateLink")) : at,
                    isLinked
                            ? "the template of this deployment is a file elsewhere (templateLink); it is not read"
                            : "the template of this nested deployment is not here; it is not read");
            return;
        }
        TemplateWalk walk = new TemplateWalk(
                inner, place.member(nameOf(properties, "template")), scopeOf(resource, tree), gathering);
        DeploymentParameters parameters = walk.parameters(NestedParameters.of(properties, tree, gathering.budget()));
        ArmTree own = walk.tree(parameters);
        walk.walk(isInner(properties, tree) ? own : tree.withEscapedFor(own));
    }

    private static String nameOf(JsonObject object, String name) {
        return ArmMembers.entry(object, name).map(Map.Entry::getKey).orElse(name);
    }

    /** Expressions of a nested template are those of the outer one, unless it says otherwise. */
    private static boolean isInner(JsonObject properties, ArmTree tree) {
        return text(ArmMembers.object(properties, "expressionEvaluationOptions"), "scope", tree)
                .filter("inner"::equalsIgnoreCase)
                .isPresent();
    }

    private ArmScope scopeOf(JsonObject resource, ArmTree tree) {
        Optional<JsonValue> group = ArmMembers.find(resource, "resourceGroup");
        Optional<JsonValue> subscription = ArmMembers.find(resource, "subscriptionId");
        boolean isElsewhere = ArmMembers.find(resource, "scope").isPresent();
        if (group.isEmpty() && subscription.isEmpty() && !isElsewhere) {
            return scope.nested();
        }
        Optional<String> otherSubscription =
                subscription.isPresent() ? known(subscription.get(), tree) : scope.subscriptionId();
        Optional<String> otherGroup = group.flatMap(name -> known(name, tree));
        boolean isSame = otherGroup.isPresent()
                && otherGroup.equals(scope.resourceGroup())
                && otherSubscription.equals(scope.subscriptionId());
        return isSame ? scope.nested() : scope.nested(isElsewhere ? Optional.empty() : otherSubscription, otherGroup);
    }
}
