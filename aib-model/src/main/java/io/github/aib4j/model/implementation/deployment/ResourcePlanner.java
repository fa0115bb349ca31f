package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmBudget;
import io.github.aib4j.model.implementation.arm.ArmCopy;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evaluates the resources of one template: expands their loops, and moves children beside their parents. */
final class ResourcePlanner {
    private static final String DEPLOYMENT = "Microsoft.Resources/deployments";

    private final DeploymentScope scope;
    private final ReadContext at;
    private final ArmBudget budget;
    private final List<PlannedResource> all = new ArrayList<>();

    ResourcePlanner(DeploymentScope scope, ReadContext at, ArmBudget budget) {
        this.scope = scope;
        this.at = at;
        this.budget = budget;
    }

    List<PlannedResource> all() {
        return all;
    }

    /** Adds a resource of the template, with its children. */
    void add(JsonValue value, Optional<String> symbolicName, ArmTree tree) {
        if (!(value instanceof JsonObject resource)) {
            throw at.member("resources").wrongKind("a resource, which is an object,", value);
        }
        add(ResourceTree.official(resource), symbolicName, Optional.empty(), tree);
    }

    private void add(
            JsonObject resource, Optional<String> symbolicName, Optional<PlannedResource> parent, ArmTree tree) {
        budget.spend(1);
        Optional<ArmCopy> loop = resource.get(ArmCopy.MEMBER).flatMap(ArmCopy::of);
        if (loop.isEmpty()) {
            add(new Source(resource, symbolicName, List.of(), parent, tree));
            return;
        }
        List<String> loops = new ArrayList<>(List.of(loop.get().name()));
        symbolicName.ifPresent(loops::add);
        JsonObject once = resource.without(ArmCopy.MEMBER);
        int index = 0;
        for (ArmTree round : rounds(loop.get(), tree)) {
            String place = "[" + index++ + "]";
            add(new Source(once, symbolicName.map(name -> name + place), loops, parent, round));
        }
    }

    private List<ArmTree> rounds(ArmCopy loop, ArmTree tree) {
        try {
            return tree.rounds(loop);
        } catch (ArmFailure failure) {
            throw at.member("resources").refused("the loop '" + loop.name() + "' cannot be run: " + failure.reason());
        }
    }

    private void add(Source source) {
        PlannedResource planned = evaluate(source);
        all.add(planned);
        Optional<JsonArray> children = source.resource.array("resources");
        if (children.isPresent() && !planned.isLeftOut()) {
            for (JsonValue child : children.get().items()) {
                if (child instanceof JsonObject object) {
                    add(ResourceTree.official(object), Optional.empty(), Optional.of(planned), source.tree);
                }
            }
        }
    }

    private PlannedResource evaluate(Source source) {
        Map<String, String> open = new LinkedHashMap<>();
        ArmTree tree = source.tree.tellingTo((from, to, why) -> open.put(to.pointer(), why.reason()));
        boolean isNested = isNested(source.resource, source.tree);
        boolean isLeftOut = isLeftOut(source.resource, source.tree);
        ArmMembers.find(source.resource, "condition")
                .ifPresent(condition ->
                        tree.evaluate(condition, ArmPath.ROOT.member("condition"), ArmPath.ROOT.member("condition")));
        JsonObject written = source.resource.without("resources", "condition");
        JsonObject plain = isNested ? withoutTemplate(written) : written;
        JsonObject content =
                isLeftOut ? named(plain, source.tree) : (JsonObject) tree.evaluate(plain, ArmPath.ROOT, ArmPath.ROOT);
        JsonObject placed =
                source.parent.map(outer -> within(outer.content(), content)).orElse(content);
        Optional<PlannedDeployment> nested =
                isNested && !isLeftOut ? nested(source.resource, placed, source.tree) : Optional.empty();
        return new PlannedResource(
                source.symbolicName,
                source.loops,
                isLeftOut,
                placed,
                Map.copyOf(open),
                secrets(source),
                nested,
                () -> evaluate(source));
    }

