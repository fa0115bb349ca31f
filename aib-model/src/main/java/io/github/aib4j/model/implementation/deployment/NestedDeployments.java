package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmModules;
import io.github.aib4j.model.implementation.arm.ArmScope;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The nested deployments of one template. Each is evaluated once, when it is traversed or its outputs are needed. */
final class NestedDeployments implements ArmModules {
    private static final Pattern ONE_OF_LOOP = Pattern.compile("(.*)\\[([0-9]{1,9})]");
    private static final String IN_ID = "/" + WantedTypes.DEPLOYMENT + "/";

    /** The stack depth of one nested deployment, in levels of expressions. */
    private static final int LEVELS = 10;

    private final JsonObject template;
    private final ArmPath path;
    private final ArmScope scope;
    private final ResourceGathering gathering;
    private final ResourceTree resources;
    private final IdentityHashMap<JsonObject, List<ArmTree>> rounds = new IdentityHashMap<>();
    private final IdentityHashMap<JsonObject, Map<Integer, NestedDeployment>> made = new IdentityHashMap<>();
    private final Set<String> making = new HashSet<>();
    private @Nullable Map<String, Place> byName;
    private @Nullable ArmTree tree;

    NestedDeployments(JsonObject template, ArmPath path, ArmScope scope, ResourceGathering gathering) {
        this.template = template;
        this.path = path;
        this.scope = scope;
        this.gathering = gathering;
        this.resources = new ResourceTree(gathering);
    }

    /** A nested deployment in one round of its loop. */
    private record Place(JsonObject resource, ArmPath at, int round) {}

    /** Sets what evaluates the resources of the template. */
    void evaluateBy(ArmTree known) {
        tree = known;
    }

    /** The trees of the rounds of a nested deployment. */
    List<ArmTree> rounds(JsonObject resource, ArmPath at, ArmTree outside) {
        List<ArmTree> known = rounds.get(resource);
        if (known == null) {
            known = resources.rounds(resource, at, outside);
            rounds.put(resource, known);
        }
        return known;
    }

    /** A nested deployment in one of its rounds; empty if its template is in another file. */
    Optional<NestedDeployment> of(JsonObject resource, ArmPath at, ArmTree outside, int round) {
        Map<Integer, NestedDeployment> known = made.computeIfAbsent(resource, any -> new HashMap<>());
        NestedDeployment one = known.get(round);
        if (one != null) {
            return Optional.of(one);
        }
        String key = at.pointer() + " " + round;
        if (!making.add(key)) {
            throw ArmFailure.ofItself("nested deployment", at.segment());
        }
        gathering.budget().enter(LEVELS);
        try {
            Optional<NestedDeployment> deployment =
                    make(resource, at, rounds(resource, at, outside).get(round));
            deployment.ifPresent(found -> known.put(round, found));
            return deployment;
        } finally {
            gathering.budget().leave(LEVELS);
            making.remove(key);
        }
    }

    private Optional<NestedDeployment> make(JsonObject resource, ArmPath at, ArmTree round) {
        Map.Entry<String, JsonValue> properties =
                ArmMembers.entry(resource, "properties").orElse(Map.entry("properties", JsonObject.empty()));
        if (!(properties.getValue() instanceof JsonObject object)) {
            return Optional.empty();
        }
        Optional<Map.Entry<String, JsonValue>> entry = ArmMembers.entry(object, "template");
        if (entry.isEmpty() || !(entry.get().getValue() instanceof JsonObject inner)) {
            return Optional.empty();
        }
        String name = entry.get().getKey();
        ArmPath place = at.member(properties.getKey()).member(name);
        TemplateWalk walk = new TemplateWalk(inner, place, scopeOf(resource, round), gathering);
        DeploymentParameters parameters = walk.parameters(NestedParameters.of(object, round, gathering.budget()));
        ArmTree own = walk.tree(parameters);
        ArmTree evaluating = isInner(object, round) ? own : round.withEscapedFor(own);
        return Optional.of(new NestedDeployment(walk, evaluating, inner));
    }

    /** Whether a nested template is evaluated on its own; by default, its expressions are those of the outer one. */
    private static boolean isInner(JsonObject properties, ArmTree tree) {
        return ResourceTree.text(ArmMembers.object(properties, "expressionEvaluationOptions"), "scope", tree)
                .filter("inner"::equalsIgnoreCase)
                .isPresent();
    }

