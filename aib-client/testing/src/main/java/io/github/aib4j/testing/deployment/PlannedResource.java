package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.ResourceEvaluation;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A resource of a template.
 *
 * @param presence whether it is deployed
 * @param references the ids or names of resources whose state its expressions need
 * @param evaluation the resource with the states of others filled in
 */
record PlannedResource(
        ResourceEvaluation resource,
        String id,
        Presence presence,
        Set<String> references,
        Function<ResourceStates, Evaluated> evaluation) {

    enum Presence {
        /** It is created. */
        DEPLOYED,
        /** The template only refers to it. */
        EXISTING,
        /** Its condition is false. */
        SKIPPED;

        static Presence of(ResourceEvaluation resource) {
            if (resource.isLeftOut()) {
                return SKIPPED;
            }
            return resource.isExisting() ? EXISTING : DEPLOYED;
        }
    }

    String type() {
        return resource.type();
    }

    String name() {
        return resource.name();
    }

    String apiVersion() {
        return resource.apiVersion();
    }

    List<String> dependsOn() {
        return resource.dependsOn();
    }

    Optional<String> location() {
        return resource.content()
                .text("location")
                .map(region -> region.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    boolean isDeployment() {
        return type().equalsIgnoreCase(DeploymentAddress.TYPE);
    }

    /** Type and name as in messages: {@code Microsoft.Compute/galleries/g/images/i}. */
    String path() {
        return ResourceIds.path(type(), name());
    }

    /**
     * A resource whose expressions were evaluated.
     *
     * @param body the body of its PUT
     * @param open why an expression in it has no value; empty if all have one
     * @param nested the plan of a nested deployment
     */
    record Evaluated(JsonObject body, Optional<String> open, Optional<DeploymentPlan> nested) {}
}
