package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmBudget;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the resources of certain types in one evaluation of a document, and its remarks. */
final class ResourceGathering {
    /** The limit of characters in all pointers to expressions and secrets of one document. */
    static final int MAX_POINTERS = 32 * 1024 * 1024;

    private final ReadContext at;
    private final WantedTypes types;
    private final ArmBudget budget;
    private final List<EvaluatedResource> found = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private int others;
    private int pointerCharacters;

    /**
     * Creates an empty collection.
     *
     * @param types the types that are looked for, in lower case
     */
    ResourceGathering(ReadContext at, Set<String> types, ArmBudget budget) {
        this.at = at;
        this.types = new WantedTypes(types);
        this.budget = budget;
    }

    ArmBudget budget() {
        return budget;
    }

    WantedTypes types() {
        return types;
    }

    void addOther() {
        others++;
    }

    EvaluatedDeployment result() {
        return new EvaluatedDeployment(found, others, budget.spent());
    }

    /** Adds a remark; remarks that a loop repeats are added once. */
    void note(ArmPath path, String message) {
        String pointer = path.pointer();
        if (noted.add(pointer + " " + message)) {
            at.remarkBelow(pointer, Kind.EXPRESSION, message);
        }
    }

    /** The place in the document. */
    ReadContext place(ArmPath path) {
        ArmPath parent = path.parent();
        return parent == null ? at : place(parent).member(path.segment());
    }

    /** Evaluates a resource and adds it. */
    void add(JsonObject resource, ArmPath path, ArmTree tree) {
        TemplateKeeper keeper = new TemplateKeeper();
        ReadContext place = place(path);
        try {
            JsonObject evaluated =
                    new ResourceTree(this).evaluate(resource, path, ArmPath.ROOT, tree.tellingTo(keeper));
            found.add(new EvaluatedResource(evaluated, place, keeper.open, keeper.secrets));
        } catch (ArmFailure failure) {
            throw place.refused(failure.reason());
        }
    }

    /** Records the places in an evaluated resource that are not plain values. */
    private final class TemplateKeeper implements ArmTree.Keeper {
        private final Map<String, String> open = new HashMap<>();
        private final Set<String> secrets = new HashSet<>();

        @Override
        public void kept(ArmPath from, ArmPath to, ArmFailure why) {
            note(from, why.reason() + "; the expression is kept as it is");
            open.put(pointer(to), why.reason());
        }

        @Override
        public void secret(ArmPath to) {
            secrets.add(pointer(to));
        }

        private String pointer(ArmPath path) {
            String pointer = path.pointer();
            pointerCharacters += pointer.length();
            if (pointerCharacters > MAX_POINTERS) {
                throw at.member("resources").refused("too many expressions here cannot be evaluated");
            }
            return pointer;
        }
    }
}
