package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmBudget;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.ArmScope;
import io.github.aib4j.model.implementation.arm.DeploymentParameters;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the image templates of a deployment template and evaluates the expressions in them.
 *
 * <p>Lenient: an expression without a value is kept as it is, with a remark that says what is missing. Nested templates
 * are traversed, loops are expanded, and resources with a false condition are left out. Bounded, see {@code ArmParser},
 * {@code ArmBudget} and {@code ArmCopy}; the work is linear in the size of the document and of what it expands to.
 */
public final class DeploymentEvaluator {
    /** The type of a trigger beside its template. */
    public static final String TRIGGERS = "microsoft.virtualmachineimages/imagetemplates/triggers";

    private static final Set<String> IMAGE_TEMPLATES =
            Set.of("microsoft.virtualmachineimages/imagetemplates", "microsoft.virtualmachineimages", TRIGGERS);

    private static final Set<String> GALLERIES = Set.of(
            "microsoft.compute/galleries",
            "microsoft.compute/galleries/images",
            "microsoft.compute/galleries/images/versions");

    private DeploymentEvaluator() {}

    /** Whether a document is a deployment template. */
    public static boolean isDeployment(JsonObject document) {
        return ArmMembers.find(document, "$schema").isPresent()
                && ArmMembers.find(document, "resources").isPresent();
    }

    /** The image templates of a deployment template and the triggers beside them, within the usual limits. */
    public static EvaluatedDeployment evaluate(JsonObject document, ReadContext at, DeploymentScope scope) {
        return evaluate(document, at, scope, ReadLimits.defaults());
    }

    /**
     * The image templates of a deployment template, and the triggers beside them.
     *
     * @param document a deployment template
     * @param at the document as it is being read; gets the remarks
     * @throws JsonReadException if the resources are neither an array nor an object, or expand beyond the limits
     */
    public static EvaluatedDeployment evaluate(
            JsonObject document, ReadContext at, DeploymentScope scope, ReadLimits limits) {
        return find(IMAGE_TEMPLATES, document, at, scope, limits);
    }

    /**
     * The galleries, image definitions and image versions of a deployment template, without child resources, which are
     * in their parents.
     *
     * @param document a deployment template
     * @param at the document as it is being read; gets the remarks
     * @throws JsonReadException if the resources are neither an array nor an object, or expand beyond the limits
     */
    public static List<EvaluatedResource> galleries(
            JsonObject document, ReadContext at, DeploymentScope scope, ReadLimits limits) {
        return find(GALLERIES, document, at, scope, limits).templates();
    }

    private static EvaluatedDeployment find(
            Set<String> types, JsonObject document, ReadContext at, DeploymentScope scope, ReadLimits limits) {
        ResourceGathering gathering = new ResourceGathering(at, types, new ArmBudget(limits));
        TemplateWalk walk = new TemplateWalk(document, ArmPath.ROOT, ArmScope.of(scope), gathering);
        try {
            DeploymentParameters parameters = walk.parameters(DeploymentParameters.Given.of(scope));
            check(parameters, scope, gathering);
            walk.walk(walk.tree(parameters));
        } catch (ArmFailure failure) {
            throw at.member("resources").refused("the document exceeds a limit: " + failure.reason());
        }
        return gathering.result();
    }

    /**
     * The problems of the values given for declared parameters of a deployment template, by their names in the scope.
     */
    public static Map<String, List<String>> complaints(JsonObject document, DeploymentScope scope) {
        ResourceGathering nowhere =
                new ResourceGathering(ReadContext.of(new byte[0], ""), Set.of(), new ArmBudget(ReadLimits.defaults()));
        TemplateWalk walk = new TemplateWalk(document, ArmPath.ROOT, ArmScope.of(scope), nowhere);
        return complaints(walk.parameters(DeploymentParameters.Given.of(scope)), scope);
    }

    private static Map<String, List<String>> complaints(DeploymentParameters parameters, DeploymentScope scope) {
        Map<String, List<String>> complaints = new LinkedHashMap<>();
        scope.parameters().forEach((name, value) -> {
            List<String> wrong = parameters.declaration(name).stream()
                    .flatMap(declaration ->
                            ParameterCheck.complaints(declaration, value, parameters.isSecure(name)).stream())
                    .map(complaint -> "parameter " + ArmFailure.quoted(name) + ": " + complaint)
                    .toList();
            if (!wrong.isEmpty()) {
                complaints.put(name, wrong);
            }
        });
        return complaints;
    }

    private static void check(DeploymentParameters parameters, DeploymentScope scope, ResourceGathering gathering) {
        ArmPath path = ArmPath.ROOT.member("parameters");
        scope.parameters().keySet().stream()
                .filter(name -> !parameters.isDeclared(name))
                .forEach(name -> gathering.note(
                        path,
                        "parameter " + ArmFailure.quoted(name) + " is given, but the template does not declare it"));
        complaints(parameters, scope)
                .forEach((name, wrong) -> wrong.forEach(complaint -> gathering.note(path.member(name), complaint)));
    }
}
