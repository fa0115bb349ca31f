package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmEvaluation;
import io.github.aib4j.model.implementation.arm.ArmFailure;
import io.github.aib4j.model.implementation.arm.ArmPath;
import io.github.aib4j.model.implementation.arm.ArmTree;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the image templates of a deployment template and evaluates the expressions in them.
 *
 * <p>Lenient: an expression without a value here is kept as it is, with a remark that says what is missing. Bounded, see
 * {@code ArmParser}, {@code ArmBudget} and {@link ArmEvaluation}; the work is linear in the size of the document.
 */
public final class DeploymentEvaluator {
    /** The most characters that the pointers to expressions and secrets of one document may have together. */
    static final int MAX_POINTERS = 32 * 1024 * 1024;

    private static final Set<String> IMAGE_TEMPLATES =
            Set.of("microsoft.virtualmachineimages/imagetemplates", "microsoft.virtualmachineimages");

    private static final Set<String> GALLERIES = Set.of(
            "microsoft.compute/galleries",
            "microsoft.compute/galleries/images",
            "microsoft.compute/galleries/images/versions");

    private final JsonObject document;
    private final ReadContext at;
    private final DeploymentScope scope;
    private final Set<String> types;
    private final List<Resource> found = new ArrayList<>();
    private int pointerCharacters;

    private DeploymentEvaluator(JsonObject document, ReadContext at, DeploymentScope scope, Set<String> types) {
        this.document = document;
        this.at = at;
        this.scope = scope;
        this.types = types;
    }

    /**
     * The image templates of a deployment template.
     *
     * @param document a deployment template
     * @param at the document as it is being read; gets the remarks
     * @throws JsonReadException if the resources are neither an array nor an object
     */
    public static EvaluatedDeployment evaluate(JsonObject document, ReadContext at, DeploymentScope scope) {
        return new DeploymentEvaluator(document, at, scope, IMAGE_TEMPLATES).evaluate();
    }

    /**
     * The galleries, image definitions and image versions of a deployment template, without those that are child
     * resources of others; these are in their parents.
     *
     * @param document a deployment template
     * @param at the document as it is being read; gets the remarks
     * @throws JsonReadException if the resources are neither an array nor an object
     */
    public static List<EvaluatedResource> galleries(JsonObject document, ReadContext at, DeploymentScope scope) {
        return new DeploymentEvaluator(document, at, scope, GALLERIES)
                .evaluate()
                .templates();
    }

    private EvaluatedDeployment evaluate() {
        DeploymentParameters parameters = new DeploymentParameters(section("parameters"), scope);
        check(parameters);
        JsonObject variables = section("variables");
        ArmEvaluation evaluation = new ArmEvaluation(parameters, variables, scope);
        List<Resource> resources = resources();
        resources.forEach(resource -> find(resource.path, resource.content, evaluation));
        if (!found.isEmpty() && variables.array("copy").isPresent()) {
            note(ArmPath.ROOT.member("variables").member("copy"), "'copy' is not evaluated");
        }
        List<EvaluatedResource> templates = new ArrayList<>();
        found.forEach(resource -> templates.add(template(resource.path, resource.content, evaluation)));
        return new EvaluatedDeployment(templates, resources.size() - templates.size());
    }

    private JsonObject section(String name) {
        JsonValue value = document.get(name).orElse(JsonObject.empty());
        if (value instanceof JsonObject object) {
            return object;
        }
        note(ArmPath.ROOT.member(name), "an object belongs here, not " + value.kind() + "; it is passed over");
        return JsonObject.empty();
    }

    private void check(DeploymentParameters parameters) {
        ArmPath path = ArmPath.ROOT.member("parameters");
        scope.parameters().forEach((name, value) -> {
            String quoted = "parameter " + ArmFailure.quoted(name);
            if (!parameters.isDeclared(name)) {
                note(path, quoted + " is given, but the template does not declare it");
            }
            parameters.declaration(name).stream()
                    .flatMap(declaration -> ParameterCheck.complaints(declaration, value).stream())
                    .forEach(complaint -> note(path.member(name), quoted + ": " + complaint));
        });
    }

    private List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        ArmPath path = ArmPath.ROOT.member("resources");
        JsonValue section = document.get("resources").orElse(JsonObject.empty());
        if (section instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                addResource(array.items().get(i), path.item(i), resources);
            }
        } else if (section instanceof JsonObject object) {
            object.members().forEach((name, resource) -> addResource(resource, path.member(name), resources));
        } else {
            throw at.member("resources").wrongKind("an array or an object of resources", section);
        }
        return resources;
    }

    private void addResource(JsonValue value, ArmPath path, List<Resource> resources) {
        if (value instanceof JsonObject resource) {
            resources.add(new Resource(path, resource));
        } else {
            note(path, "a resource, which is an object, belongs here, not " + value.kind());
        }
    }

    private void find(ArmPath path, JsonObject resource, ArmEvaluation evaluation) {
        String type = type(resource, evaluation).toLowerCase(Locale.ROOT);
        if (type.equals("microsoft.resources/deployments")) {
            note(path, "this is a nested deployment; image templates in it are not looked for");
        } else if (types.contains(type) && !isExisting(resource)) {
            found.add(new Resource(path, resource));
        }
    }

    /** A resource by symbolic name may be one that is there already and is only referred to. */
    private static boolean isExisting(JsonObject resource) {
        return resource.get("existing").filter(new JsonBoolean(true)::equals).isPresent();
    }

    private static String type(JsonObject resource, ArmEvaluation evaluation) {
        String type = resource.text("type").orElse("");
        try {
            return ArmExpression.isExpression(type) && evaluation.text(type, 0).value() instanceof JsonString text
                    ? text.value()
                    : type;
        } catch (ArmFailure unknown) {
            return type;
        }
    }

    private EvaluatedResource template(ArmPath path, JsonObject resource, ArmEvaluation evaluation) {
        TemplateKeeper keeper = new TemplateKeeper();
        ReadContext place = at.member("resources").member(path.segment());
        JsonObject evaluated = evaluated(new ArmTree(evaluation, keeper), path, resource, place);
        if (evaluated.get("condition").filter(new JsonBoolean(false)::equals).isPresent()) {
            note(path.member("condition"), "the condition is false; it is not applied, and the template is read");
        }
        return new EvaluatedResource(evaluated, place, keeper.open, keeper.secrets);
    }

    private static JsonObject evaluated(ArmTree tree, ArmPath path, JsonObject resource, ReadContext place) {
        try {
            return (JsonObject) tree.evaluate(resource, path, ArmPath.ROOT);
        } catch (ArmFailure failure) {
            throw place.refused(failure.reason());
        }
    }

    private void note(ArmPath path, String message) {
        at.remarkBelow(path.pointer(), Kind.EXPRESSION, message);
    }

    /** A resource of the document, and where it stands. */
    private record Resource(ArmPath path, JsonObject content) {}

    /** Remembers what is not a plain value in an evaluated template. */
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

        @Override
        public void met(JsonObject object, ArmPath from) {
            boolean isCopied = from.depth() == 2
                    ? object.get("copy").isPresent()
                    : object.array("copy").filter(DeploymentEvaluator::isCopy).isPresent();
            if (isCopied) {
                note(from.member("copy"), "'copy' is not evaluated; it is kept as it is");
            }
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

    private static boolean isCopy(JsonArray array) {
        return array.items().stream()
                .anyMatch(item -> item instanceof JsonObject object
                        && object.get("count").isPresent()
                        && object.get("input").isPresent());
    }
}