    /** The secrets among type and name of a resource, which for a child include those of its parent. */
    private static Set<String> secrets(Source source) {
        return Stream.of("type", "name")
                .filter(member -> isSecret(source.resource, member, source.tree)
                        || source.parent
                                .filter(parent -> parent.secrets().contains(member))
                                .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSecret(JsonObject resource, String member, ArmTree tree) {
        try {
            return resource.get(member).isPresent()
                    && tree.strictly(resource.get(member).get()).secret();
        } catch (ArmFailure open) {
            return false;
        }
    }

    /** The type and name of a resource that is left out, as far as they have a value. */
    private static JsonObject named(JsonObject resource, ArmTree tree) {
        JsonObject named = JsonObject.empty();
        for (String member : List.of("type", "apiVersion", "name", "scope", "resourceGroup", "subscriptionId")) {
            Optional<JsonValue> written = ArmMembers.find(resource, member);
            if (written.isPresent()) {
                named = named.with(member, known(written.get(), tree).orElse(written.get()));
            }
        }
        return named;
    }

    static boolean isLeftOut(JsonObject resource, ArmTree tree) {
        return ArmMembers.find(resource, "condition")
                .flatMap(condition -> known(condition, tree))
                .filter(new JsonBoolean(false)::equals)
                .isPresent();
    }

    private static Optional<JsonValue> known(JsonValue value, ArmTree tree) {
        try {
            return Optional.of(tree.strictly(value).value());
        } catch (ArmFailure open) {
            return Optional.empty();
        }
    }

    /** The text of a member; as written if it has no value here. */
    private static Optional<String> text(JsonObject object, String name, ArmTree tree) {
        return ArmMembers.text(object, name)
                .map(written -> known(new JsonString(written), tree)
                        .filter(JsonString.class::isInstance)
                        .map(value -> ((JsonString) value).value())
                        .orElse(written));
    }

    private static boolean isNested(JsonObject resource, ArmTree tree) {
        return text(resource, "type", tree).filter(DEPLOYMENT::equalsIgnoreCase).isPresent()
                && ArmMembers.object(ArmMembers.object(resource, "properties"), "template")
                                .size()
                        > 0;
    }

    /** A nested deployment without its template and parameters, which are evaluated separately. */
    private static JsonObject withoutTemplate(JsonObject deployment) {
        JsonObject properties = ArmMembers.object(deployment, "properties");
        JsonObject fewer = properties;
        for (String member : properties.members().keySet()) {
            boolean isApart = member.equalsIgnoreCase("template") || member.equalsIgnoreCase("parameters");
            fewer = isApart ? fewer.without(member) : fewer;
        }
        return deployment.with("properties", fewer);
    }

    /** A child with the type and name of the whole path. */
    private static JsonObject within(JsonObject parent, JsonObject child) {
        return joined("name", parent, joined("type", parent, child));
    }

    private static JsonObject joined(String member, JsonObject parent, JsonObject child) {
        String whole = parent.text(member).orElse("") + "/" + child.text(member).orElse("");
        return child.with(member, new JsonString(whole));
    }

    private Optional<PlannedDeployment> nested(JsonObject written, JsonObject content, ArmTree tree) {
        JsonObject properties = ArmMembers.object(written, "properties");
        Optional<String> subscription = content.text("subscriptionId").or(scope::subscriptionId);
        Optional<String> group = content.text("resourceGroup")
                .or(() -> content.get("subscriptionId").isPresent() ? Optional.empty() : scope.resourceGroup());
        DeploymentPlanner inner = new DeploymentPlanner(
                ArmMembers.object(properties, "template"),
                at.member("resources"),
                scope.nested(content.text("name").orElse(""), subscription, group),
                budget);
        DeploymentParameters parameters = inner.parameters(NestedParameters.of(properties, tree, budget));
        ArmTree own = inner.tree(parameters);
        return Optional.of(inner.plan(isInner(properties, tree) ? own : tree.withEscapedFor(own), own));
    }

    /** Whether a nested template is evaluated on its own; by default, its expressions are those of the outer one. */
    private static boolean isInner(JsonObject properties, ArmTree tree) {
        return text(ArmMembers.object(properties, "expressionEvaluationOptions"), "scope", tree)
                .filter("inner"::equalsIgnoreCase)
                .isPresent();
    }

    /** A resource as written, in one iteration of its loop. */
    private record Source(
            JsonObject resource,
            Optional<String> symbolicName,
            List<String> loops,
            Optional<PlannedResource> parent,
            ArmTree tree) {}
}
