package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.ArmCopy;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evaluates a resource with its child resources: false conditions omit them, loops multiply them. */
final class ResourceTree {
    /** Members that Azure Resource Manager reads, in their official letter case. */
    private static final Map<String, String> ENVELOPE = Stream.of(
                    "apiVersion",
                    "asserts",
                    "comments",
                    "condition",
                    "copy",
                    "dependsOn",
                    "existing",
                    "extendedLocation",
                    "identity",
                    "kind",
                    "location",
                    "managedBy",
                    "metadata",
                    "name",
                    "plan",
                    "properties",
                    "resources",
                    "scope",
                    "sku",
                    "tags",
                    "type",
                    "zones")
            .collect(Collectors.toUnmodifiableMap(LetterCase::lower, name -> name));

    private final ResourceGathering gathering;

    ResourceTree(ResourceGathering gathering) {
        this.gathering = gathering;
    }

    /** A resource whose members have their official letter case. */
    static JsonObject official(JsonObject resource) {
        boolean isOfficial = resource.members().keySet().stream()
                .allMatch(name ->
                        ENVELOPE.getOrDefault(LetterCase.lower(name), name).equals(name));
        if (isOfficial) {
            return resource;
        }
        JsonObject.Builder members = JsonObject.builder();
        resource.forEach((name, value) -> {
            String official = ENVELOPE.getOrDefault(LetterCase.lower(name), name);
            members.put(members.has(official) ? name : official, value);
        });
        return members.build();
    }

    /**
     * The trees of a resource, one for each iteration of its loop; a single one without a loop, or if the number of
     * iterations is not known.
     */
    List<ArmTree> rounds(JsonObject resource, ArmPath path, ArmTree tree) {
        Optional<ArmCopy> loop = ArmMembers.find(resource, ArmCopy.MEMBER).flatMap(ArmCopy::of);
        if (loop.isEmpty()) {
            return List.of(tree);
        }
        try {
            return tree.rounds(loop.get());
        } catch (ArmFailure open) {
            gathering.note(path.member(ArmCopy.MEMBER), open.reason() + "; the loop is kept, and read as one resource");
            return List.of(tree);
        }
    }

    /** Whether the condition is known to be false; adds a remark if so. */
    boolean isLeftOut(JsonObject resource, ArmPath path, ArmTree tree) {
        if (!isFalse(resource, tree)) {
            return false;
        }
        gathering.note(path.member("condition"), "the condition is false; the resource is left out");
        return true;
    }

    /** Whether the resource has a condition that is known to be false. */
    static boolean isFalse(JsonObject resource, ArmTree tree) {
        Optional<JsonValue> condition = ArmMembers.find(resource, "condition");
        try {
            return condition.isPresent()
                    && tree.strictly(condition.get()).value().equals(new JsonBoolean(false));
        } catch (ArmFailure open) {
            return false;
        }
    }

    /** The text of a member; as written if it has no value here. */
    static Optional<String> text(JsonObject resource, String name, ArmTree tree) {
        return ArmMembers.text(resource, name)
                .map(written -> known(new JsonString(written), tree).orElse(written));
    }

    /** The value as a text; empty if it is another kind of value, or not known here. */
    static Optional<String> known(JsonValue value, ArmTree tree) {
        try {
            return tree.strictly(value).value() instanceof JsonString text
                    ? Optional.of(text.value())
                    : Optional.empty();
        } catch (ArmFailure unknown) {
            return Optional.empty();
        }
    }

    /** Evaluates a resource, which is not left out, in one iteration of its loop. */
    JsonObject evaluate(JsonObject resource, ArmPath from, ArmPath to, ArmTree tree) {
        JsonObject own = official(resource);
        Optional<JsonArray> children = own.array("resources");
        JsonObject plain = children.isPresent() ? own.without("resources") : own;
        JsonObject evaluated = withoutDone((JsonObject) tree.evaluate(plain, from, to));
        return children.isEmpty()
                ? evaluated
                : evaluated.with(
                        "resources", children(children.get(), from.member("resources"), to.member("resources"), tree));
    }

    /** The resource without a condition that is true and a loop that was expanded. */
    private static JsonObject withoutDone(JsonObject evaluated) {
        boolean isTrue =
                evaluated.get("condition").filter(new JsonBoolean(true)::equals).isPresent();
        return isTrue ? evaluated.without("condition") : evaluated;
    }

    private JsonArray children(JsonArray children, ArmPath from, ArmPath to, ArmTree tree) {
        List<JsonValue> evaluated = new ArrayList<>();
        for (int i = 0; i < children.items().size(); i++) {
            ArmPath path = from.item(i);
            if (children.items().get(i) instanceof JsonObject child) {
                for (ArmTree round : rounds(child, path, tree)) {
                    if (!isLeftOut(child, path, round)) {
                        evaluated.add(evaluate(once(child, tree, round), path, to.item(evaluated.size()), round));
                    }
                }
            } else {
                evaluated.add(tree.evaluate(children.items().get(i), path, to.item(evaluated.size())));
            }
        }
        return new JsonArray(evaluated);
    }

    /** The resource of one iteration, without the loop. */
    static JsonObject once(JsonObject resource, ArmTree outside, ArmTree round) {
        return round == outside ? resource : official(resource).without(ArmCopy.MEMBER);
    }
}
