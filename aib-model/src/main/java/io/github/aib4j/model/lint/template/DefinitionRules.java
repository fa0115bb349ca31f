package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.List;
import java.util.Optional;

/** Whether a gallery's image definition accepts the image of the build. */
final class DefinitionRules {
    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.R16.by((request, report) -> each(
                    request,
                    (definition, pointer) -> check(
                            "the operating system", Optional.of(definition.osType()), request.os(), pointer, report))),
            TemplateRule.R17.by((request, report) -> each(request, (definition, pointer) -> {
                if (definition.osState().equals(OsState.SPECIALIZED)) {
                    report.add(
                            pointer,
                            "the image definition is for specialized images, and a build makes generalized ones; name"
                                    + " another definition");
                }
            })),
            TemplateRule.R18.by((request, report) -> each(
                    request,
                    (definition, pointer) -> check(
                            "the generation",
                            Optional.of(VmGenerations.of(definition)),
                            VmGenerations.ofSource(request),
                            pointer,
                            report))),
            TemplateRule.R19.by((request, report) -> each(
                    request,
                    (definition, pointer) -> check(
                            "the architecture",
                            Optional.of(definition.architecture().orElse(Architecture.X64)),
                            request.facts().sourceArchitecture(),
                            pointer,
                            report))));

    private DefinitionRules() {}

    private static void each(TemplateRequest request, TargetRules.TargetCheck<GalleryImageDefinition> look) {
        GalleryTargetRules.each(
                request,
                (target, pointer) -> OperatingSystems.definition(target.galleryImageId(), request.facts())
                        .ifPresent(definition -> look.at(definition, pointer + "/galleryImageId")));
    }

    private static <T> void check(
            String what, Optional<T> ofDefinition, Optional<T> ofSource, String pointer, Report report) {
        if (ofDefinition.isPresent() && ofSource.isPresent() && !ofDefinition.equals(ofSource)) {
            report.add(
                    pointer,
                    what + " of the image definition is " + Quoted.of(ofDefinition.get()) + ", that of the source "
                            + Quoted.of(ofSource.get()) + "; name a definition of the same");
        }
    }
}
