package io.github.aib4j.model.json;

import java.util.List;

/**
 * What a deployment template deploys.
 *
 * @param templates its image templates, in the order of the document
 * @param otherResources how many resources it has besides
 */
record EvaluatedDeployment(List<EvaluatedResource> templates, int otherResources) {
    /** Copies the list. */
    EvaluatedDeployment {
        templates = List.copyOf(templates);
    }
}