    private ArmScope scopeOf(JsonObject resource, ArmTree round) {
        Optional<JsonValue> group = ArmMembers.find(resource, "resourceGroup");
        Optional<JsonValue> subscription = ArmMembers.find(resource, "subscriptionId");
        boolean isElsewhere = ArmMembers.find(resource, "scope").isPresent();
        if (group.isEmpty() && subscription.isEmpty() && !isElsewhere) {
            return scope.nested();
        }
        Optional<String> otherSubscription =
                subscription.isPresent() ? ResourceTree.known(subscription.get(), round) : scope.subscriptionId();
        Optional<String> otherGroup = group.flatMap(name -> ResourceTree.known(name, round));
        boolean isSame = otherGroup.isPresent()
                && otherGroup.equals(scope.resourceGroup())
                && otherSubscription.equals(scope.subscriptionId());
        return isSame ? scope.nested() : scope.nested(isElsewhere ? Optional.empty() : otherSubscription, otherGroup);
    }

    @Override
    public Optional<Module> find(String reference) {
        ArmTree outside = tree;
        if (outside == null) {
            return Optional.empty();
        }
        Optional<Place> place = bySymbolicName(reference).or(() -> byName(reference, outside));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Place one = place.get();
        List<ArmTree> trees = rounds(one.resource, one.at, outside);
        if (one.round >= trees.size()) {
            return Optional.empty();
        }
        if (ResourceTree.isFalse(one.resource, trees.get(one.round))) {
            throw new ArmFailure("the deployment " + ArmFailure.quoted(one.at.segment())
                    + " that is referred to is left out, since its condition is false");
        }
        return of(one.resource, one.at, outside, one.round).map(Module.class::cast);
    }

    private Optional<Place> bySymbolicName(String reference) {
        Optional<Map.Entry<String, JsonValue>> section = ArmMembers.entry(template, "resources");
        if (section.isEmpty() || !(section.get().getValue() instanceof JsonObject symbolic)) {
            return Optional.empty();
        }
        Matcher ofLoop = ONE_OF_LOOP.matcher(reference);
        String name = ofLoop.matches() ? ofLoop.group(1) : reference;
        int round = ofLoop.matches() ? Integer.parseInt(ofLoop.group(2)) : 0;
        return ArmMembers.entry(symbolic, name)
                .filter(entry -> isDeployment(entry.getValue()))
                .map(entry -> new Place(
                        (JsonObject) entry.getValue(),
                        path.member(section.get().getKey()).member(entry.getKey()),
                        round));
    }

    private static boolean isDeployment(JsonValue value) {
        return value instanceof JsonObject resource
                && ArmMembers.text(resource, "type")
                        .filter(WantedTypes.DEPLOYMENT::equalsIgnoreCase)
                        .isPresent();
    }

    /** Finds a deployment by its name, alone or at the end of its id. */
    private Optional<Place> byName(String reference, ArmTree outside) {
        String lower = LetterCase.lower(reference);
        int id = lower.lastIndexOf(IN_ID);
        String name = id < 0 ? lower : lower.substring(id + IN_ID.length());
        Map<String, Place> names = byName;
        if (names == null) {
            names = new HashMap<>();
            byName = names; // lookups in the meantime find nothing
            addNames(names, outside);
        }
        return Optional.ofNullable(names.get(name));
    }

    private void addNames(Map<String, Place> names, ArmTree outside) {
        Optional<Map.Entry<String, JsonValue>> section = ArmMembers.entry(template, "resources");
        if (section.isEmpty()) {
            return;
        }
        ArmPath place = path.member(section.get().getKey());
        if (section.get().getValue() instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                addNames(array.items().get(i), place.item(i), names, outside);
            }
        } else if (section.get().getValue() instanceof JsonObject object) {
            object.forEach((name, resource) -> addNames(resource, place.member(name), names, outside));
        }
    }

    private void addNames(JsonValue value, ArmPath at, Map<String, Place> names, ArmTree outside) {
        if (!(value instanceof JsonObject resource) || !isDeployment(resource)) {
            return;
        }
        List<ArmTree> trees = rounds(resource, at, outside);
        for (int i = 0; i < trees.size(); i++) {
            Place place = new Place(resource, at, i);
            ResourceTree.known(ArmMembers.find(resource, "name").orElse(JsonObject.empty()), trees.get(i))
                    .ifPresent(name -> names.putIfAbsent(LetterCase.lower(name), place));
        }
    }
}
