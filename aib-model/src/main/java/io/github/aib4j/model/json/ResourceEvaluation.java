package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.deployment.PlannedResource;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource of a deployment template, with its expressions evaluated; see {@link DeploymentEvaluation}.
 *
 * <p>What a copy loop makes is one resource for each round. Child resources have the type and the name of their whole path,
 * such as {@code Microsoft.Compute/galleries/images} and {@code gallery/web}.
 *
 * @since 0.1.0
 */
public final class ResourceEvaluation {
    private final PlannedResource planned;

    ResourceEvaluation(PlannedResource planned) {
        this.planned = planned;
    }

    /** The resource type; an expression if it has no value. */
    public String type() {
        return text("type");
    }

    /** The name without the type; an expression if it has no value. */
    public String name() {
        return text("name");
    }

    /** The api-version; empty if the template has none. */
    public String apiVersion() {
        return text("apiVersion");
    }

    /** Its name in a template of language version 2.0, with the index if a loop makes it, as in {@code images[0]}. */
    public Optional<String> symbolicName() {
        return planned.symbolicName();
    }

    /** The names by which {@code dependsOn} means all resources of its loop; empty without a loop. */
    public List<String> loops() {
        return planned.loops();
    }

    /** What is deployed before it: ids, names, symbolic names or names of loops. */
    public List<String> dependsOn() {
        return planned.content().array("dependsOn").stream()
                .flatMap(array -> array.items().stream())
                .filter(JsonString.class::isInstance)
                .map(name -> ((JsonString) name).value())
                .toList();
    }

    /** Whether the template only refers to it ({@code existing}). */
    public boolean isExisting() {
        return isTrue("existing");
    }

    /** Whether its condition is false, so that it is not deployed. Then only type and name are evaluated. */
    public boolean isLeftOut() {
        return planned.isLeftOut();
    }

    /** The resource as the template has it, without children and nested templates; what is open is still an expression. */
    public JsonObject content() {
        return planned.content();
    }

    /** JSON pointers from the resource on to what is still an expression, with the reason why it has no value. */
    public Map<String, String> open() {
        return planned.open();
    }

    /** What it deploys, if it is a deployment with a template of its own. */
    public Optional<DeploymentEvaluation> nested() {
        return planned.nested().map(DeploymentEvaluation::new);
    }

    /** Evaluates the resource again, with what {@link FunctionResults} answer now. */
    public ResourceEvaluation evaluatedAgain() {
        return new ResourceEvaluation(planned.again().get());
    }

    private boolean isTrue(String member) {
        return planned.content()
                .get(member)
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
    }

    private String text(String member) {
        return planned.content().text(member).orElse("");
    }

    /** Type and name, without what the value of a secure parameter went into. */
    @Override
    public String toString() {
        return shown("type") + " " + shown("name");
    }

    private String shown(String member) {
        return planned.secrets().contains(member) ? "(a secret)" : text(member);
    }
}
