package io.github.aib4j.model.json;

import java.util.List;

/**
 * The image templates of a file.
 *
 * @param templates the image templates, in the order of the file, each with the remarks on it
 * @param otherResources the number of other resources that the file deploys
 * @param remarks the irregularities in the whole file
 * @since 0.1.0
 */
public record DeploymentDocument(List<TemplateDocument> templates, int otherResources, List<ReadRemark> remarks) {
    /** Copies the lists. */
    public DeploymentDocument {
        templates = List.copyOf(templates);
        remarks = List.copyOf(remarks);
    }
}
