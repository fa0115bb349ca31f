package io.github.aib4j.model.implementation.deployment;

import java.util.List;

/**
 * The result of evaluating a deployment template.
 *
 * @param templates its image templates, in the order of the document
 * @param otherResources the number of other resources, including nested deployments and their resources
 * @param steps the work of the evaluation, as counted by its limits
 */
public record EvaluatedDeployment(List<EvaluatedResource> templates, int otherResources, long steps) {
    /** Copies the list. */
    public EvaluatedDeployment {
        templates = List.copyOf(templates);
    }
}
