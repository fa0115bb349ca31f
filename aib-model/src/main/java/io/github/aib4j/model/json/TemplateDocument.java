package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A template in a file, with what the file says about it and the reader's remarks.
 *
 * @param template the template
 * @param name the name that the file gives to the template, if any
 * @param apiVersion the api-version that the file names, if this library knows it
 * @param dependsOn the resources to deploy first, in an ARM template file
 * @param triggers the triggers: child resources of the template in an ARM template file
 * @param pointer the JSON pointer of the template in its file: empty if the file is the template, such as {@code
 *     /resources/0} in a deployment template
 * @param remarks the irregularities that the reader accepted, in the order of the file
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

    /** Returns a document for a template with this name. */
    public static TemplateDocument of(String name, ImageTemplate template) {
        return new TemplateDocument(template, Optional.of(name), Optional.empty(), List.of(), List.of(), "", List.of());
    }
}
