package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.implementation.lint.step.Steps;
import java.util.List;
import java.util.Optional;

/**
 * The subject of the rules of templates: a template, and the name in the address of its PUT.
 *
 * @param name its own name, if it is known
 * @param body the template
 * @param triggers its triggers
 * @param apiVersion the api-version of the request
 * @param facts what else is known
 * @param os the operating system of the source, if it is known
 * @param steps its steps
 */
record TemplateRequest(
        Optional<String> name,
        ImageTemplate body,
        List<TriggerDefinition> triggers,
        ApiVersion apiVersion,
        TemplateFacts facts,
        Optional<OsType> os,
        Steps steps) {

    static TemplateRequest of(
            Optional<String> name,
            ImageTemplate body,
            List<TriggerDefinition> triggers,
            ApiVersion apiVersion,
            TemplateFacts facts) {
        return new TemplateRequest(
                name, body, triggers, apiVersion, facts, OperatingSystems.of(body, facts), Steps.of(body));
    }

    boolean isLinux() {
        return os.filter(OsType.LINUX::equals).isPresent();
    }

    boolean isWindows() {
        return os.filter(OsType.WINDOWS::equals).isPresent();
    }
}
