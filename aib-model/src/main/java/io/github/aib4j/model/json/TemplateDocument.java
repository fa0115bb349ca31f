package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A template as it stands in a file: the template, what the file says about it, and what the reader noticed.
 *
 * @param template the template
 * @param name the name that the file gives it, if any
 * @param apiVersion the api-version that the file names, if it is one that is known here
 * @param dependsOn what is to be deployed before it, in an ARM template file
 * @param triggers what starts builds by itself: the child resources of the template in an ARM template file
 * @param pointer the JSON pointer of the template in its file: empty if it stands alone, such as {@code /resources/0} in a
 *     deployment template
 * @param remarks what was taken although it is not as it should be, in the order of the file
 */
public record TemplateDocument(
        ImageTemplate template,
        Optional<String> name,
        Optional<ApiVersion> apiVersion,
        List<String> dependsOn,
        List<TriggerDefinition> triggers,
        String pointer,
        List<ReadRemark> remarks) {
    /** Copies the lists. */
    public TemplateDocument {
        dependsOn = List.copyOf(dependsOn);
        triggers = List.copyOf(triggers);
        remarks = List.copyOf(remarks);
    }

    TemplateDocument withRemarks(List<ReadRemark> others) {
        return new TemplateDocument(template, name, apiVersion, dependsOn, triggers, pointer, others);
    }

    /** A template that is to stand in a file under that name. */
    public static TemplateDocument of(String name, ImageTemplate template) {
        return new TemplateDocument(template, Optional.of(name), Optional.empty(), List.of(), List.of(), "", List.of());
    }
}
