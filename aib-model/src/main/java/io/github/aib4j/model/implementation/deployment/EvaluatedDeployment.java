package io.github.aib4j.model.implementation.deployment;

import java.util.List;

/**
 * What a deployment template deploys.
 *
 * @param templates its image templates, in the order of the document
 * @param otherResources how many resources it has besides, nested deployments and what they deploy among them
 * @param steps how much work the evaluation was, as its limits count it
 */
public record EvaluatedDeployment(List<EvaluatedResource> templates, int otherResources, long steps) {
    /** Copies the list. */
    public EvaluatedDeployment {
        templates = List.copyOf(templates);
    }
}
