package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A resource of a template.
 *
 * @param symbolicName its name in a template of language version 2.0
 * @param copyName the name of the loop that it comes from
 * @param name without the type, such as {@code gallery/image}
 * @param presence whether it is deployed
 * @param dependsOn as the template says it: ids, names, or names of loops
 * @param references the ids or names of resources whose state its expressions ask for
 * @param evaluation the resource with the states of others filled in
 */
record PlannedResource(
        Optional<String> symbolicName,
        Optional<String> copyName,
        String type,
        String name,
        String apiVersion,
        String id,
        Presence presence,
        List<String> dependsOn,
        Set<String> references,
        Function<ResourceStates, Evaluated> evaluation) {

    enum Presence {
        /** It is created. */
        DEPLOYED,
        /** The template only refers to it. */
        EXISTING,
        /** Its condition is false. */
        SKIPPED
    }

    boolean isDeployment() {
        return type.equalsIgnoreCase(DeploymentAddress.TYPE);
    }

    /** Type and name as messages have them: {@code Microsoft.Compute/galleries/g/images/i}. */
    String path() {
        return ResourceIds.path(type, name);
    }

    /**
     * A resource whose expressions were evaluated.
     *
     * @param body the body of its PUT
     * @param open why an expression in it has no value; empty if all have one
     * @param nested what it deploys, if it is a deployment
     */
    record Evaluated(JsonObject body, Optional<String> open, Optional<DeploymentPlan> nested) {}
}
