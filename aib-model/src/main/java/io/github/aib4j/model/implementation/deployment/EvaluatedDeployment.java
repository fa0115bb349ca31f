package io.github.aib4j.model.implementation.deployment;

import java.util.List;

/**
 * What a deployment template deploys.
 *
 * @param templates its image templates, in the order of the document
 * @param otherResources how many resources it has besides
 */
public record EvaluatedDeployment(List<EvaluatedResource> templates, int otherResources) {
    /** Copies the list. */
    public EvaluatedDeployment {
        templates = List.copyOf(templates);
    }
}
