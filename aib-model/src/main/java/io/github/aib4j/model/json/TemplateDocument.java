package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import java.util.List;
import java.util.Optional;

/**
 * A template as it stood in a file: the template, what the file says about it, and what the reader noticed.
 *
 * @param template the template
 * @param name the name that the file gives it, if any
 * @param apiVersion the api-version that the file names, if it is one that is known here
 * @param dependsOn what is to be deployed before it, in an ARM template file
 * @param remarks what was taken although it is not as it should be, in the order of the file
 */
public record TemplateDocument(
        ImageTemplate template,
        Optional<String> name,
        Optional<ApiVersion> apiVersion,
        List<String> dependsOn,
        List<ReadRemark> remarks) {
    /** Copies the lists. */
    public TemplateDocument {
        dependsOn = List.copyOf(dependsOn);
        remarks = List.copyOf(remarks);
    }
}
